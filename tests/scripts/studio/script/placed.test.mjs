// Problems keep their places while the text is being written.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { following, moved, slips } = await import('../../../../sameboat/studio/page/script/placed.js');
const problem = (from, to, cause = '') => ({ id: 'x', from, to, cause, mend: { from, to, instead: 'y', label: '' } });

test('what is written above moves a problem along, what is written below doesn’t', () => {
  const places = ({ from, to, mend }) => [from, to, mend && [mend.from, mend.to]];
  assert.deepEqual(places(moved(problem(10, 14), { from: 2, to: 4, insert: 'abcd' })), [12, 16, [12, 16]]);
  assert.deepEqual(places(moved(problem(10, 14), { from: 20, to: 21, insert: '' })), [10, 14, [10, 14]]);
});

test('what is written over offers no mend any more', () => {
  for (const [from, to, insert] of [[10, 14, 'Move'], [12, 12, 'x'], [8, 11, ''], [14, 14, 'x'], [10, 10, 'x']]) {
    assert.equal(moved(problem(10, 14), { from, to, insert }).mend, null, `${from} ${to}`);
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
