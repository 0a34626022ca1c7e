// Two pages of one case: neither writes over the other, in whatever order things happen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { device, STARTER } from '../device.mjs';

const both = async () => {
  const home = device();
  const one = await home.page();
  one.type('.');
  await one.keeper.keep();
  const other = await home.page(one.keeper.work);
  await home.hear();
  return { home, one, other };
};

test('a page that has no changes of its own follows the other', async () => {
  const { home, one, other } = await both();
  one.type('A');
  await one.keeper.keep();
  assert.equal(other.manuscript.text, `${STARTER}.`);
  await home.hear();
  assert.equal(other.manuscript.text, `${STARTER}.A`);
  other.type('B');
  await other.keeper.keep();
  await home.hear();
  assert.equal(one.manuscript.text, `${STARTER}.AB`);
  assert.deepEqual(await home.texts(), [`${STARTER}.AB`]);
});

test('where both have changes, both are kept and told', async () => {
  const { home, one, other } = await both();
  one.type('A');
  other.type('B');
  await Promise.all([one.keeper.keep(), other.keeper.keep()]);
  assert.deepEqual(await home.texts(), [`${STARTER}.A`, `${STARTER}.B`]);
  const [{ other: theirs, mine }] = [...one.both, ...other.both];
  assert.deepEqual([theirs.text, mine.text].sort(), [`${STARTER}.A`, `${STARTER}.B`]);
  assert.equal(mine.name, 'title: The bolt (2)');
  assert.equal(one.both.length + other.both.length, 1);
  one.type('1');
  other.type('2');
  await Promise.all([one.keeper.keep(), other.keeper.keep()]);
  await home.hear();
  assert.deepEqual(await home.texts(), [`${STARTER}.A1`, `${STARTER}.B2`]);
});

test('the same change in both is one', async () => {
  const { home, one, other } = await both();
  one.type('A');
  other.type('A');
  await Promise.all([one.keeper.keep(), other.keeper.keep()]);
  assert.deepEqual(await home.texts(), [`${STARTER}.A`]);
});

test('a work erased in one page ends in the other, unless that has changes', async () => {
  const { home, one, other } = await both();
  const third = await home.page(one.keeper.work);
  third.type('A');
  await one.keeper.erase([one.keeper.work.id]);
  await home.hear();
  assert.deepEqual([other.manuscript.text, other.keeper.state], [STARTER, 'new']);
  assert.deepEqual([third.manuscript.text, third.keeper.state], [`${STARTER}.A`, 'gone']);
  third.type('B');
  await third.keeper.keep();
  assert.deepEqual(await home.texts(), []);
  await third.keeper.again();
  assert.deepEqual([await home.texts(), third.keeper.state], [[`${STARTER}.AB`], 'kept']);
});

/** Numbers that look like chance, the same every time. */
const chances = (seed) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};

test('in whatever order things happen, every word is in some text that is kept', async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const chance = chances(seed);
    const { home, one, other } = await both();
    const pages = [one, other];
    const words = [];
    const running = [];
    for (let step = 0; step < 24; step += 1) {
      const page = pages[Math.floor(chance() * 2)];
      const what = chance();
      if (what < 0.45) {
        words.push(` ${words.length}w`);
        page.type(words.at(-1));
      } else if (what < 0.7) running.push(page.keeper.keep());
      else if (what < 0.85) running.push(home.hear());
      else if (what < 0.95) await new Promise((resolve) => { setImmediate(resolve); });
      else await running.at(-1);
    }
    for (let n = 0; n < 4; n += 1) await Promise.all([...running, one.keeper.keep(), other.keeper.keep(), home.hear()]);
    const texts = await home.texts();
    for (const word of words) assert.ok(texts.some((text) => text.includes(word)), `${seed}: ${word} of ${words}, in ${texts}`);
    for (const { keeper, manuscript } of pages) assert.deepEqual([keeper.state, keeper.dirty, texts.includes(manuscript.text)], ['kept', false, true], `${seed}`);
  }
});
