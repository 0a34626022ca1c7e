// The figures, the sentence, the table and the drawing of a conversation.
import assert from 'node:assert/strict';
import { before, open, said, test } from './house.mjs';

let silence, hear, sentence, tabulate, draw, aside, tie, document;
before(() => {
  const house = open();
  ({ silence, hear, sentence, tabulate, draw, aside, tie } = house.parts);
  ({ document } = house);
});
const SAY = {
  share: 'S {n}/{total}.', first: 'F {pairs}.', first_many: 'FM {n}/{total}.', pair: '{one}+{two}', both: 'B {pairs}.',
  both_many: 'BM {n}/{total}.', silent: 'Q {names}.', silent_many: 'QM {names}.', and: 'and',
};
const line = (from, to) => ({ dataset: { from, to } });
const talk = (people, lines) => {
  const net = silence(people);
  for (const [from, to] of lines) hear(net, line(from, to));
  return net;
};
const PEOPLE = ['You', 'A', 'B', 'C'];
const PLACES = ['0 88', '-90 40', '0 -80', '90 40', '5 5', '6 6', '7 7', '8 8', '9 9', '10 10'];
const drawing = (net, people = PEOPLE) => {
  const inner = document.createElement('div');
  const node = (name, i) => `<g class="sb-h${i}" data-at="${PLACES[i]}"><${i ? 'circle' : 'rect'}/><text>${name}</text></g>`;
  inner.innerHTML = `<svg>${people.map(node).join('')}</svg>`;
  const svg = inner.firstChild;
  draw(net, svg);
  const at = (selector, ...names) => [...svg.querySelectorAll(selector)].map((one) => names.map((name) => one.getAttribute(name)));
  return { svg, at, places: at('g', 'transform').flat(), kinds: at('g', 'class').flat() };
};

test('what isn’t spoken isn’t counted', () => {
  const net = silence(2);
  hear(net, { dataset: {} });
  assert.equal(net.total, 0);
});

test('lines to everyone count, and tie nobody', () => {
  const net = talk(3, [['1', '']]);
  assert.deepEqual([net.total, net.through, net.said, net.ties.size], [1, 0, [0, 1, 0], 0]);
});

test('what the learner says or hears goes through the learner', () => {
  assert.equal(talk(3, [['0', '1 '], ['1', '0 '], ['1', '2 0'], ['1', '2']]).through, 3);
});

test('ties count by direction; nobody is tied to themselves', () => {
  const net = talk(4, [['1', '2 1'], ['1', '2'], ['2', '1']]);
  assert.deepEqual([...net.ties], [['1 2', 2], ['2 1', 1]]);
  assert.equal(tie(1, 2), '1 2');
});

test('a pair is fresh when it turns to each other for the first time, either way', () => {
  const net = talk(4, [['2', '1'], ['1', '2']]);
  assert.deepEqual([...net.fresh], ['1 2']);
  net.fresh.clear();
  hear(net, line('1', '2'));
  hear(net, line('2', '1'));
  assert.equal(net.fresh.size, 0);
  const once = talk(4, [['1', '2']]);
  once.fresh.clear();
  hear(once, line('1', '2'));
  hear(once, line('2', '1'));
  assert.equal(once.fresh.size, 0);
});

test('the sentence says how much went through the learner, who is new, mutual and silent', () => {
  const told = (lines, people = PEOPLE) => sentence(talk(people.length, lines), people, SAY);
  assert.equal(told([['0', '1'], ['1', '0'], ['2', '1'], ['1', '2'], ['3', '']]), 'S 2/5. F A+B. B A+B.');
  assert.equal(told([['1', '2'], ['2', '3'], ['1', '3']]), 'S 0/3. F A+B; A+C; B+C. Q C.');
  assert.equal(told([['1', '']]), 'S 0/1. QM B and C.');
  assert.equal(told([['0', '']], [...PEOPLE, 'D']), 'S 1/1. QM A, B, C and D.');
});

test('more than three pairs are told by their number', () => {
  const people = [...PEOPLE, 'D'];
  const all = [[1, 2], [1, 3], [1, 4], [2, 3]].flatMap(([a, b]) => [[`${a}`, `${b}`], [`${b}`, `${a}`]]);
  assert.equal(sentence(talk(5, all), people, SAY), 'S 0/8. FM 4/6. BM 4/6.');
});

test('a pair that is not fresh or spoke one way only is not named', () => {
  const net = talk(4, [['1', '2'], ['2', '3'], ['3', '2']]);
  net.fresh.clear();
  assert.equal(sentence(net, PEOPLE, SAY), 'S 0/3. B B+C.');
  assert.equal(sentence(talk(4, [['2', '1'], ['3', '']]), PEOPLE, SAY), 'S 0/2. F A+B. Q A.');
});

test('the table says who turned to whom how often', () => {
  const body = document.createElement('tbody');
  tabulate(talk(4, [['1', '2'], ['1', '2'], ['0', '1']]), PEOPLE, body);
  assert.deepEqual([...body.children].map((row) => [...row.children].map(said)), [['A', 'B', '2'], ['You', 'A', '1']]);
});

test('people stand where the server put them; the learner nearer to the middle the more goes through them', () => {
  assert.deepEqual(drawing(talk(4, [['1', '2']])).places, ['translate(0,88)', 'translate(-90,40)', 'translate(0,-80)', 'translate(90,40)']);
  assert.equal(drawing(talk(4, [['0', '1']])).places[0], 'translate(0,0)');
  assert.equal(drawing(talk(4, [['0', '1'], ['1', '2']])).places[0], 'translate(0,44)');
});

test('the learner stands off the ties between others, as near as there is room', () => {
  const across = (y) => [-90, y, 90, y];
  assert.equal(aside(44, 88, 8, []), 44);
  assert.equal(aside(44, 88, 8, [across(40)]), 52);
  assert.equal(aside(36, 88, 8, [across(40)]), 28);
  assert.equal(aside(59, 88, 8, [[-90, 0, 30, 80]]), 48, 'a slanted tie is met where it crosses the middle');
  assert.equal(aside(44, 88, 8, [[90, 40, 20, 40], [0, -80, 90, 40]]), 44, 'a tie on one side is not in the way');
  assert.equal(aside(2, 88, 8, [across(4)]), 16, 'and not beyond the middle');
  assert.equal(aside(84, 88, 8, [across(82)]), 70, 'nor lower than where it begins');
  assert.equal(aside(48, 88, 8, [across(40), across(55)]), 67, 'nor from one tie onto another');
  assert.equal(aside(10, 20, 8, [across(10)]), 10, 'where there is no room it stays');
  const half = [['1', '3'], ['0', '2'], ['1', '3'], ['2', '0']];
  assert.equal(drawing(talk(4, half)).places[0], 'translate(0,52.5)', 'who has grown needs more room');
});

test('a drawing is drawn again as the talk goes on', () => {
  const net = talk(4, [['0', '1']]);
  const { svg, at } = drawing(net);
  hear(net, line('2', '1'));
  draw(net, svg);
  assert.deepEqual([svg.querySelectorAll('g').length, at('line', 'x1').length], [4, 2]);
  assert.deepEqual(at('g', 'class').flat(), ['sb-h0', 'sb-h1 sb-silent', 'sb-h2', 'sb-h3 sb-silent']);
  assert.deepEqual([...svg.querySelectorAll('g')].map((one) => one.children.length), [2, 2, 2, 2]);
});

test('a tie both ways is one line; one way, it has an arrow', () => {
  const { at } = drawing(talk(4, [['1', '2'], ['2', '1'], ['3', '1'], ['1', '3'], ['2', '3']]));
  assert.deepEqual(at('line', 'class').flat(), [' sb-new', ' sb-new', ' sb-new sb-oneway']);
  assert.deepEqual(at('line', 'x1').flat(), ['-90', '-90', '0'], 'from whoever comes first');
  assert.equal(at('path', 'd').length, 1);
});

test('lines say whose they are, how new and how heavy', () => {
  const net = talk(4, [['0', '1'], ['1', '0'], ['1', '2'], ['3', '0']]);
  net.fresh.clear();
  hear(net, line('2', '3'));
  const { at } = drawing(net);
  assert.deepEqual(at('line', 'class', 'stroke-width'), [
    ['sb-mine', '2.5'], [' sb-oneway', '1.5'], ['sb-mine sb-oneway', '1.5'], [' sb-new sb-oneway', '1.5'],
  ]);
  assert.deepEqual(at('path', 'class').flat(), ['', 'sb-mine', ' sb-new']);
  const often = drawing(talk(4, Array(60).fill(['1', '2'])));
  assert.equal(often.at('line', 'stroke-width')[0][0], '6');
  const down = drawing(talk(4, [['2', '1']]));
  assert.deepEqual(down.at('line', 'class').flat(), [' sb-new sb-oneway']);
});

test('the learner is a square, others are circles in their colour, the silent are marked', () => {
  const people = ['You', ...'ABCDEFGHI'];
  const net = talk(10, [['0', '1'], ['1', '']]);
  const { svg, kinds, at } = drawing(net, people);
  assert.deepEqual(kinds.slice(0, 3), ['sb-h0', 'sb-h1', 'sb-h2 sb-silent']);
  assert.deepEqual([...svg.querySelectorAll('g')].map((one) => one.firstChild.tagName.toLowerCase()), ['rect', ...Array(9).fill('circle')]);
  const scales = (drawing) => drawing.at('g > :first-child', 'transform').flat();
  assert.deepEqual(scales({ at }).slice(0, 3), ['scale(1.0625)', 'scale(1.0625)', 'scale(1)'], 'who speaks grows');
  assert.equal(scales(drawing(talk(2, Array(60).fill(['1', '0'])), ['You', 'A']))[1], 'scale(2)', 'and not without end');
});

test('the learner may stand at either end, and wherever no tie is nearer than a hand', () => {
  const across = (...heights) => heights.map((y) => [-1, y, 1, y]);
  assert.equal(aside(4, 9, 1, across(5)), 0);
  assert.equal(aside(6, 10, 1, across(5)), 10);
  assert.equal(aside(6, 20, 1, across(5, 14)), 0);
  assert.equal(aside(4, 3, 1, across(5)), 0);
  assert.equal(aside(5, 9, 9, across(5)), 5, 'where no place is free, they stay');
});
