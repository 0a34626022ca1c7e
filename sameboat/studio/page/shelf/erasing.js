// @ts-check
// Taking works off the device, and showing that they are.
import { button, fill, make } from '../make.js';
import { download } from './file.js';
import { keepAsFile } from './filing.js';
import { fileName } from './name.js';

/** @typedef {import('./shelf.js').Shelf} Shelf @typedef {import('./works.js').Work} Work */

/** Ask before. @param {Shelf} shelf @param {Work[]} works @param {boolean} [all] and everything else that the studio keeps */
export const ask = (shelf, works, all) => {
  const { keeper, say, house: { manuscript } } = shelf;
  const text = (/** @type {Work} */ work) => (work.id === keeper.work.id ? manuscript.text : work.text);
  const keep = async (/** @type {Work} */ work) => {
    if (work.id === keeper.work.id) await keepAsFile(shelf);
    else await downloaded(shelf, work);
    const now = await shelf.works.list().catch(() => []);
    ask(shelf, works.map((one) => now.find(({ id }) => id === one.id) ?? one), all);
  };
  const rows = works.map((work) => {
    const isFiled = work.file?.text === text(work);
    const where = isFiled ? fill(say.erase.filed, { name: work.file?.name ?? '' }) : say.erase.unfiled;
    return make('li', {}, make('strong', {}, shelf.called(work)), ` ${where} `,
      isFiled ? null : button(say.keep, () => keep(work), { 'aria-label': `${say.keep}: ${shelf.called(work)}` }));
  });
  shelf.show(all ? say.erase.all : say.erase.one, say.erase.before, make('ul', { class: 'st-works' }, ...rows),
    shelf.choices([button(say.erase.sure, () => erase(shelf, works, all), { class: 'st-first' }), button(say.erase.stay, () => shelf.list())]));
};

/** @param {Shelf} shelf @param {Work} work that isn't the one being written */
const downloaded = (shelf, work) => {
  const { text, file } = work;
  const mark = file?.mark ?? '';
  const name = fileName(shelf.called(work), work.lang);
  download(name, mark + text);
  return shelf.works.keep({ ...work, file: { name, at: Date.now(), text, mark, downloaded: true } });
};

/** @param {Shelf} shelf @param {Work[]} works @param {boolean} [all] */
const erase = async (shelf, works, all) => {
  const { house, keeper, say } = shelf;
  try {
    const done = await keeper.erase(works.map(({ id }) => id));
    shelf.forget(works.map(({ id }) => id));
    await house.pictures?.find();
    const left = all ? await everything(shelf) : done.reduce((sum, one) => sum + one.left, 0);
    if (left) throw new Error(`${left} left`);
    const rows = works.map((work, n) => make('li', {}, fill(say.erase.gone, { title: shelf.called(work), n: done[n].versions })));
    const files = works.filter(({ file }) => file).map(({ file }) => file?.name).join(', ');
    // A translation has the text it is made from beside it.
    const beside = all ? [] : (await shelf.works.list()).filter(({ original }) => works.some(({ id }) => id === original?.id));
    shelf.show(say.erase.done, all ? say.erase.nothing : say.erase.read, make('ul', {}, ...rows),
      ...beside.map((work) => make('p', {}, fill(say.erase.beside, { title: shelf.called(work) }))),
      ...files ? [make('p', {}, fill(say.erase.files, { files }))] : [],
      ...all ? [] : [shelf.choices([button(say.list.back, shelf.list)])]);
  } catch {
    shelf.show(say.erase.failed, say.erase.how);
  }
};

/** Erase all that the studio keeps here, and look again. @param {Shelf} shelf @returns {Promise<number>} how much is there still */
const everything = async ({ works: { database } }) => {
  const { name } = database;
  await database.delete();
  const isOurs = (/** @type {string} */ key) => key.startsWith(name);
  const stored = () => [localStorage, sessionStorage].flatMap((storage) =>
    Object.keys(storage).filter(isOurs).map((key) => /** @type {const} */ ([storage, key])));
  for (const [storage, key] of stored()) storage.removeItem(key);
  const cached = async () => (await globalThis.caches?.keys() ?? []).filter(isOurs);
  for (const key of await cached()) await caches.delete(key);
  const databases = await indexedDB.databases?.() ?? [];
  return stored().length + (await cached()).length + databases.filter((one) => one.name === name).length;
};
