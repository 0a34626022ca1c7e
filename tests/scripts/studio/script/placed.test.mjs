// Problems keep their places while the text is being written.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { at, following, moved, slips, ways } = await import('../../../../sameboat/studio/page/script/placed.js');
const problem = (from, to, cause = '') => ({ id: 'x', from, to, cause, mends: [{ id: 'write', from, to, instead: 'y', label: '' }] });

test('what is written above moves a problem along, what is written below doesn’t', () => {
  const places = ({ from, to, mends: [mend] }) => [from, to, [mend.from, mend.to]];
  assert.deepEqual(places(moved(problem(10, 14), { from: 2, to: 4, insert: 'abcd' })), [12, 16, [12, 16]]);
  assert.deepEqual(places(moved(problem(10, 14), { from: 20, to: 21, insert: '' })), [10, 14, [10, 14]]);
});

test('what is written over offers no mend any more', () => {
  for (const [from, to, insert] of [[10, 14, 'Move'], [12, 12, 'x'], [8, 11, ''], [14, 14, 'x'], [10, 10, 'x']]) {
    assert.equal(moved(problem(10, 14), { from, to, insert }).mends.length, 0, `${from} ${to}`);
  }
});

test('the next problem comes round again', () => {
  const all = [problem(30, 31), problem(10, 11), problem(20, 21)];
  const from = (place, back) => following(all, place, back).from;
  assert.deepEqual([0, 10, 20, 30].map((place) => from(place, false)), [10, 20, 30, 10]);
  assert.deepEqual([30, 20, 10, 0].map((place) => from(place, true)), [20, 10, 30, 30]);
  assert.equal(following([], 0, false), undefined);
});

test('one slip in several places is one', () => {
  const all = [problem(1, 2, 'a'), problem(3, 4, 'b'), problem(5, 6, 'a'), problem(7, 8), problem(9, 9)];
  assert.deepEqual(slips(all).map((places) => places.map(({ from }) => from)), [[1, 5], [3], [7], [9]]);
});

test('what is said of a place is what it stands in, or else what its line has', () => {
  const text = 'One two\r\nthree four\n';
  const all = [problem(0, 3), problem(4, 7), problem(9, 14)];
  const said = (place) => at(all, place, text).map(({ from }) => from);
  assert.deepEqual([0, 3, 5, 12, 18, 20].map(said), [[0], [0], [4], [9], [9], []]);
});

test('a slip is mended everywhere at once, and what comes to be for it once', () => {
  const scene = { id: 'scene', from: 90, to: 90, instead: '## x', label: '' };
  const all = [problem(1, 2, 'a'), problem(5, 6, 'a')].map((one) => ({ ...one, mends: [...one.mends, { ...scene }] }));
  assert.deepEqual(ways(all).map((mends) => mends.map(({ id, from }) => `${id} ${from}`)), [['write 1', 'write 5'], ['scene 90']]);
});
