// The page becomes what it should be, and what is being written in stays the same field.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { h, patch } from '../../../../sameboat/studio/page/conversation/patch.js';

const { Window } = createRequire(join(process.env.PACKAGES ?? '', 'package.json'))('happy-dom');
const { document } = new Window();
globalThis.document = document;
const home = () => document.body.appendChild(document.createElement('div'));

test('elements, words and attributes are made, renewed and taken away', () => {
  const root = home();
  patch(root, [h('p', { class: 'a', lang: 'it' }, 'One ', h('b', {}, 'two'), null, false)]);
  assert.equal(root.innerHTML, '<p class="a" lang="it">One <b>two</b></p>');
  const [paragraph] = root.children;
  patch(root, [h('p', { class: 'b', hidden: true }, 'Three')]);
  assert.equal(root.innerHTML, '<p class="b" hidden="">Three</p>');
  assert.equal(root.children[0], paragraph);
  patch(root, []);
  assert.equal(root.innerHTML, '');
});

test('words are never markup', () => {
  const root = home();
  patch(root, [h('p', { title: '"><img>' }, '<img src=x onerror=alert(1)>')]);
  assert.equal(root.querySelector('img'), null);
});

test('what has a key stays itself wherever it comes to stand', () => {
  const root = home();
  const list = (keys) => keys.map((key) => h('li', { key }, key));
  patch(root, list(['a', 'b', 'c']));
  const [a, b, c] = root.children;
  patch(root, list(['c', 'x', 'a']));
  assert.deepEqual([root.children[0], root.children[2]], [c, a]);
  assert.equal(b.parentNode, null);
  assert.equal(root.textContent, 'cxa');
});

test('a field in front of which something is put is not moved', () => {
  const root = home();
  const field = h('textarea', { key: 'f', value: 'x' });
  patch(root, [field]);
  const [element] = root.children;
  element.focus();
  patch(root, [h('p', { key: 'p' }, 'above'), h('textarea', { key: 'f', value: 'x' })]);
  assert.equal(document.activeElement, element);
  assert.equal(root.children[1], element);
});

test('an event is heard once, by the last who asked, and by nobody when nobody asks', () => {
  const root = home();
  const heard = [];
  patch(root, [h('button', { onclick: () => heard.push(1) })]);
  patch(root, [h('button', { onclick: () => heard.push(2) })]);
  root.children[0].click();
  patch(root, [h('button', {})]);
  root.children[0].click();
  assert.deepEqual(heard, [2]);
});

test('a field shows what it is given, whatever was typed in it, and a choice what is chosen', () => {
  const root = home();
  const show = (text, value) => patch(root, [h('textarea', { value: text }), h('select', { value }, h('option', { value: 'a' }, 'A'), h('option', { value: 'b' }, 'B'))]);
  show('one', 'b');
  assert.equal(root.children[1].value, 'b');
  root.children[0].value = 'typed';
  show('one', 'a');
  assert.deepEqual([root.children[0].value, root.children[1].value], ['one', 'a']);
});
