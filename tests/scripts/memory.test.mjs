// A case that remembers: on every path the page tells, offers and looks back on what Python does.
import assert from 'node:assert/strict';
import { before, line, open, said, storage, test, told } from './house.mjs';

let silence, hear, isSo, onwards;
before(() => ({ silence, hear, isSo, onwards } = open().parts));

/** The page of the case, with a path chosen. */
const at = (path) => {
  const house = open();
  const element = house.put('the-fall');
  const parts = (selector) => [...element.querySelectorAll(`.sb-play ${selector}`)];
  for (const number of path) {
    house.press(parts(`[data-choice="${number}"]`)[0]);
    house.settle();
  }
  return { ...house, element, parts };
};

/** Without the introduction, which stands above the play. */
const story = (lines) => lines.slice(1);

test('every path is told, and offers, as Python has it', () => {
  assert.equal(told.length, 13);
  for (const { path, lines, offered } of told) {
    const { element, parts } = at(path);
    assert.deepEqual(element.path, path);
    assert.deepEqual(parts('.sb-story .sb-line').map(said), story(lines), `${path}`);
    assert.deepEqual(parts('.sb-options button').map(({ dataset }) => +dataset.choice).sort(), offered, `${path}`);
    assert.equal(parts('.sb-story .sb-if, .sb-story .sb-remember').length, 0, `${path}`);
  }
});

test('a path from a link is followed in the same way, as far as it goes', () => {
  for (const { path, lines } of told) {
    const house = open({ hash: `#the-fall=${path}` });
    const element = house.put('the-fall');
    assert.deepEqual([...element.querySelectorAll('.sb-story .sb-line')].map(said), story(lines), `${path}`);
  }
  const house = open({ hash: '#the-fall=1,2' });
  assert.deepEqual(house.put('the-fall').path, [1], 'what isn’t offered can’t be chosen');
});

test('looking back, the others are those that were offered, with what they would have led to', () => {
  for (const { path, others, questions } of told.filter(({ offered }) => !offered.length)) {
    const { parts } = at(path);
    const moves = parts('.sb-moves > li').map((move) => [...move.querySelectorAll('ul > li')].map((other) =>
      [...other.querySelectorAll('p')].filter((line) => line.className !== 'sb-move').map(said)));
    assert.deepEqual(moves, others, `${path}`);
    assert.deepEqual(parts('.sb-reflections label').map(said), questions, `${path}`);
  }
});

test('a line of one’s own is seen as Python sees it, by what was said before it on that way', () => {
  const found = new Set();
  for (const { path, remarks } of told.filter(({ offered }) => !offered.length)) {
    const tries = [{ path, times: [], linked: 0, own: path.map((_, i) => ({ step: i + 1, text: line })), hands: [] }];
    const house = open({ localStorage: storage({ 'sameboat:/the-fall': JSON.stringify({ tries, at: path.length, notes: [] }) }) });
    const element = house.put('the-fall');
    const seen = [...element.querySelectorAll('.sb-moves > li .sb-wanted small')].map(said);
    assert.deepEqual(seen, remarks, `${path}`);
    seen.forEach((one) => found.add(one));
  }
  assert.ok(found.size > 2, [...found].join('; '));
});

test('a condition is read as the page carries it', () => {
  const net = silence(3);
  assert.equal(isSo(net, undefined), true);
  assert.equal(isSo(net, 'm'), false, 'nothing was said yet');
  hear(net, { dataset: { fact: 'f1' } });
  hear(net, { dataset: { from: '1', to: '2 1' } });
  for (const [when, so] of Object.entries({ f1: true, f2: false, '-f1': false, '-f2': true, 1: true, 2: false, '1 2': true, '2 1': false,
    '1 1': false, 'f1,1': true, 'f1,2': false, 'f1+2': false, '-f1+2': true, '-1 2+2 1': true, m: false, '-m': true })) {
    assert.equal(isSo(net, when), so, when);
  }
  hear(net, { dataset: { from: '2', to: '0' } });
  assert.equal(isSo(net, 'm'), false, 'half is not most');
  hear(net, { dataset: { from: '0', to: '' } });
  assert.equal(isSo(net, 'm'), true);
});

test('a part leads to the first way that is open', () => {
  const net = silence(2);
  net.known.add('f1');
  const to = (next) => onwards(net, { dataset: next === undefined ? {} : { next } });
  assert.deepEqual(['5', '5:f2;-1', '5:f1;-1', '-2:f2;-1:f1;3', '0'].map(to), [5, -1, 5, -1, 0]);
  assert.equal(to(undefined), -1, 'the ending, if there is one');
  assert.ok(Number.isNaN(to('5:f2')), 'nowhere');
});
