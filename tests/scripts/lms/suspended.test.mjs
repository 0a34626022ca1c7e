// What a learning platform keeps: whole where there is room, less where there isn't, and nothing that breaks what reads it.
import assert from 'node:assert/strict';
import { open, test } from '../house.mjs';
import { one } from './decisions.test.mjs';

const parts = (...names) => {
  const house = open();
  const { lms } = house;
  const made = [];
  for (const name of names) {
    house.put(name, (element) => {
      element.dataset.keep = 'none';
      made.push(lms.partOf(element));
    });
  }
  return { ...lms, made, states: (...kept) => made.map((part, i) => ({ part, kept: kept[i] ?? null, dropped: 0, own: false })) };
};
const record = (tries, notes = []) => ({
  case: 'the-table', title: 'The table', language: 'en', version: 'v1', tries, at: tries.at(-1)?.path.length || 0, notes,
});
const TIMES = ['2026-03-01T09:00:00.000Z', '2026-03-01T09:00:41.000Z'];
const back = ({ resumed, made }, text) => JSON.parse(JSON.stringify(resumed(text, made).states.map(({ kept }) => kept)));

test('everything comes back, times to the second', () => {
  const all = parts('the-table', 'sort', 'reflect');
  const note = { place: '1.1.1', question: 'Whose list is it?', text: 'Theirs.\n“Ours”' };
  const gone = { place: '9.9.9', question: 'An earlier question?', text: 'Kept.' };
  const kept = record([one([2, 3], { times: TIMES, own: [{ step: 2, text: 'Ah.' }] }), one([1, 40], { linked: 1, hands: [{ step: 1, counts: [3, 1] }] })], [note, gone]);
  kept.version = all.made[0].version;
  kept.at = 1;
  const sorted = { exercise: 'sort', title: 'Sort', kind: 'sort', language: 'en', version: all.made[1].version, answers: { 1: 2 }, times: [TIMES[0]] };
  const thought = { ...sorted, exercise: 'reflect', title: 'Reflect', kind: 'reflect', version: all.made[2].version, answers: [{ place: '0.0.1', question: 'Who warms yours?', text: 'Nobody.' }], times: [] };
  const { text, lost } = all.suspended(all.states(kept, sorted, thought), true);
  assert.equal(lost, '');
  assert.deepEqual(back(all, text), [kept, sorted, thought]);
  const { done, damaged } = all.resumed(text, all.made);
  assert.deepEqual([done, damaged], [true, false]);
});

test('a question is kept by its place, and by its words where the script has others there', () => {
  const all = parts('the-table', 'choose-several');
  const notes = [['0.0.1', 'Who is missing?'], ['1.0.1', 'Another?'], ['7.7.7', 'Who asks?']].map(([place, question]) => ({ place, question, text: 'Ah.' }));
  const kept = { ...record([], notes), version: all.made[0].version };
  const chosen = { exercise: 'choose-several', title: 'Choose several', kind: 'choose-several', language: 'en', version: all.made[1].version, answers: [1, 3], times: [] };
  const { text } = all.suspended(all.states(kept, chosen), false);
  assert.deepEqual(back(all, text), [kept, chosen]);
  assert.ok(!text.includes('Who is missing?'));
});

test('a step is a letter as long as there are letters', () => {
  const { short, long } = parts('the-table');
  assert.deepEqual([short([1, 35]), short([1, 36]), short([])], ['1z', '.1.36', '']);
  assert.deepEqual([long('1z'), long('.1.36'), long('')], [[1, 35], [1, 36], []]);
});

test('times that nobody can have are unknown', () => {
  const { shortTimes, longTimes } = parts('the-table');
  assert.equal(shortTimes([TIMES[0], TIMES[0], TIMES[1], 'x', TIMES[0]]), '38g77k,0,15,,'.replace('38g77k', shortTimes([TIMES[0]])));
  assert.deepEqual(longTimes(shortTimes([TIMES[0], TIMES[0]]), 2), [TIMES[0], TIMES[0]]);
  assert.deepEqual(longTimes(`-5,${(1e10).toString(36)},0`, 4), ['', '', '2020-01-01T00:00:00.000Z', '']);
});

test('what fits to the letter is whole', () => {
  const all = parts('the-table', 'sort');
  const states = all.states(record([one([3], { times: [TIMES[0]] })]), { answers: { 1: 2, 2: 1 }, times: [] });
  const { text } = all.suspended(states, false);
  assert.deepEqual(all.suspended(states, false, text.length), { text, lost: '' });
  const alone = all.suspended(states.slice(0, 1), false, 0).text; // nothing fits, and the least is nothing
  assert.equal(alone, '{"b":1,"p":{}}');
  const least = all.suspended([{ ...states[0], kept: record([one([3])]) }], false);
  assert.deepEqual(all.suspended(states, false, least.text.length), { text: least.text, lost: 'short_texts' });
});

test('nothing is a short text, and comes back as nothing', () => {
  const all = parts('the-table');
  const { text } = all.suspended(all.states(), false);
  assert.ok(text.length < 20);
  assert.deepEqual(back(all, text), [null]);
  assert.deepEqual(back(all, ''), [null]);
  assert.equal(all.resumed('', all.made).damaged, false);
});

test('that the learner says it first is remembered, before anything is chosen', () => {
  const all = parts('the-table');
  const [state] = all.states();
  const { text } = all.suspended([{ ...state, own: true }], false);
  assert.equal(all.resumed(text, all.made).states[0].own, true);
});

test('times are the first to go, and nobody misses them', () => {
  const all = parts('the-table');
  const kept = record([one(Array(1000).fill(2), { times: Array(1000).fill(TIMES[0]).map((_, i) => new Date(Date.parse(TIMES[0]) + i * 99e5).toISOString()) })]);
  const { text, lost } = all.suspended(all.states(kept), false);
  assert.equal(lost, '');
  const [found] = back(all, text);
  assert.deepEqual([found.tries[0].path.length, found.tries[0].times[999]], [1000, '']);
});

test('then tries between the first and the last, and they still count', () => {
  const all = parts('the-table');
  const many = Array.from({ length: 400 }, (_, i) => one([1 + (i % 3), 1 + (i % 2), 2, 2, 2]));
  const { text, lost } = all.suspended(all.states(record(many)), false);
  assert.ok(text.length <= 4096, `${text.length}`);
  assert.equal(lost, 'few_tries');
  const [{ kept, dropped }] = all.resumed(text, all.made).states;
  assert.deepEqual(kept.tries[0].path, many[0].path);
  assert.deepEqual(kept.tries.at(-1).path, many[399].path);
  assert.equal(kept.tries.length + dropped, 400);
});

test('then texts are cut, with a mark, and never in half a letter', () => {
  const all = parts('the-table', 'give-back');
  const text = '😀'.repeat(3000);
  const kept = record([one([3], { own: [{ step: 1, text }] })], [{ place: '0.0.1', question: 'Who is missing?', text }]);
  const given = { exercise: 'give-back', title: '', kind: 'give-back', language: 'en', version: '', answers: { text, checked: [1] }, times: [] };
  const found = all.suspended(all.states(kept, given), false);
  assert.ok(found.text.length <= 4096);
  assert.equal(found.lost, 'short_texts');
  assert.doesNotMatch(found.text, /[\ud800-\udbff](?![\udc00-\udfff])/);
  const [first, second] = back(all, found.text);
  assert.match(first.notes[0].text, /^😀{50,} …$/u);
  assert.deepEqual(second.answers.checked, [1]);
});

test('what doesn’t fit even then is left out part by part', () => {
  const all = parts('the-table', 'draw-the-network');
  const people = Array.from({ length: 300 }, (_, i) => ({ name: `Somebody number ${i}`, level: '' }));
  const drawn = { exercise: 'draw-the-network', kind: 'draw-the-network', answers: { people, ties: [], checked: [] }, times: [] };
  const { text, lost } = all.suspended(all.states(record([one([3])]), drawn), true);
  assert.ok(text.length <= 4096);
  assert.equal(lost, 'short_texts');
  assert.deepEqual(back(all, text).map(Boolean), [true, false]);
});

const HOSTILE = [
  'nonsense', '[]', '7', 'null', '"text"', '{"p":7}', '{"p":[]}', '{"p":{"the-table":[]}}', '{"p":{"the-table":{"t":5,"n":{}}}}',
  '{"p":{"the-table":{"t":[[7,{},[],"x",9],null,[[]]],"n":[[],null,["a"]],"a":"x","d":-1,"o":2}}}', '{"p":{"the-table":{"t":[[".1.x.-3","q","zz,~"]]}}}',
  '{"__proto__":{"p":{}},"p":{"__proto__":{"t":[]}}}', '{"p":{"constructor":{}}}', '['.repeat(5000), `{"p":{"the-table":{"n":${'['.repeat(900)}${']'.repeat(900)}}}}`,
  '{"p":{"the-table":{"t":[["111",0,"9999999999999,1",[]]],"n":[[5,6,7]]}}}',
];
for (const text of HOSTILE) {
  test(`a hostile text is read as far as it goes: ${text.slice(0, 60)}`, () => {
    const all = parts('the-table');
    const { states } = all.resumed(text, all.made);
    assert.equal(states.length, 1);
    const house = open();
    const element = house.put('the-table', (element) => (element.keep = { take: () => states[0].kept ?? {}, put() {}, clear() {}, refused: false }));
    assert.ok('playing' in element.dataset);
    all.rowsOf(all.made[0], element.kept, 0, {});
    assert.equal({}.p, undefined);
  });
}

test('a part that is no part is none, and a note without a question breaks nothing', () => {
  const { resumed, made } = parts('the-table');
  assert.equal(resumed('{"p":{"the-table":7}}', made).states[0].kept, null);
  const { damaged, states } = resumed('{"p":{"the-table":{"t":[["1",0,"",[]]],"n":[["9.9.9","Text"]]}}}', made);
  assert.deepEqual([damaged, states[0].kept.tries[0].path], [false, [1]]);
});

test('a row holds one line of 255 characters, cut with a mark', () => {
  const { oneLine, cut } = parts('the-table');
  assert.equal(oneLine('  One.\n\n Two.\tThree.\u0007 ', 255), 'One. / Two. Three. ');
  assert.equal(oneLine('x'.repeat(255), 255), 'x'.repeat(255));
  assert.equal(oneLine('x'.repeat(256), 255), `${'x'.repeat(253)} …`);
  assert.equal(cut(`${'x'.repeat(252)}😀😀`, 255), `${'x'.repeat(252)} …`);
});
