// One text, one history: whatever is done to it can be taken back, in order, and done again.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

globalThis.CustomEvent ??= class extends Event { constructor(type, { detail }) { super(type); this.detail = detail; } };
const { Manuscript } = await import('../../../../sameboat/studio/page/manuscript.js');

const type = (script, at, words) => [...words].forEach((letter, n) => script.replace(at + n, at + n, letter, 'field'));

test('what is typed without a pause is one deed, and another view begins another', () => {
  mock.timers.enable({ apis: ['Date'], now: 0 });
  const script = new Manuscript('', 'en');
  type(script, 0, 'Come in.');
  script.replace(8, 8, '!', 'cards');
  mock.timers.tick(1000);
  type(script, 9, 'No');
  for (const text of ['Come in.!', 'Come in.', '']) {
    assert.equal(script.undo(), true);
    assert.equal(script.text, text);
  }
  assert.equal(script.undo(), false);
  for (const text of ['Come in.', 'Come in.!', 'Come in.!No']) {
    assert.equal(script.redo(), true);
    assert.equal(script.text, text);
  }
  assert.equal(script.redo(), false);
  mock.timers.reset();
});

test('a word is one deed, however slowly it is typed, and so is what is composed', () => {
  mock.timers.enable({ apis: ['Date'], now: 0 });
  const script = new Manuscript('', 'en');
  for (const [at, letter] of [...'so slow'].entries()) {
    script.replace(at, at, letter, 'field');
    mock.timers.tick(5000);
  }
  const undone = [];
  while (script.undo()) undone.push(script.text);
  assert.deepEqual(undone, ['so ', 'so', '']);

  for (const words of [['に', 'にほ', '日本'], ['ご', '語']]) {
    const { text } = script;
    script.compose(true);
    for (const word of words) {
      script.set(`${text}${word}`, 'field');
      mock.timers.tick(5000);
    }
    script.compose(false);
  }
  script.replace(3, 3, '.', 'field');
  const back = [];
  while (script.undo()) back.push(script.text);
  assert.deepEqual(back, ['日本語', '日本', '']);
  while (script.redo());
  assert.equal(script.text, '日本語.');
  mock.timers.reset();
});

test('deleting letter by letter is one deed, and typing elsewhere another', () => {
  const script = new Manuscript('abcdef', 'en');
  for (const at of [5, 4, 3]) script.replace(at, at + 1, '', 'field');
  type(script, 0, 'x');
  script.undo();
  assert.equal(script.text, 'abc');
  script.undo();
  assert.equal(script.text, 'abcdef');
});

test('another text changes as little as it can, and a new deed ends what could be done again', () => {
  const script = new Manuscript('Anna to Luisa: Yes.', 'en');
  const heard = [];
  script.addEventListener('change', ({ detail }) => heard.push(detail));
  script.set('Anna to Luisa: No.', 'field');
  assert.deepEqual(heard, [{ source: 'field', from: 15, to: 18, insert: 'No' }]);
  script.set('Anna to Luisa: No.', 'field');
  assert.equal(heard.length, 1);
  script.undo();
  assert.equal(script.canRedo, true);
  script.replace(0, 4, 'Ada', 'field');
  assert.equal(script.canRedo, false);
  assert.equal(script.text, 'Ada to Luisa: Yes.');
});

test('another script begins without the history of the last', () => {
  const script = new Manuscript('a', 'en');
  script.set('b');
  script.begin('c', 'it');
  assert.deepEqual([script.text, script.lang, script.canUndo, script.canRedo], ['c', 'it', false, false]);
});

test('whatever is done, undoing all of it brings the first text back', () => {
  let seed = 7;
  const random = (below) => { seed = (seed * 16807) % 2147483647; return seed % below; };
  const first = 'Anna 👩🏽 to לואיזה: sì.\r\nEnd';
  const script = new Manuscript(first, 'en');
  const texts = [];
  for (let n = 0; n < 500; n += 1) {
    texts.push(script.text);
    const from = random(script.text.length + 1);
    script.replace(from, Math.min(script.text.length, from + random(3)), ['x', '', 'long words\n', 'é'][random(4)], ['a', 'b'][random(2)]);
  }
  const last = script.text;
  while (script.undo());
  assert.equal(script.text, first);
  while (script.redo());
  assert.equal(script.text, last);
});
