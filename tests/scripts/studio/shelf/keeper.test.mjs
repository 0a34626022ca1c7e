// Everything that is written is kept, whatever the browser does; and nothing else is said.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { device, refusing, small, STARTER } from '../device.mjs';

const turns = async (count = 60) => { for (let n = 0; n < count; n += 1) await new Promise((resolve) => { setImmediate(resolve); }); };
const timed = (name, work) => test(name, async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 0, 5, 10) });
  try {
    await work(async (time) => { mock.timers.tick(time); await turns(); });
  } finally {
    mock.timers.reset();
  }
});

test('an example that nobody has changed is not kept', async () => {
  const home = device();
  const page = await home.page();
  await page.keeper.keep();
  assert.deepEqual(await home.texts(), []);
  assert.equal(page.keeper.state, 'new');
});

timed('a change is kept by itself, and said to be when it is', async (pass) => {
  const home = device();
  const page = await home.page();
  page.type('A');
  assert.equal(page.keeper.state, 'new');
  await pass(150);
  assert.equal(page.keeper.state, 'kept');
  assert.equal(page.keeper.work.at, Date.now());
  assert.deepEqual(await home.texts(), [`${STARTER}A`]);
});

timed('whoever never pauses is kept all the same', async (pass) => {
  const home = device();
  const page = await home.page();
  for (let n = 0; n < 40; n += 1) {
    page.type('a');
    await pass(50);
  }
  const [{ text }] = await home.works.list();
  assert.ok(text.length >= page.manuscript.text.length - 4, text);
});

timed('a refusal is said at once, and ends when the browser keeps again', async (pass) => {
  const home = device();
  const page = await home.page();
  const agree = refusing('InvalidStateError');
  page.type('A');
  await pass(150);
  assert.equal(page.keeper.state, 'refused');
  agree();
  await pass(4000);
  assert.equal(page.keeper.state, 'kept');
  assert.deepEqual(await home.texts(), [`${STARTER}A`]);
});

timed('a page says so when keeping takes longer than a second', async (pass) => {
  const home = device();
  const page = await home.page();
  const { open } = indexedDB;
  indexedDB.open = () => ({});
  page.type('A');
  await pass(900);
  assert.equal(page.keeper.state, 'new');
  page.type('B');
  await pass(100);
  assert.equal(page.keeper.state, 'late');
  indexedDB.open = open;
});

test('without a database the page says so', async () => {
  const home = device();
  const page = await home.page();
  delete globalThis.indexedDB;
  page.type('A');
  await page.keeper.keep();
  assert.equal(page.keeper.state, 'refused');
});

test('a full device first gives up what is older than twenty texts', async () => {
  const home = device();
  const page = await home.page();
  for (let n = 0; n < 60; n += 1) await page.keeper.replace(`${n}`.padEnd(100, '.'), 'test');
  assert.equal((await home.works.versions(page.keeper.work.id)).length, 59);
  const free = small(6000);
  for (let n = 0; n < 60; n += 1) await page.keeper.replace(`${n}`.padEnd(100, ','), 'test');
  assert.equal(page.keeper.state, 'kept');
  page.manuscript.set('x'.repeat(7000));
  await page.keeper.keep();
  assert.equal(page.keeper.state, 'full');
  assert.deepEqual(await home.texts(), ['59'.padEnd(100, ',')]);
  free();
  await page.keeper.keep();
  assert.equal(page.keeper.state, 'kept');
  assert.deepEqual(await home.texts(), ['x'.repeat(7000)]);
});

test('another work takes its place only when nothing is lost by it', async () => {
  const home = device();
  const page = await home.page();
  page.type('A');
  const agree = refusing('UnknownError');
  assert.equal(await page.keeper.begin({ ...page.keeper.work, id: 'other', text: 'other', version: 0 }), false);
  assert.equal(page.manuscript.text, `${STARTER}A`);
  agree();
  assert.equal(await page.keeper.begin({ ...page.keeper.work, id: 'other', text: 'other', version: 0 }), true);
  assert.equal(page.manuscript.text, 'other');
  assert.deepEqual(await home.texts(), [`${STARTER}A`]);
});

test('a text that is brought back can be undone, and what it took the place of stays among the earlier ones', async () => {
  const home = device();
  const page = await home.page();
  page.type('one');
  await page.keeper.keep();
  page.type(' two');
  await page.keeper.replace(`${STARTER}one`, 'earlier');
  assert.deepEqual(await home.texts(), [`${STARTER}one`]);
  assert.equal((await home.works.versions(page.keeper.work.id))[0].text, `${STARTER}one two`);
  page.manuscript.undo();
  assert.equal(page.manuscript.text, `${STARTER}one two`);
});

test('an erased work is not kept again by what was on its way', async () => {
  const home = device();
  const page = await home.page();
  page.type('A');
  await page.keeper.keep();
  page.type('B');
  const [{ left }] = await page.keeper.erase([page.keeper.work.id]);
  await page.keeper.keep();
  assert.equal(left, 0);
  assert.deepEqual(await home.texts(), []);
  assert.equal(page.manuscript.text, STARTER);
  assert.equal(page.manuscript.canUndo, false);
});

test('what is known of its file is kept with it', async () => {
  const home = device();
  const page = await home.page();
  const file = { name: 'anna.en.md', at: 1, text: STARTER, end: '\n', mark: '', downloaded: true };
  const agree = refusing('UnknownError');
  await page.keeper.also({ file });
  assert.deepEqual([page.keeper.state, page.keeper.work.file], ['refused', file]);
  agree();
  await page.keeper.keep();
  assert.deepEqual((await home.works.list())[0].file, file);
});
