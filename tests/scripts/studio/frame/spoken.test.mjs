// Sentences for those who listen: one after the other, none lost, none twice while it waits.
import assert from 'node:assert/strict';
import test from 'node:test';
import { speaking } from '../../../../sameboat/studio/page/spoken.js';

test('each sentence has its time, in its turn', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const place = { textContent: '' };
  const say = speaking(/** @type {any} */ (place));
  const heard = [];
  say('one');
  say('two');
  say('two');
  say('three');
  for (let passed = 0; passed < 3000; passed += 10) {
    t.mock.timers.tick(10);
    if (place.textContent && place.textContent !== heard.at(-1)) heard.push(place.textContent);
  }
  assert.deepEqual(heard, ['one', 'two', 'three']);
});

test('the same sentence is heard again', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const place = { textContent: '' };
  const say = speaking(/** @type {any} */ (place));
  say('one');
  t.mock.timers.tick(60);
  assert.equal(place.textContent, 'one');
  say('one');
  t.mock.timers.tick(500);
  assert.equal(place.textContent, '');
  t.mock.timers.tick(60);
  assert.equal(place.textContent, 'one');
});
