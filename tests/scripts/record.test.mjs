// What happens to a record: values in, values out.
import assert from 'node:assert/strict';
import { before, open, test } from './house.mjs';

let playedFrom, ownPlace, onTheWay, chose, stood, isAway, whenAt, returned, wrote, erased, isEmpty;
before(() => ({ playedFrom, ownPlace, onTheWay, chose, stood, isAway, whenAt, returned, wrote, erased, isEmpty } = open().parts));
const FACTS = { case: 'a', title: 'A', language: 'en', version: 'v' };
const way = (path, more = {}) => ({ path, times: path.map((step) => `t${step}`), linked: 0, own: [], hands: [], ...more });
const record = (tries = [], at = tries.at(-1)?.path.length ?? 0, notes = []) => ({ ...FACTS, tries, at, notes });

test('nothing that was kept is an empty record', () => {
  assert.deepEqual(playedFrom({}, FACTS), record());
  assert.ok(isEmpty(record()));
  assert.ok(!isEmpty(record([way([1])])));
  assert.ok(!isEmpty(record([], 0, [{ place: '', question: 'q', text: 't' }])));
});

test('what format 1 kept becomes one try, with nothing lost', () => {
  const found = { ...FACTS, title: 'Old', version: 'old', path: [2, 1], times: ['t2'], reflections: [{ question: 'Q?', text: 'W' }] };
  const notes = [{ place: '', question: 'Q?', text: 'W' }];
  assert.deepEqual(playedFrom(found, FACTS), record([{ ...way([2, 1]), times: ['t2', ''] }], 2, notes));
});

test('format 2 is read as it was written', () => {
  const own = [{ step: 2, text: 'I would ask.' }];
  const hands = [{ step: 1, counts: [3, 0] }];
  const notes = [{ place: '1.0.1', question: 'Q?', text: 'W' }];
  const whole = { ...record([way([1, 2], { linked: 1, own, hands }), way([3])], 0), notes };
  assert.deepEqual(playedFrom(structuredClone(whole), FACTS), whole);
});

test('own words and hands alone are a try', () => {
  const own = [{ step: 1, text: 'I would ask.' }];
  const hands = [{ step: 1, counts: [0] }];
  assert.deepEqual(playedFrom({ tries: [way([], { own })] }, FACTS).tries, [way([], { own })]);
  assert.deepEqual(playedFrom({ tries: [way([], { hands })] }, FACTS).tries, [way([], { hands })]);
});

test('damage is left out, and the rest is kept', () => {
  const read = (found) => playedFrom(found, FACTS);
  for (const tries of ['no', 5, [null], [{}], [way([])], [{ path: 'no' }], [{ path: [0, 1] }], [{ path: ['1'] }]]) {
    assert.deepEqual(read({ tries }), record(), JSON.stringify(tries));
  }
  assert.deepEqual(read({ path: [1, 2, 0, 3] }).tries[0].path, [1, 2]);
  assert.deepEqual(read({ path: [1, 1.5] }).tries[0].path, [1]);
  assert.equal(read({ path: Array(1001).fill(1) }).tries[0].path.length, 1000);
  assert.equal(read({ path: [...Array(1001).fill(1), 0] }).tries[0].path.length, 1000);
  assert.deepEqual(read({ tries: [{ path: [1], times: [5] }] }).tries, [way([1], { times: [''] })]);
  const own = [null, { step: 0, text: 'a' }, { step: 1 }, { step: 1, text: 'b', more: 1 }];
  const hands = [null, { step: 0, counts: [] }, { step: 1, counts: [-1, 0, 2.5, 4] }, { step: 2 }];
  const [found] = read({ tries: [{ path: [1], linked: -1, own, hands }] }).tries;
  assert.deepEqual(found.own, [{ step: 1, text: 'b' }]);
  assert.deepEqual(found.hands, [{ step: 1, counts: [0, 4] }, { step: 2, counts: [] }]);
  assert.equal(found.linked, 0);
  assert.equal(read({ tries: [way([1, 2], { linked: 9 })] }).tries[0].linked, 2);
  assert.equal(read({ tries: [way([1, 2])], at: 9 }).at, 2);
  assert.equal(read({ tries: [way([1, 2])], at: -1 }).at, 2);
  assert.equal(read({ tries: [way([1, 2])], at: '1' }).at, 2);
  assert.equal(read({ tries: [way([1, 2])], at: 0 }).at, 0);
  assert.equal(read({ at: 3 }).at, 0);
});

test('where the learner stands is some steps into the last try', () => {
  assert.deepEqual(ownPlace(record()), []);
  assert.deepEqual(ownPlace(record([way([3]), way([1, 2, 3])], 2)), [1, 2]);
  const one = way([1, 2]);
  const three = way([3]);
  assert.equal(onTheWay([three, one], [1]), one);
  assert.equal(onTheWay([three, one], [3]), three);
  assert.equal(onTheWay([three, one], []), one);
  assert.equal(onTheWay([one], [1, 2, 1]), undefined);
  assert.equal(onTheWay([], []), undefined);
});

test('a choice goes on with the last try', () => {
  assert.deepEqual(chose(record(), [], 2, 't2'), record([way([2])], 1));
  const own = [{ step: 2, text: 'w' }];
  assert.deepEqual(chose(record([way([3]), way([1], { own })]), [1], 2, 't2'), record([way([3]), way([1, 2], { own })], 2));
});

test('choosing again what the last try has only moves on in it', () => {
  const before = record([way([1, 2, 3])], 1);
  assert.deepEqual(chose(before, [1], 2, 'now'), record([way([1, 2, 3])], 2));
});

test('a choice that departs begins another try, with the steps that both have', () => {
  const own = [1, 2, 3].map((step) => ({ step, text: `w${step}` }));
  const hands = [1, 2, 3].map((step) => ({ step, counts: [step] }));
  const first = way([1, 2, 3], { linked: 2, own, hands });
  const after = chose(record([first], 1), [1], 9, 't9');
  assert.deepEqual(after, record([first, way([1, 9], { linked: 1, own: own.slice(0, 2), hands: hands.slice(0, 1) })], 2), 'what was to be said there was written before');
  const from = chose(record([first], 3), [], 9, 't9');
  assert.deepEqual(from.tries[1], way([9], { own: own.slice(0, 1) }));
});

test('steps that came by a link are nobody’s choice, and begin a try only with the next one', () => {
  const own = record([way([1, 2])]);
  const after = chose(own, [2, 1], 3, 't3');
  assert.deepEqual(after, record([way([1, 2]), { ...way([2, 1, 3]), times: ['', '', 't3'], linked: 2 }], 3));
  assert.deepEqual(chose(record(), [4], 1, 't1').tries, [{ ...way([4, 1]), times: ['', 't1'], linked: 1 }]);
});

test('going back or starting again takes nothing away', () => {
  const before = record([way([1, 2])]);
  assert.deepEqual(stood(before, [1]), { ...before, at: 1 });
  assert.deepEqual(stood(before, []), { ...before, at: 0 });
  assert.equal(stood(before, [1, 2]), before);
  assert.equal(stood(before, [3]), before);
  assert.equal(stood(before, [3, 4]), before);
});

test('a link leads away from a place that is elsewhere', () => {
  assert.ok(isAway(record([way([1, 2])]), [1]));
  assert.ok(!isAway(record([way([1, 2])]), [1, 2]));
  assert.ok(!isAway(record([way([1, 2])], 0), [1]));
  assert.ok(isAway(record([way([1, 2])], 1), [1, 2]));
  assert.ok(!isAway(record(), [1]));
});

test('coming back from a link makes the own way the last again', () => {
  const own = record([way([1]), way([2, 3])], 1);
  const moved = { ...own, at: 2 };
  assert.deepEqual(returned(moved, [2]), own);
  assert.equal(returned(own, [2]), own);
  const after = chose(own, [4], 1, 't1');
  assert.deepEqual(returned(after, [2]), { ...own, tries: [...after.tries, own.tries[1]] });
  assert.equal(returned(after, [2]).tries.length, 4);
  assert.equal(returned(own, [5]), own);
});

test('when a place was reached is known of the own place alone', () => {
  assert.equal(whenAt(record([way([1, 2])]), [1, 2]), 't2');
  assert.equal(whenAt(record([way([1, 2])], 1), [1]), 't1');
  assert.equal(whenAt(record([way([1, 2])]), [1]), '');
  assert.equal(whenAt(record(), []), '');
});

test('writing and erasing', () => {
  const after = wrote(record([way([1])]), { place: '1.0.1', question: 'Q?' }, 'W');
  assert.deepEqual(after, record([way([1])], 1, [{ place: '1.0.1', question: 'Q?', text: 'W' }]));
  assert.deepEqual(erased(after), record());
});
