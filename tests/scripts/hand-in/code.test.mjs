// A code is read whatever was done to its text, and damage is told; Python reads the same fixture (tests/test_record_code.py).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, open, test } from '../house.mjs';

const { record, texts } = JSON.parse(readFileSync(new URL('../../fixtures/code.json', import.meta.url), 'utf8'));
let codeOf, recordIn, bytesIn, inGroups, inOneLine, bytesOf, spelt;
before(() => ({ codeOf, recordIn, bytesIn, inGroups, inOneLine, bytesOf, spelt } = open().handIn));

test('a code is the record, or says what is wrong with it', async () => {
  for (const { title, text, wrong, there, whole } of texts) {
    const found = await recordIn(text);
    if (!wrong) assert.deepEqual(JSON.parse(found), record, title);
    else if (there) assert.deepEqual(found, { wrong, there, whole }, title);
    else assert.equal(found.wrong, wrong, title);
  }
});

test('what is written now is what was written then', () => {
  const [{ text: grouped }, { text: line }] = texts;
  assert.equal(inGroups(bytesIn(grouped)), grouped);
  assert.equal(inOneLine(bytesIn(grouped)), line);
});

test('what was packed is unpacked, and a text without a code says so', async () => {
  const { grouped, line } = await codeOf(record);
  for (const text of [grouped, line]) assert.deepEqual(JSON.parse(await recordIn(text)), record);
  assert.ok(grouped.split('\n').every((each) => each.length < 60));
  assert.deepEqual(await recordIn('Same Boat is a course.'), { wrong: 'none' });
  assert.deepEqual(await recordIn(''), { wrong: 'none' });
});

test('any bytes are spelt and read again', () => {
  for (let length = 0; length < 12; length += 1) {
    for (const value of [0, 1, 127, 128, 255]) {
      const bytes = new Uint8Array(length).fill(value).map((byte, i) => byte ^ (i * 37));
      assert.equal(spelt(bytes).length, Math.ceil((length * 8) / 5));
      assert.deepEqual(bytesOf(spelt(bytes), length), bytes);
      assert.deepEqual(bytesIn(inOneLine(bytes)), bytes);
    }
  }
});

test('every other letter, and every missing one, is noticed', () => {
  const line = inOneLine(new Uint8Array([83, 97, 109, 101]));
  for (let at = 9; at < line.length; at += 1) {
    const other = line[at] === '7' ? '8' : '7';
    for (const text of [line.slice(0, at) + other + line.slice(at + 1), line.slice(0, at) + line.slice(at + 1)]) {
      // The last letter holds bits that stand for nothing.
      const found = bytesIn(text);
      assert.ok(!(found instanceof Uint8Array) || at === line.length - 1, text);
    }
  }
  assert.equal(bytesIn(line.slice(0, -1)).wrong, 'short');
});

test('nobody waits for a text full of beginnings', () => {
  assert.equal(bytesIn('SAMEBOAT1'.repeat(400_000)).wrong, 'changed');
});

test('what would unpack to more than any record is not unpacked', async () => {
  const { line } = await codeOf({ text: 'a'.repeat(5_000_000) });
  assert.deepEqual(await recordIn(line), { wrong: 'changed' });
});
