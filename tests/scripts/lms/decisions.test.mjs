// What a learning platform is told: which rows there are, and what stands in them.
import assert from 'node:assert/strict';
import { open, test } from '../house.mjs';

export const SAY = {
  first: 'first', now: 'now', own: 'own-line', thought: 'thought', answer: 'answer', place: 'place', people: 'people', ties: 'ties',
  text: 'text', ticked: 'ticked', attempt: 'Try {n}: {words}',
};
const there = (name) => {
  const house = open();
  const { lms } = house;
  let part;
  house.put(name, (element) => {
    element.dataset.keep = 'none';
    part = lms.partOf(element); // before it begins, as in a package
  });
  return { ...lms, part, house };
};
export const one = (path, more = {}) => ({ path, times: path.map(() => ''), linked: 0, own: [], hands: [], ...more });
const kept = (...tries) => ({ tries, at: tries.at(-1)?.path.length || 0, notes: [] });
const said = (rows) => Object.fromEntries(rows.flatMap(({ id, said }) => (said ? [[id, said]] : [])));

test('every decision is announced in script order, then own lines, then what there is to think about', () => {
  const { rowsOf, part } = there('the-table');
  assert.match(part.version, /^[0-9a-f]{12}$/);
  const ids = rowsOf(part, null, 0, SAY).map(({ id }) => id);
  assert.deepEqual(ids.slice(0, 6), ['1-The-cups-first', '1-The-cups-now', '3-The-nights-first', '3-The-nights-now', '1-The-cups-own-line', '3-The-nights-own-line']);
  assert.equal(ids[6], 'thought-1-Who-is-missing');
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(said(rowsOf(part, null, 0, SAY)), {});
});

test('the rows are the same ones whatever was chosen', () => {
  const { rowsOf, part } = there('the-table');
  const ids = (record) => rowsOf(part, record, 0, SAY).map(({ id }) => id);
  assert.deepEqual(ids(kept(one([2, 1, 1]), one([3]))), ids(null));
});

test('a choice stands in both rows of its decision, in the words that were chosen', () => {
  const { rowsOf, part } = there('the-table');
  const rows = rowsOf(part, kept(one([3], { times: ['2026-01-02T10:11:12.000Z'] })), 0, SAY);
  assert.deepEqual(said(rows), { '1-The-cups-first': '"I\'ll call the office."', '1-The-cups-now': '"I\'ll call the office."' });
  assert.equal(rows[0].time, '2026-01-02T10:11:12.000Z');
  assert.ok(rows[0].decision && !rows.at(-1).decision);
});

test('a later try overwrites what is chosen now, and says which it is', () => {
  const { rowsOf, part } = there('the-table');
  const found = said(rowsOf(part, kept(one([3]), one([1, 1])), 0, SAY));
  assert.equal(found['1-The-cups-first'], '"I\'ll call the office."');
  assert.equal(found['1-The-cups-now'], 'Try 2: "What have you done so far?"');
  assert.match(found['3-The-nights-now'], /^Try 2: /);
  assert.doesNotMatch(found['3-The-nights-first'], /^Try/);
});

test('what a try shares with an earlier one was chosen then', () => {
  const { choicesMade, part } = there('the-table');
  const made = [...choicesMade(part, kept(one([1, 1]), one([1, 2])), 0).values()];
  assert.deepEqual(made.map(({ scene, choice, attempt }) => [scene, choice, attempt]), [[1, 1, 1], [3, 1, 1], [3, 2, 2]]);
});

test('a scene that is come to twice has the first choice first and the last one now', () => {
  const { rowsOf, part } = there('the-table');
  const found = said(rowsOf(part, kept(one([2, 3])), 0, SAY));
  assert.equal(found['1-The-cups-first'], 'You wait.');
  assert.equal(found['1-The-cups-now'], '"I\'ll call the office."');
});

test('what came by a link wasn’t chosen', () => {
  const { rowsOf, part } = there('the-table');
  assert.deepEqual(Object.keys(said(rowsOf(part, kept(one([1, 1], { linked: 1 })), 0, SAY))), ['3-The-nights-first', '3-The-nights-now']);
});

test('tries that were left out count', () => {
  const { choicesMade, part } = there('the-table');
  assert.deepEqual([...choicesMade(part, kept(one([3]), one([1])), 4).values()].map(({ attempt }) => attempt), [1, 6]);
});

test('an own line stands in the row of its decision, the latest with its try', () => {
  const { rowsOf, part } = there('the-table');
  const own = (text) => ({ own: [{ step: 1, text }] });
  assert.equal(said(rowsOf(part, kept(one([], own('Coffee?'))), 0, SAY))['1-The-cups-own-line'], 'Coffee?');
  const twice = kept(one([3], own('Coffee?')), one([1], own('Tea?')));
  assert.equal(said(rowsOf(part, twice, 0, SAY))['1-The-cups-own-line'], 'Try 2: Tea?');
  const again = kept(one([3], own('Coffee?')), one([1], own('Coffee?')));
  assert.equal(said(rowsOf(part, again, 0, SAY))['1-The-cups-own-line'], 'Coffee?');
});

test('a question that is asked twice is one row', () => {
  const { rowsOf, part } = there('the-table');
  const record = { ...kept(), notes: [{ place: '0.0.1', question: 'Who is missing?', text: 'Luisa.' }] };
  assert.deepEqual(said(rowsOf(part, record, 0, SAY)), { 'thought-1-Who-is-missing': 'Luisa.' });
});

test('a case is done at an ending, on whichever try', () => {
  const { isDone, part } = there('the-table');
  assert.equal(isDone(part, null), false);
  assert.equal(isDone(part, kept(one([1]))), false);
  assert.equal(isDone(part, kept(one([3]), one([1]))), true);
});

test('conditions are read as the player reads them', () => {
  const { part, house } = there('the-fall');
  const element = house.document.querySelector('same-boat-case');
  for (const number of [1, 1, 1]) {
    element.choose(number);
    house.settle();
  }
  const { scenes, ended } = part.walk(element.path);
  assert.equal(scenes.length, element.path.length);
  assert.equal(ended, !!house.document.querySelector('.sb-debrief:not([hidden])'));
});

const ANSWERS = [
  ['choose-one', [2], { answer: 'Two' }],
  ['choose-several', [3, 1], { answer: 'Three; One' }],
  ['choose-several', [9, 'x', null], { answer: '; ; ' }],
  ['sort', { 1: 2, 3: 1 }, { '1-Coffee': 'Cold', '3-Ice': 'Warm' }],
  ['sort', 'nonsense', {}],
  ['match', { 2: 9 }, {}],
  ['match', { 2: 1 }, { '2-It-stirs': 'Cup' }],
  ['order', [2, 1, 3], { 'place-1': 'Boil', 'place-2': 'Grind', 'place-3': 'Pour' }],
  ['give-back', { text: 'Cold, you say.', checked: [2, 7] }, { text: 'Cold, you say.', ticked: 'Did you add any?' }],
  ['plan-openly', { text: 'First.', checked: [] }, { text: 'First.' }],
  ['reflect', [{ place: '0.0.1', question: 'Who warms yours?', text: 'Nobody.' }], { 'thought-1-Who-warms-yours': 'Nobody.' }],
  ['reflect', null, {}],
];
for (const [kind, answers, expected] of ANSWERS) {
  test(`the answers of ${kind} are words: ${JSON.stringify(answers)}`, () => {
    const { rowsOf, part } = there(kind);
    assert.deepEqual(said(rowsOf(part, { answers }, 0, SAY)), expected);
    assert.deepEqual(said(rowsOf(part, null, 0, SAY)), {});
  });
}

test('a network is told by its people and its ties', () => {
  const { rowsOf, part } = there('draw-the-network');
  const [level] = Object.keys(part.given.levels);
  const ties = [{ from: 'Attilio', to: 'Anna', kind: 'helps', what: 'coffee' }, { from: 'Anna', to: 'Mia', kind: 'odd', what: '' }];
  const answers = { people: [{ name: 'You', level }, { name: 'Anna', level: '' }, { name: 'Mia', level: 'odd' }], ties, checked: [] };
  assert.deepEqual(said(rowsOf(part, { answers }, 0, SAY)), {
    people: `You (${part.given.levels[level]}); Mia (odd)`,
    ties: `Attilio → Anna (${part.given.ties.helps}: coffee); Anna → Mia (odd)`,
  });
});

test('a network of which nothing is drawn has two empty rows', () => {
  const { rowsOf, part } = there('draw-the-network');
  assert.deepEqual(rowsOf(part, null, 0, SAY).map(({ id, said }) => [id, said]), [['people', ''], ['ties', '']]);
});

test('an exercise is done as soon as something is answered', () => {
  const { isDone, part } = there('sort');
  assert.deepEqual([isDone(part, null), isDone(part, { answers: { 1: 1 } })], [false, true]);
});

test('an id is letters, digits and hyphens, whatever a title holds', () => {
  const { readable } = there('sort');
  assert.equal(readable(' Perché? L’ora è là… '), 'Perche-Lora-e-la');
  assert.equal(readable('кухня'), '');
  assert.equal(readable('<b>"&'), 'b');
  const sixty = `${'ab '.repeat(19)}abc`;
  assert.equal(readable(sixty), sixty.replace(/ /g, '-'));
  const long = readable('word '.repeat(40));
  assert.ok(long.length <= 60 && long.endsWith('-word'), long);
});
