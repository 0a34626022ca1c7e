// The small words for elements, and buttons that have to be pressed twice.
import assert from 'node:assert/strict';
import { open, test } from './house.mjs';

test('scrolling is smooth to what is near, unless less motion is asked for', () => {
  for (const calm of [true, false]) {
    const { parts, window, document, log } = open({ calm });
    for (const [windows, smooth] of [[-1, false], [-0.9, true], [0.9, true], [1, false]]) {
      document.body.getBoundingClientRect = () => ({ top: windows * window.innerHeight });
      parts.show(document.body);
      assert.deepEqual(log.scrolled.at(-1), [document.body, smooth && !calm ? 'smooth' : 'instant']);
    }
  }
});

test('words stand on one line, and patterns are filled in', () => {
  const { parts } = open();
  assert.equal(parts.words(parts.made('p', {}, ' a\n  b', parts.made('b', { textContent: 'c ' }))), 'a bc');
  assert.equal(parts.fill('{a} and {b_c}, {a}', { a: 1, b_c: 'x' }), '1 and x, 1');
});

test('ids in a part become its own, with what they label', () => {
  const { parts, document } = open();
  const part = document.createElement('div');
  part.innerHTML = '<p id="x-ask"></p><div aria-labelledby="x-ask"></div><div aria-labelledby="y"></div>';
  parts.apart(part);
  const [{ id }, labelled, other] = part.children;
  assert.match(id, /^x-ask-\d+$/);
  assert.equal(labelled.getAttribute('aria-labelledby'), id);
  assert.equal(other.getAttribute('aria-labelledby'), 'y');
  assert.notEqual(parts.fresh('x'), parts.fresh('x'));
});

test('a first press asks; the second one is sure; going elsewhere is no answer', () => {
  const house = open();
  const { isSure, made } = house.parts;
  const button = house.document.body.appendChild(made('button', { textContent: 'Erase' }));
  assert.equal(isSure(button, 'Sure?'), false);
  assert.equal(button.textContent, 'Sure?');
  house.fire(button, 'focusout');
  assert.equal(button.textContent, 'Erase');
  assert.equal(isSure(button, 'Sure?'), false);
  assert.equal(isSure(button, 'Sure?'), true);
  assert.equal(button.textContent, 'Erase');
  house.fire(button, 'focusout');
  assert.equal(button.textContent, 'Erase', 'leaving a button that doesn’t ask changes nothing');
});
