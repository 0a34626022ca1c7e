// Where an element keeps its record.
import assert from 'node:assert/strict';
import { open, storage, test } from './house.mjs';

const device = (localStorage) => {
  const { parts, document } = open({ localStorage });
  return parts.keepOf(document.createElement('p'), 'name');
};
const denied = () => { throw new DOMException('denied', 'SecurityError'); };

test('the device keeps one entry under the project’s name', () => {
  const kept = storage();
  const keep = device(kept);
  assert.deepEqual(keep.take(), {});
  keep.put({ a: 1 });
  assert.deepEqual(kept.kept, { 'sameboat:/name': '{"a":1}' });
  assert.deepEqual(keep.take(), { a: 1 });
  keep.clear();
  assert.deepEqual(kept.kept, {});
  assert.equal(keep.refused, false);
});

test('a damaged entry is no entry', () => {
  for (const text of ['{', 'null', '5', '"x"', `${'['.repeat(1e5)}${']'.repeat(1e5)}`]) {
    const keep = device(storage({ 'sameboat:/name': text }));
    assert.deepEqual(keep.take(), {}, text.slice(0, 9));
    assert.equal(keep.refused, false);
  }
});

test('a storage that refuses says so, once it is asked', () => {
  const keep = device({ getItem: denied, setItem: denied, removeItem: denied });
  assert.equal(keep.refused, false);
  assert.equal(keep.take(), false);
  assert.equal(keep.refused, true);
  for (const work of ['put', 'clear']) {
    const other = device({ getItem: denied, setItem: denied, removeItem: denied });
    other[work]({});
    assert.equal(other.refused, true);
  }
});

test('what stands in for a storage that was refused says so', () => {
  const keep = device({ ...storage(), refused: true });
  keep.put({ a: 1 });
  assert.equal(keep.refused, true);
  assert.deepEqual(keep.take(), { a: 1 });
});

test('a page can hand in another keep, or none', () => {
  const house = open();
  const element = house.document.createElement('p');
  const keep = { take: () => ({}), put() {}, clear() {}, refused: false };
  element.dataset.keep = 'none';
  const none = house.parts.keepOf(element, 'name');
  none.put({ a: 1 });
  none.clear();
  assert.deepEqual([none.take(), none.refused], [{}, false]);
  assert.deepEqual(house.localStorage.kept, {});
  element.keep = keep;
  assert.equal(house.parts.keepOf(element, 'name'), keep);
});

test('events bubble, and only what is about to happen can be held back', () => {
  const { parts, document, window } = open();
  const element = document.body.appendChild(document.createElement('p'));
  for (const [what, goesOn] of [['choose', false], ['chosen', true], ['kept', true]]) {
    window.addEventListener(`sameboat:${what}`, (event) => event.preventDefault());
    assert.equal(parts.fire(element, what, {}), goesOn, what);
  }
});
