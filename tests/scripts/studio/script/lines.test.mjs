// How lines look, and which thing it is that help is asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EN } from './words.mjs';

const PAGE = '../../../../sameboat/studio/page/script';
const { look, topLines } = await import(`${PAGE}/lines.js`);
const { thing } = await import(`${PAGE}/help.js`);

test('a line looks like what it is most likely meant to be', () => {
  for (const [line, kind, key] of [
    ['', '', ''], ['  ', '', ''], ['---', 'rule', ''],
    ['## The lift', 'scene', ''], ['# The lift', 'scene', ''], ['### "Yes."', 'choice', ''], ['#### x', 'choice', ''],
    ['Move: give back', 'label', 'move'], ['move : x', 'label', 'move'], ['- **Fit:** fits', 'label', 'fit'], ['Note (Rosa): x', 'label', 'note'],
    ['Anna to Attilio (quietly): x', 'speech', ''], ['Élodie: x', 'speech', ''],
    ['She said: no', 'speech', ''], ['It is late, and cold: no', 'text', ''], ['at ten: x', 'text', ''], ['Time\\: ten', 'text', ''], ['Only words.', 'text', ''],
  ]) assert.deepEqual([look(line, false, EN).kind, look(line, false, EN).key], [kind, key], line);
  assert.deepEqual(look('write to: x', true, EN), { kind: 'field', key: 'write-to', head: 9 });
  assert.equal(look('  people: x', true, EN).kind, 'top');
});

test('top lines end at their second rule, and not in the story', () => {
  const lines = (text) => topLines((number) => text.split('\n')[number - 1]);
  assert.equal(lines('---\na: b\n---\nx'), 3);
  assert.equal(lines('---\na: b\n## x\n---'), 0);
  assert.equal(lines('a: b\n---'), 0);
  assert.equal(lines('---\na: b'), 0);
});

test('help is of the line, or of the one above an empty one', () => {
  const text = '---\ntitle: x\npeople:\n  Anna: 8\n---\n\n## The lift\n\nMove: x\r\n\r\nAnna: Yes.\n\n---\n';
  for (const [words, found] of [
    ['---', 'top'], ['title', 'title'], ['people', 'people'], ['  Anna', 'people'], ['## The', 'scene'], ['Move', 'move'],
    ['\r\n\r\nAnna', 'move'], ['Anna: Yes', 'speech'],
  ]) assert.equal(thing(text, text.indexOf(words) + 2, EN), found, words);
  assert.equal(thing(text, text.length, EN), 'text');
  assert.equal(thing('', 0, EN), 'scene');
});
