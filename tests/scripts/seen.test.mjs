// What can be seen in a learner's own words: in a browser the same as in Python.
import assert from 'node:assert/strict';
import { open, seen as samples, test } from './house.mjs';

test('every sample line says in a browser what it says in Python', () => {
  const { seen, takenUp } = open().parts;
  assert.equal(samples.length, 120);
  for (const { text, heard, people, say, told } of samples) {
    assert.deepEqual(seen(text, takenUp(text, heard, people, say.find), people, say), told, text);
  }
});

test('advice is shown as it is written, a name with signs in it is found as it is', () => {
  const { seen } = open().parts;
  const { say } = samples[0];
  assert.equal(seen('Well. Why don’t you rest', [], [], say)[0], '“Why don’t you” can be heard as advice.');
  assert.equal(seen('Nino (the elder), what now?', [], ['Nino (the elder)'], say).at(-1), 'It turns to Nino (the elder).');
});
