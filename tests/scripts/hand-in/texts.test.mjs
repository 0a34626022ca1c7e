// What a learner wrote is found text by text, and left out text by text; what is said of the rest is all that goes.
import assert from 'node:assert/strict';
import { before, open, storage, test } from '../house.mjs';

let handIn;
before(() => (handIn = open().handIn));

const own = (step, text) => ({ step, text });
const note = (text) => ({ place: '0.0.1', question: 'Why?', text });
const way = (path, lines = []) => ({ path, times: path.map(() => '2026-11-30T21:50:01.123Z'), linked: 0, own: lines, hands: [] });
const played = { case: 'bench', title: 'Bench', language: 'en', version: 'v', tries: [way([1, 2], [own(1, 'mine')]), way([2], [own(1, 'mine'), own(2, 'other')])], at: 1, notes: [note('so')] };
const answered = (kind, answers) => ({ exercise: 'pay', title: 'Pay', kind, language: 'en', version: 'v', answers, times: [] });
const drawing = { people: [{ name: 'Ada', level: '' }], ties: [{ from: 'Ada', to: 'You', kind: 'helps', what: 'soup' }], checked: [1] };
const texts = (entry) => handIn.textsOf(entry).map(({ kind, about, text }) => [kind, about, text]);
const without = (entry, ...left) =>
  handIn.withoutTexts(entry, new Set(handIn.textsOf(entry).filter(({ text }) => left.includes(text)).map(({ id }) => id)));

test('every text is found once', () => {
  assert.deepEqual(texts(played), [['own', '1', 'mine'], ['own', '2', 'other'], ['note', 'Why?', 'so']]);
  assert.deepEqual(texts(answered('choose-one', [1])), []);
  assert.deepEqual(texts(answered('give-back', { text: 'words', checked: [] })), [['answer', '', 'words']]);
  assert.deepEqual(texts(answered('give-back', [])), []);
  assert.deepEqual(texts(answered('reflect', [note('a')])), [['note', 'Why?', 'a']]);
  assert.deepEqual(texts(answered('draw-the-network', drawing)), [['drawn', '', 'Ada\nAda – You: soup']]);
});

test('what is left out is in no way and under no question any more, and the rest stays', () => {
  const less = without(played, 'mine', 'so');
  assert.deepEqual(less.tries.map((one) => one.own), [[], [own(2, 'other')]]);
  assert.deepEqual(less.tries.map(({ path }) => path), [[1, 2], [2]]);
  assert.deepEqual(less.notes, []);
  assert.deepEqual(without(played), played);
  assert.deepEqual(without(answered('give-back', { text: 'words', checked: [2] }), 'words').answers, { text: '', checked: [2] });
  assert.deepEqual(without(answered('reflect', [note('a'), note('b')]), 'a').answers, [note('b')]);
  assert.deepEqual(without(answered('draw-the-network', drawing), 'Ada\nAda – You: soup').answers, { people: [], ties: [], checked: [1] });
  assert.deepEqual(without(answered('order', [2, 1])).answers, [2, 1]);
});

test('a way alone is the last one, without a word', () => {
  const { tries, notes } = handIn.wayAlone(played);
  assert.deepEqual([tries, notes], [[way([2])], []]);
});

test('everything that this copy of the book keeps is found, and nothing else', () => {
  const kept = { 'sameboat:/bench': played, 'sameboat:/exercise:pay': answered('order', [2, 1]), 'sameboat:old': { path: [1] } };
  const others = { 'sameboat:/other/bench': played, 'sameboat:/?own': { own: 1 }, theme: 1, 'sameboat:/exercise:odd': answered('odd', [1]), 'sameboat:/empty': {} };
  const store = Object.fromEntries(Object.entries({ ...kept, ...others }).map(([key, value]) => [key, JSON.stringify(value)]));
  const listed = Object.assign(Object.create(storage(store)), store);
  const { cases, exercises } = open({ localStorage: listed }).handIn.everythingKept();
  assert.deepEqual(cases.map((one) => [one.case, one.title, one.tries.length]), [['bench', 'Bench', 2], ['old', 'old', 1]]);
  assert.deepEqual(exercises, [answered('order', [2, 1])]);
});
