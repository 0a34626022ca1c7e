// The line that says where the work stands, and how works and files are called.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const PAGE = '../../../../sameboat/studio/page/shelf';
const { standing, when } = await import(`${PAGE}/standing.js`);
const { called, fileName, languageOf, plainName } = await import(`${PAGE}/name.js`);
const { read } = await import(`${PAGE}/file.js`);

/** The words of a group in a file of words, as far as they are one line each. @param {string} name */
const group = (name) => {
  const text = readFileSync(new URL('../../../../sameboat/languages/en/page/studio.yml', import.meta.url), 'utf8');
  const [, shelf] = text.match(/\nshelf:\n((?: .*\n|\n)*)/);
  const [, lines] = shelf.match(new RegExp(`\n  ${name}:\n((?:    .*\n)*)`));
  return Object.fromEntries([...lines.matchAll(/^    (\w+): "?(.*?)"?$/gm)].map(([, key, words]) => [key, words]));
};
const say = { locale: 'en-GB', device: group('device'), file: group('file'), shared: 'In another window too.' };

const today = (hours, minutes) => new Date(new Date().setHours(hours, minutes, 0, 0)).getTime();
const file = { name: 'anna.en.md', at: today(14, 5), text: 'A', mark: '', downloaded: false };
const line = (state, text, given = null, shared = false) => standing({ state, work: { at: today(14, 2), file: given } }, text, shared, say);

test('the line says what is so, and nothing else', () => {
  for (const [found, expected] of [
    [line('new', 'A'), 'What you write is kept on this device.'],
    [line('kept', 'A'), 'Kept on this device 14:02. Not yet in a file.'],
    [line('kept', 'A', file), 'Kept on this device 14:02. Kept in anna.en.md 14:05.'],
    [line('kept', 'AB', file), 'Kept on this device 14:02. Kept in anna.en.md 14:05, changed since.'],
    [line('kept', 'A', { ...file, downloaded: true }), 'Kept on this device 14:02. Downloaded as anna.en.md 14:05.'],
    [line('kept', 'A', null, true), 'Kept on this device 14:02. Not yet in a file. In another window too.'],
    [line('late', 'A'), 'Not kept yet: this takes longer than it should. Last kept 14:02. Not yet in a file.'],
    [line('refused', 'A'), 'Not kept: this browser refuses. Keep it as a file now.'],
    [line('refused', 'A', file), 'Not kept: this browser refuses. Kept in anna.en.md 14:05.'],
    [line('full', 'AB', file), 'Not kept: this device has no room left. Kept in anna.en.md 14:05, changed since. Keep it as a file now.'],
  ]) assert.equal(found, expected);
});

test('a time of another day has its day', () => {
  const noon = new Date(2026, 4, 3, 12, 5);
  assert.equal(when(noon.getTime(), 'en-GB', noon), '12:05');
  assert.equal(when(noon.getTime(), 'en-GB', new Date(2026, 4, 4, 1)), '3 May at 12:05');
});

test('a work is called by its name, or by its first line with a word in it', () => {
  for (const [work, title] of [
    [{ text: '---\ntitle: Anna and Attilio\nlevel: case\n---\n' }, 'Anna and Attilio'],
    [{ text: '---\r\ntitolo: La porta: due voci\r\n' }, 'La porta: due voci'],
    [{ text: '\n# The door\n' }, 'The door'],
    [{ text: '12:30, a door' }, '12:30, a door'],
    [{ text: 'teaches: [same-boat]\ntitle: The tin\n', view: { pieces: [{ kind: 'field', name: 'title', words: 'The tin' }] } }, 'The tin'],
    [{ name: 'Mine', text: 'title: Hers' }, 'Mine'],
    [{ text: '--- \n' }, 'Untitled'],
  ]) assert.equal(called(work, 'Untitled'), title);
});

test('a file is called by title and language, and is known by that again', () => {
  assert.equal(fileName('Perché no? “Sì”', 'it'), 'perché-no-sì.it.md');
  assert.equal(fileName('../a/b\\c:d', 'en'), 'a-b-c-d.en.md');
  assert.equal(fileName('日本の話', 'en'), '日本の話.en.md');
  assert.equal(plainName('Anna.en (2).md'), 'anna.en.md');
  for (const [name, code] of [['anna.it.md', 'it'], ['it.md', 'it'], ['anna.it (1).md', 'it'], ['anna.md', undefined], ['anna.fr.md', undefined]]) {
    assert.equal(languageOf(name, ['en', 'it']), code, name);
  }
});

test('a file is read letter by letter, or not at all', () => {
  const bytes = (text) => new TextEncoder().encode(text);
  assert.deepEqual(read(bytes('\ufeffa\r\nb\n')), { mark: '\ufeff', text: 'a\r\nb\n' });
  assert.deepEqual(read(bytes('')), { mark: '', text: '' });
  assert.equal(read(new Uint8Array([0xe8])), null);
  assert.equal(read(bytes('a\0b')), null);
});
