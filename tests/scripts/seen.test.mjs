// What can be seen in a learner's own words: in a browser the same as in Python.
import assert from 'node:assert/strict';
import { open, seen as samples, test } from './house.mjs';

test('every sample line says in a browser what it says in Python', () => {
  const { seen, takenUp } = open().parts;
  assert.equal(samples.length, 120);
  for (const { text, heard, people, say, taken, told } of samples) {
    const used = takenUp(text, heard, taken).join(', ');
    const theirs = used ? [say.taken.say.replace('{words}', used)] : [];
    assert.deepEqual([...theirs, ...seen(text, people, say)], told, text);
  }
});

test('what is found is shown as it is written, and whatever signs stand in a name', () => {
  const { seen } = open().parts;
  const { say } = samples[0];
  assert.equal(seen('Well. Why don’t you rest', [], say)[0], '“Why don’t you” can be heard as advice.');
  assert.equal(seen('nino (the elder), what now?', ['Ada', 'Nino (the elder)'], say).at(-1), 'It turns to nino (the elder).');
  const both = seen('You should rest, Anna. Luisa, could we talk? Anna, you should try.', ['Anna', 'Luisa'], say);
  assert.equal(both.at(-1), 'It turns to Anna and Luisa.', 'each once');
  assert.deepEqual(seen('Rest, Ada.', ['\u2068أحمد\u2069'], say), ['“Rest” can be heard as advice.', 'It asks no question.'], 'whatever its letters');
  assert.equal(seen('أحمد, is it?', ['\u2068أحمد\u2069'], say).at(-1), 'It turns to أحمد.');
  assert.deepEqual(seen('', [], say), ['It asks no question.']);
});
