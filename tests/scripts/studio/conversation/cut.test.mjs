// The pieces of a script follow its text letter by letter, whoever changes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Manuscript } from '../../../../sameboat/studio/page/manuscript.js';
import { Cut, textOf } from '../../../../sameboat/studio/page/conversation/cut.js';

const piece = (kind, before, words, after = '\n\n') => ({ kind, before, words, after });
const SCRIPT = [piece('scene', '## ', 'The lift'), piece('narration', '', 'It has stopped.'), piece('speech', 'Anna: ', 'Tuesday.')];

const open = (pieces = SCRIPT) => {
  const manuscript = new Manuscript(pieces.map(textOf).join(''), 'en');
  const cut = new Cut(manuscript, pieces);
  return { manuscript, cut, holds: () => assert.equal(cut.list.map(textOf).join(''), manuscript.text), words: () => cut.list.map(({ kind, words }) => `${kind}: ${words}`) };
};

test('writing in a field changes that field’s letters and no others', () => {
  const { manuscript, cut, holds } = open();
  const changes = [];
  manuscript.addEventListener('change', ({ detail }) => changes.push([detail.from, detail.to, detail.insert]));
  cut.write(cut.list[2], 'Tuesdays.', 8);
  assert.deepEqual(changes, [[43, 43, 's']]);
  cut.write(cut.list[1], '');
  assert.equal(manuscript.text, '## The lift\n\n\n\nAnna: Tuesdays.\n\n');
  holds();
});

test('a letter twice is put in where the caret is, so that typing is one deed', () => {
  const { manuscript, cut } = open();
  for (const [text, caret] of [['Tuessday.', 5], ['Tuesssday.', 6]]) cut.write(cut.list[2], text, caret);
  manuscript.undo();
  assert.equal(manuscript.text, '## The lift\n\nIt has stopped.\n\nAnna: Tuesday.\n\n');
});

test('what is not cut yet is one plain piece, and is cut when Python has cut it', () => {
  const { manuscript, cut, words } = open();
  const other = new Cut(manuscript, []);
  assert.deepEqual(other.list.map(({ kind, words: text }) => [kind, text]), [['plain', manuscript.text]]);
  other.take(SCRIPT);
  assert.deepEqual(other.list.map(({ words: text }) => text), cut.list.map(({ words: text }) => text));
  assert.equal(words().length, 3);
});

test('pieces keep who they are where they begin at the same letter, and others become others', () => {
  const { manuscript, cut } = open();
  const ids = cut.list.map(({ id }) => id);
  cut.write(cut.list[1], 'It has stopped.\n\nLuisa: Yes.');
  cut.take([SCRIPT[0], SCRIPT[1], piece('speech', 'Luisa: ', 'Yes.'), SCRIPT[2]]);
  assert.deepEqual([cut.list[0].id, cut.list[1].id, cut.list[3].id], ids);
  assert.ok(!ids.includes(cut.list[2].id));
  assert.equal(cut.list.map(textOf).join(''), manuscript.text);
});

test('an answer for a text that is gone is not taken', () => {
  const { cut, words } = open();
  cut.write(cut.list[2], 'Monday.');
  cut.take(SCRIPT);
  assert.deepEqual(words(), ['scene: The lift', 'narration: It has stopped.', 'speech: Monday.']);
});

test('blanks that are being written stay in their field', () => {
  const { cut } = open();
  cut.write(cut.list[1], 'It has stopped. \n');
  cut.take([SCRIPT[0], piece('narration', '', 'It has stopped. ', '\n\n\n'), SCRIPT[2]]);
  assert.equal(cut.list[1].words, 'It has stopped. \n');
});

test('a paragraph that was emptied stays for as long as somebody is in it', () => {
  const { cut, holds } = open();
  cut.held = cut.list[1].id;
  cut.write(cut.list[1], '');
  const read = [piece('scene', '## ', 'The lift', '\n\n\n\n'), SCRIPT[2]];
  cut.take(read);
  assert.deepEqual(cut.list.map(({ kind }) => kind), ['scene', 'narration', 'speech']);
  assert.equal(cut.list[1].id, cut.held);
  holds();
  cut.held = undefined;
  cut.take(read);
  assert.deepEqual(cut.list.map(({ kind }) => kind), ['scene', 'speech']);
});

test('what is changed elsewhere is followed: within words, over pieces, and taken back', () => {
  const { manuscript, cut, holds, words } = open();
  manuscript.replace(13, 15, 'She', 'script');
  assert.equal(cut.list[1].words, 'She has stopped.');
  holds();
  manuscript.replace(10, 20, '', 'script');
  assert.equal(cut.list[0].kind, 'plain');
  holds();
  manuscript.undo();
  assert.deepEqual(words(), ['scene: The lift', 'narration: She has stopped.', 'speech: Tuesday.']);
  manuscript.begin('Another.', 'en');
  assert.deepEqual(words(), ['plain: Another.']);
  holds();
});

test('taking back what was put in needs no Python', () => {
  const { manuscript, cut, words } = open();
  cut.put([...cut.list, piece('narration', '', 'She waits.')]);
  manuscript.undo();
  assert.equal(words().length, 3);
  manuscript.redo();
  assert.deepEqual(words().at(-1), 'narration: She waits.');
});

test('an offset is found in its piece', () => {
  const { cut } = open();
  assert.equal(cut.over(0), cut.list[0]);
  assert.equal(cut.over(30), cut.list[2]);
  assert.equal(cut.over(1000), cut.list[2]);
  assert.equal(cut.start(cut.list[2]), 30);
});

test('a work that was kept with its pieces is cut at once, and one that was not is one plain piece', () => {
  const { manuscript, words, holds } = open();
  const kept = structuredClone(manuscript.pieces);
  const { text } = manuscript;
  manuscript.begin('Another.', 'en');
  assert.deepEqual(words(), ['plain: Another.']);
  manuscript.begin(text, 'en', kept);
  assert.deepEqual(words(), ['scene: The lift', 'narration: It has stopped.', 'speech: Tuesday.']);
  holds();
  manuscript.begin('Another.', 'en', kept);
  assert.deepEqual(words(), ['plain: Another.']);
});
