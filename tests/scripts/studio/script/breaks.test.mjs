// Line breaks survive, whichever there are, and so does every other letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const PAGE = '../../../../sameboat/studio/page';
const { inner, lined, outer, take } = await import(`${PAGE}/script/breaks.js`);
const { difference } = await import(`${PAGE}/difference.js`);
const { Manuscript } = await import(`${PAGE}/manuscript.js`);

const TEXTS = ['', 'a\nb', 'a\r\nb\r\n', '\r\n\r\n', 'a\rb\r', 'a\r\nb\nc\rd', '👵🏽 עברית\r\nانا: نعم\r\n'];

test('a place in an editor is a place in the text, and back', () => {
  for (const text of TEXTS) {
    for (let at = 0; at <= lined(text).length; at += 1) {
      const place = outer(text, at);
      assert.equal(inner(text, place), at, JSON.stringify([text, at]));
      assert.equal(lined(text.slice(place)), lined(text).slice(at), JSON.stringify([text, at]));
    }
  }
});

test('what an editor changes is changed in the text, whose line breaks stay', () => {
  for (const [text, typed, becomes] of [
    ['a\r\nb\r\n', 'a\nb!\n', 'a\r\nb!\r\n'],
    ['a\r\nb\r\n', 'a\n\nb\n', 'a\r\n\r\nb\r\n'],
    ['a\r\nb\r\nc', 'ac', 'ac'],
    ['a\rb', 'a\nb\nc', 'a\rb\rc'],
    ['a\nb', 'a\nb\n', 'a\nb\n'],
    ['', 'a\nb', 'a\nb'],
    ['👵🏽\r\n', '👵🏿\n', '👵🏿\r\n'],
  ]) {
    const manuscript = new Manuscript(text, 'en');
    take(manuscript, [difference(lined(text), typed)]);
    assert.equal(manuscript.text, becomes);
    manuscript.undo();
    assert.equal(manuscript.text, text);
  }
});

test('several changes at once are one deed', () => {
  const manuscript = new Manuscript('Ana\r\nAna\r\nAna', 'en');
  take(manuscript, [0, 4, 8].map((from) => ({ from, to: from + 3, insert: 'Anna' })));
  assert.equal(manuscript.text, 'Anna\r\nAnna\r\nAnna');
  manuscript.undo();
  assert.equal(manuscript.text, 'Ana\r\nAna\r\nAna');
});
