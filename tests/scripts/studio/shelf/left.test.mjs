// What was written in the last moment before a page was left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { device, refusing } from '../device.mjs';

const { leave, recover } = await import('../../../../sameboat/studio/page/shelf/left.js');

/** A storage whose keys are its own, as a browser's are. */
const storage = () => Object.create({
  getItem(key) { return this[key] ?? null; },
  setItem(key, text) { this[key] = `${text}`; },
  removeItem(key) { delete this[key]; },
});

const left = async (change) => {
  globalThis.localStorage = storage();
  const home = device();
  const page = await home.page();
  page.type('one');
  await page.keeper.keep();
  page.type(' two');
  leave('studio', page.keeper.unkept);
  await change(page, home);
  return { home, page, found: () => recover(home.works, () => 'Second') };
};

test('it is kept when the studio is opened again, once', async () => {
  const { home, page, found } = await left(() => undefined);
  await found();
  assert.deepEqual(await home.texts(), [page.manuscript.text]);
  assert.deepEqual(Object.keys(localStorage), []);
  await found();
  assert.equal((await home.works.list())[0].version, 2);
});

test('what the database had in time after all is not kept twice', async () => {
  const { home, page, found } = await left(({ keeper }) => keeper.keep());
  await found();
  assert.deepEqual(await home.texts(), [page.manuscript.text]);
});

test('it stands beside what another page has made of the work since', async () => {
  const { home, page, found } = await left(async ({ keeper }, { works }) => {
    await works.keep({ ...keeper.work, text: 'hers' });
  });
  await found();
  assert.deepEqual(await home.texts(), ['hers', page.manuscript.text].sort());
});

test('it stays left until it can be kept, and what is kept need not stay', async () => {
  const { found } = await left(() => undefined);
  const agree = refusing('UnknownError');
  await assert.rejects(found());
  assert.equal(Object.keys(localStorage).length, 1);
  agree();
  leave('studio', null);
  assert.equal(Object.keys(localStorage).length, 0);
});

test('an erased work does not come back by it', async () => {
  const { home, found } = await left(async ({ keeper }, { works }) => { await works.erase(keeper.work.id); });
  await found();
  assert.deepEqual(await home.texts(), []);
});
