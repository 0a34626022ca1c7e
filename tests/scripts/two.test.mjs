// Two pages that hold the same case, or the same exercise, over one storage: whatever they do by turns, and whether or not
// one hears of the other, nothing that was chosen or written is lost.
import assert from 'node:assert/strict';
import { open, storage, test } from './house.mjs';

const RUNS = 8;
const ACTS = 24;

/** Numbers from 0 to below 1, the same for the same seed. */
const chance = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};
const one = (list, random) => list[Math.floor(random() * list.length)];

/** Two pages with the same element; `heard` tells the other page what was kept. */
const two = (name, localStorage = storage()) => {
  const pages = [0, 1].map(() => {
    const house = open({ localStorage });
    return { house, element: house.put(name) };
  });
  const heard = (page) => page.house.window.dispatchEvent(new page.house.window.Event('storage'));
  return { pages, heard, localStorage };
};
const stored = ({ localStorage }, key) => JSON.parse(localStorage.kept[`sameboat:/${key}`] ?? 'null');

test('what two pages of a case choose and write by turns is all kept', () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const random = chance(seed);
    const first = seed % 2 > 0; // whether the learner says it first
    const both = two('the-table', storage(first ? { 'sameboat:/?own': '{"own":true}' } : {}));
    const written = new Map();
    const steps = new Set();
    let line = '';
    for (let act = 0; act < ACTS; act += 1) {
      const { house, element } = one(both.pages, random);
      const part = (selector) => [...element.querySelectorAll(`.sb-play ${selector}`)].filter((found) => !found.closest('[hidden]'));
      const choices = part('[data-choice]');
      const fields = part('textarea');
      if (random() < 0.15) {
        const button = one(part('[data-do=back], [data-do=again], [data-do=retry]'), random);
        if (button) house.press(button);
      } else if (part('[data-do=offer]').length) {
        if (random() < 0.7) house.write(part('.sb-own textarea')[0], (line = `line ${seed} ${act}`));
        if (random() < 0.8) house.press(part('[data-do=offer]')[0]);
      } else if (choices.length) {
        house.press(one(choices, random));
        house.settle();
        steps.add(`${element.path}`);
      } else if (fields.length) {
        const field = one(fields, random);
        const text = `${seed} ${act}`;
        house.write(field, text);
        written.set(field.dataset.question, text);
      }
      house.settle();
      if (random() < 0.5) both.pages.filter((page) => page.element !== element).forEach(both.heard);
    }
    for (const { element } of both.pages) assert.equal(element.dataset.playing, '', `run ${seed}: both play on`);
    const kept = stored(both, 'the-table');
    for (const step of steps) {
      assert.ok(kept.tries.some(({ path }) => `${path}`.startsWith(step)), `run ${seed}: ${step} in ${JSON.stringify(kept.tries)}`);
    }
    assert.equal(first, !!line);
    if (line) assert.ok(kept.tries.some(({ own }) => own.some(({ text }) => text === line)), `run ${seed}: ${line}`);
    assert.ok(kept.tries.every(({ linked }) => linked === 0), `run ${seed}: nothing came by a link`);
    for (const [question, text] of written) assert.equal(kept.notes.find((note) => note.question === question)?.text, text, `run ${seed}`);
  }
});

test('what is erased on one page is not kept again by going back on the other', () => {
  const both = two('the-table');
  const [{ house, element }, other] = both.pages;
  const press = (page, selector) => {
    page.house.press(page.element.querySelector(`.sb-play ${selector}`));
    page.house.settle();
  };
  press(both.pages[0], '[data-choice="1"]');
  press(other, '[data-choice="2"]');
  press(both.pages[0], '[data-do=erase]');
  press(both.pages[0], '[data-do=erase]');
  assert.equal(stored(both, 'the-table'), null);
  press(other, '[data-do=back]');
  assert.equal(stored(both, 'the-table'), null);
  assert.equal(other.element.kept, null);
  assert.deepEqual([house.document, element.path], [element.ownerDocument, []]);
});

test('a page shows what was written on another, but not over words that are being typed', () => {
  const both = two('reflect');
  const [here, there] = both.pages.map(({ element }) => [...element.querySelectorAll('textarea')]);
  both.pages[0].house.write(here[0], 'The keys.');
  both.heard(both.pages[1]);
  assert.equal(there[0].value, 'The keys.');
  both.pages[1].house.write(there[0], 'The keys. And the lift.');
  both.heard(both.pages[0]);
  assert.equal(here[0].value, 'The keys. And the lift.');
  assert.equal(stored(both, 'exercise:reflect').answers[0].text, 'The keys. And the lift.');
});

test('a case shows what was written on another page, but not in the field of a window that is being written in', () => {
  const both = two('the-table');
  const [here, there] = both.pages.map(({ house, element }) => {
    element.choose(3);
    house.settle();
    return element.querySelector('.sb-reflections textarea');
  });
  const [{ house }, other] = both.pages;
  let focused = true;
  other.house.document.hasFocus = () => focused;
  const shown = (text) => {
    house.write(here, text);
    both.heard(other);
    return there.value;
  };
  assert.equal(shown('The keys.'), 'The keys.');
  there.focus();
  assert.equal(shown('The lift.'), 'The keys.');
  focused = false;
  assert.equal(shown('The stairs.'), 'The stairs.');
});

test('two pages of an exercise that never hear of each other keep the parts of both', () => {
  const reflect = two('reflect');
  const fields = reflect.pages.map(({ element }) => [...element.querySelectorAll('textarea')]);
  if (fields[0].length > 1) {
    reflect.pages[0].house.write(fields[0][0], 'one');
    reflect.pages[1].house.write(fields[1][1], 'two');
    assert.deepEqual(stored(reflect, 'exercise:reflect').answers.map(({ text }) => text).sort(), ['one', 'two']);
    assert.equal(fields[1][0].value, 'one');
  }
  const draw = two('draw-the-network');
  const person = (name) => ({ name, level: '' });
  const drawn = (names) => ({ people: names.map(person), ties: [], checked: [] });
  draw.pages[0].element.choose(drawn(['You', 'Eva']));
  draw.pages[1].element.choose(drawn(['You', 'Ada']));
  assert.deepEqual(stored(draw, 'exercise:draw-the-network').answers.people.map(({ name }) => name).sort(), ['Ada', 'Eva', 'You']);
  const sort = two('sort');
  sort.pages[0].element.choose({ 1: 1 });
  sort.pages[1].element.choose({ 2: 2 });
  assert.deepEqual(stored(sort, 'exercise:sort').answers, { 1: 1, 2: 2 });
  sort.pages[1].element.choose({ 2: 2 });
  assert.deepEqual(stored(sort, 'exercise:sort').answers, { 2: 2 }, 'what one page takes away is gone');
});

test('merging keeps what each has changed', () => {
  const { merged } = open().parts;
  const note = (question, text) => ({ place: '', question, text });
  const cases = [
    [[], [1], [2], [1, 2]],
    [[1, 2], [1], [1, 2, 3], [1, 3]],
    [[1, 2, 3], [3, 2, 1], [1, 2, 3], [3, 2, 1]],
    [[1, 2, 3], [3, 2, 1], [2, 1, 3], [3, 2, 1]],
    [[1], [1, 2], [1, null], [1, 2, null]],
    [{ text: 'a', checked: [1] }, { text: 'b', checked: [1] }, { text: 'a', checked: [1, 2] }, { text: 'b', checked: [1, 2] }],
    [{ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'b' }],
    [[note('q', 'a')], [note('q', 'a'), note('r', 'b')], [note('q', 'c')], [note('q', 'c'), note('r', 'b')]],
    [{ text: 'a', checked: [] }, { text: 'ab', checked: [] }, [], { text: 'ab' }],
  ];
  for (const [before, mine, theirs, both] of cases) assert.deepEqual(merged(before, mine, theirs), both, JSON.stringify([before, mine, theirs]));
});

test('while a storage is full or can’t be read, what is done is kept as soon as it can be', () => {
  let works = true;
  const inner = storage();
  const guard = (name) => (...given) => {
    if (!works) throw new DOMException('full', 'QuotaExceededError');
    return inner[name](...given);
  };
  const kinds = { full: ['setItem'], unreadable: ['getItem', 'setItem'] };
  for (const [kind, broken] of Object.entries(kinds)) {
    inner.kept = {};
    works = true;
    const localStorage = { getItem: inner.getItem.bind(inner), setItem: inner.setItem.bind(inner), removeItem: inner.removeItem.bind(inner) };
    for (const name of broken) localStorage[name] = guard(name);
    const house = open({ localStorage });
    const element = house.put('the-table');
    const choose = (number) => {
      house.press(element.querySelector(`.sb-play [data-choice="${number}"]`));
      house.settle();
    };
    const notice = element.querySelector('.sb-play .sb-notice');
    choose(1);
    works = false;
    choose(1);
    assert.equal(notice.hidden, false, kind);
    assert.deepEqual(element.path, [1, 1]);
    works = true;
    house.write(element.querySelector('.sb-reflections textarea'), 'So.');
    assert.equal(notice.hidden, true, kind);
    const { tries, notes } = JSON.parse(inner.kept['sameboat:/the-table']);
    assert.deepEqual([tries.map(({ path }) => path), notes.map(({ text }) => text)], [[[1, 1]], ['So.']], kind);
  }
});

test('a key of another’s that is called “refused” refuses nothing', () => {
  const house = open({ localStorage: Object.assign(storage(), { refused: 'yes' }) });
  const element = house.put('the-table');
  assert.equal(element.querySelector('.sb-play .sb-notice').hidden, true);
});
