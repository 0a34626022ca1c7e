// Which earlier texts are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { isDue, spare } = await import('../../../../sameboat/studio/page/shelf/thinning.js');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOON = new Date(2026, 0, 20, 12).getTime();

test('a text is kept once a minute, and before more than a few words go', () => {
  const long = 'word '.repeat(30);
  for (const [text, next, ago, due] of [
    ['a', 'ab', 59_999, false],
    ['a', 'ab', MINUTE, true],
    ['a', 'ab', -MINUTE, true], // the clock was put back
    ['a', 'a', DAY, false],
    [long, `${long}more`, 1, false],
    [long, long.slice(0, 101), 1, false],
    [long, long.slice(0, 100), 1, true],
    [long, `${long.slice(0, 40)}${long.slice(95)}`, 1, true],
    [long, long.toUpperCase(), 1, true],
  ]) assert.equal(isDue({ text, marked: NOON - ago }, next, NOON), due, `${text} ${next} ${ago}`);
});

test('the last twenty stay, the last day, and the last of each day before', () => {
  const at = (...times) => times.map((time) => ({ at: NOON - time }));
  const monday = Array.from({ length: 40 }, (_, n) => 3 * DAY - n * MINUTE);
  const left = (versions, ...more) => versions.filter((one) => !spare(versions, NOON, ...more).includes(one));
  assert.equal(left(at(...monday)).length, 20);
  const today = Array.from({ length: 400 }, (_, n) => 400 * MINUTE - n * MINUTE);
  assert.deepEqual(left(at(...monday, ...today)), at(monday.at(-1), ...today));
  assert.equal(left(at(...monday, ...today), true).length, 20);
  assert.deepEqual(spare(at(5 * DAY, 4 * DAY), NOON), []);
});
