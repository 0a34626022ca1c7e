// Notes: each under its question, by place and words.
import assert from 'node:assert/strict';
import { before, open, test } from './house.mjs';

let notesFrom, noteUnder, noted, asked, worded, listed;
before(() => ({ notesFrom, noteUnder, noted, asked, worded, listed } = open().parts));
const note = (place, question, text) => ({ place, question, text });

test('notes are read with and without a place', () => {
  const kept = [note('1.2.3', 'Q?', 'W'), { question: 'Q?', text: 'V' }, { ...note('12.0.1', 'R?', 'U'), more: 1 }];
  assert.deepEqual(notesFrom(kept), [note('1.2.3', 'Q?', 'W'), note('', 'Q?', 'V'), note('12.0.1', 'R?', 'U')]);
});

test('what is no note is left out', () => {
  for (const kept of [undefined, null, 'no', { 0: note('', 'Q?', 'W') }, [null, 5, {}, note('', '', 'W'), note('', 'Q?', ''), note('', 5, 5)]]) {
    assert.deepEqual(notesFrom(kept), [], JSON.stringify(kept));
  }
  for (const place of ['1.2', 'x1.2.3', '1.2.3.4', 5, ['1.2.3']]) assert.equal(notesFrom([note(place, 'Q?', 'W')])[0].place, '');
  assert.equal(worded(5), '');
  assert.equal(worded('w'), 'w');
  assert.deepEqual(listed('no', (one) => one), []);
});

test('a note goes by place and words, and by its words where the place has changed', () => {
  const notes = [note('1.0.1', 'Q?', 'one'), note('2.0.1', 'Q?', 'two'), note('3.0.1', 'R?', 'three')];
  assert.equal(noteUnder(notes, { place: '2.0.1', question: 'Q?' }), notes[1]);
  assert.equal(noteUnder(notes, { place: '9.0.1', question: 'Q?' }), notes[0]);
  assert.equal(noteUnder(notes, { place: '1.0.1', question: 'S?' }), undefined);
});

test('writing takes the place of what was written there; writing nothing takes it away', () => {
  const notes = [note('', 'Q?', 'one'), note('3.0.1', 'R?', 'three')];
  assert.deepEqual(noted(notes, { place: '1.0.1', question: 'Q?' }, 'two'), [notes[1], note('1.0.1', 'Q?', 'two')]);
  assert.deepEqual(noted(notes, { place: '1.0.1', question: 'Q?' }, ''), [notes[1]]);
});

test('a question’s words come from the script, not from what is shown', () => {
  const { document } = open();
  const element = document.createElement('p');
  Object.assign(element.dataset, { place: '1.0.1', question: 'Who?' });
  element.textContent = 'Chi?';
  assert.deepEqual(asked(element), { place: '1.0.1', question: 'Who?' });
});
