// What somebody else put into the storage: no element stops at it, and what is done next is kept.
import assert from 'node:assert/strict';
import { open, test } from './house.mjs';

const WRONG = [
  null, true, -1, 0.5, 1e21, 'x', '__proto__', [null, 5, {}], { toString: 1 }, { length: 5, name: { toString: 1 } }, { 1: { toString: 1 } },
];
const note = { place: '0.0.1', question: 'Why?', text: 'So.' };
const person = (name) => ({ name, level: '' });
const written = { text: 'Words.', checked: [1] };
const tie = { from: 'You', to: 'Eva', kind: 'helps', what: 'keys' };
/** What each element keeps, and what is done next with it. */
const ENTRIES = {
  'choose-one': [[1], [2]],
  'choose-several': [[1, 2], [2]],
  order: [[2, 1, 3], [3, 2, 1]],
  sort: [{ 1: 1, 2: 2 }, { 1: 2 }],
  match: [{ 1: 1 }, { 1: 2 }],
  'give-back': [written, { text: 'Mine.', checked: [] }],
  'plan-openly': [written, { text: 'Mine.', checked: [] }],
  'draw-the-network': [{ people: [person('You'), person('Eva')], ties: [tie], checked: [1] }, { people: [person('You'), person('Ada')], ties: [], checked: [] }],
  reflect: [[note], [{ place: '0.0.1', question: 'Mine?', text: 'Mine.' }]],
};
const played = {
  version: 'old', at: 1, notes: [note],
  tries: [{ path: [1, 1], times: ['t'], linked: 0, own: [{ step: 1, text: 'a' }], hands: [{ step: 1, counts: [2] }] }],
};

/** Every place in a value: it, and what is in it. @returns {Generator<string[]>} */
function* places(value, at = []) {
  yield at;
  if (Object(value) === value) for (const key of Object.keys(value)) yield* places(value[key], [...at, key]);
}

/** A copy with something else in one place. */
const spoiled = (value, [key, ...rest], wrong) => {
  if (key === undefined) return wrong;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = spoiled(value[key], rest, wrong);
  return copy;
};

/** Every way to spoil one place of a value. @returns {Generator<[any, string]>} */
function* damaged(value) {
  for (const at of places(value)) {
    for (const wrong of WRONG) yield [spoiled(value, at, wrong), `${at} = ${JSON.stringify(wrong).slice(0, 60)}`];
  }
}

/** A keep that holds whatever somebody put there. */
const keepOf = (found = {}) => ({
  found, refused: false,
  take() { return JSON.parse(JSON.stringify(this.found)); },
  put(value) { this.found = value; },
  clear() { this.found = {}; },
});

test('an exercise begins whatever was kept', () => {
  const house = open();
  for (const [kind, [answers]] of Object.entries(ENTRIES)) {
    for (const wrong of WRONG.slice(-3)) {
      const found = { answers: spoiled(answers, Object.keys(answers).slice(0, 1), wrong) };
      const element = house.put(kind, (one) => { one.keep = keepOf(found); });
      assert.equal(element.dataset.playing, '', `${kind} ${JSON.stringify(found).slice(0, 60)}`);
      element.remove();
    }
  }
});

test('a crowd that nobody drew stops no page', () => {
  const people = Array(1e5).fill({ name: 'Eva', level: '' });
  const element = open().put('draw-the-network', (one) => { one.keep = keepOf({ answers: { people, ties: Array(1e5).fill(tie), checked: [] } }); });
  assert.equal(element.kept.answers.people.length, 500);
});

test('an exercise goes on whatever another page has kept, and keeps what is answered next', () => {
  for (const [kind, [answers, next]] of Object.entries(ENTRIES)) {
    const keep = keepOf();
    const element = open().put(kind, (one) => { one.keep = keep; });
    element.choose(next);
    const wanted = element.kept.answers;
    for (const [found, where] of damaged({ version: 'old', answers, times: ['t'] })) {
      const what = `${kind}: ${where}`;
      keep.found = found;
      element.choose(next); // made to what this page has never seen
      element.choose(next);
      assert.deepEqual([keep.found.answers, element.kept.answers], [wanted, wanted], what);
    }
  }
});

test('a file is opened whatever one part of it holds, and the part beside it is taken', () => {
  const house = open();
  const { opened } = house.parts;
  const say = { taken: 'taken {title}', joined: 'joined {title}', known: '', stays: '', damaged: '', unnamed: 'unnamed', refused: 'refused', foreign: '', later: '', empty: '' };
  const beside = { case: 'beside', title: 'Beside', language: 'en', version: 'v', ...played };
  const deep = (left) => JSON.parse(`${'['.repeat(left)}${']'.repeat(left)}`);
  const parts = function* parts() {
    for (const [kind, [answers]] of Object.entries(ENTRIES)) {
      for (const [entry] of damaged({ exercise: kind, title: kind, kind, language: 'en', version: 'v', answers, times: ['t'] })) yield [[], [entry]];
    }
    for (const [entry] of damaged({ case: 'the-table', title: 'x', ...played })) yield [[entry], []];
    for (const kind of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) yield [[], [{ exercise: 'a', kind, answers: [1] }]];
    yield [[], [{ exercise: 'a', kind: 'order', answers: deep(4000) }]];
  };
  for (const [cases, exercises] of parts()) {
    house.localStorage.kept = {};
    const text = JSON.stringify({ format: 'same-boat-record/2', kept: '', cases: [...cases, beside], exercises });
    const lines = opened(text, say);
    assert.ok(lines.includes('taken Beside'), text.slice(0, 300));
  }
});

test('a case goes on whatever was kept, and keeps what is chosen next', () => {
  const house = open();
  for (const wrong of WRONG.slice(-3)) {
    for (const field of ['version', 'notes', 'tries']) {
      const keep = keepOf({ ...played, [field]: wrong });
      const element = house.put('the-table', (one) => { one.keep = keep; });
      const what = `${field} = ${JSON.stringify(wrong).slice(0, 60)}`;
      assert.equal(element.dataset.playing, '', what);
      const last = element.path.length ? 1 : 2;
      element.choose(last);
      house.settle();
      assert.equal(element.dataset.playing, '', what);
      assert.equal(keep.found.tries.at(-1).path.at(-1), last, what);
      element.remove();
    }
  }
});

test('of a damaged record of a case, what is right is kept, and nothing else', () => {
  const { playedFrom } = open().parts;
  const text = (value) => typeof value === 'string';
  const number = (value) => Number.isInteger(value) && value >= 0;
  const each = (list, isRight) => Array.isArray(list) && list.every(isRight);
  for (const [found, what] of damaged(played)) {
    if (Object(found) !== found) continue; // what is no entry is none: keep.js
    const { tries, at, notes } = playedFrom(found, {});
    assert.ok(number(at), what);
    assert.ok(each(notes, (one) => text(one.place) && text(one.question) && text(one.text)), what);
    assert.ok(each(tries, ({ path, times, linked, own, hands }) =>
      each(path, number) && each(times, text) && number(linked) && each(own, ({ step, text: words }) => number(step) && text(words))
      && each(hands, ({ step, counts }) => number(step) && each(counts, number))), what);
  }
});
