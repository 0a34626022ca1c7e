// @ts-check
// The works on the device, each with its earlier texts. Every change is made to what is there by then, or not at all.
import { asked } from './database.js';
import { isDue, spare } from './thinning.js';

/** The file a work is in, with its text as it was then.
 * @typedef {import('./file.js').Written & {name: string, at: number, downloaded: boolean}} Filed */
/** A work. `version` counts its changes, 0 before the first is kept; `marked` is when an earlier text was kept last; `name` is what
 * it was called here. @typedef {{id: string, lang: string, name: string, text: string, view: any, version: number, at: number, marked: number,
 * file: Filed | null, original?: import('../translation/translation.js').Original}} Work */
/** @typedef {{id: string, version: number, at: number, text: string}} Version */
/** What came of keeping: the work as it is now, or as another page has changed it, or nothing, since it was erased.
 * @typedef {{kept: Work} | {other: Work} | {gone: true}} Outcome */

/** @param {Partial<Work>} [given] @returns {Work} */
export const newWork = (given) => ({
  lang: '', name: '', text: '', view: {}, file: null, at: 0, marked: 0, ...given,
  id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`, version: 0,
});

/** @param {string} id */
const all = (id) => IDBKeyRange.bound([id], [id, []]);

export class Works {
  /** @param {import('./database.js').Database} database */
  constructor(database) {
    this.database = database;
  }

  /** @returns {Promise<Work[]>} the last one changed first */
  async list() {
    const works = await this.database.transact('readonly', (stores) => asked(stores.works.getAll()));
    return works.sort((one, other) => other.at - one.at);
  }

  /** @param {string} id @returns {Promise<Work | undefined>} */
  read(id) {
    return this.database.transact('readonly', (stores) => asked(stores.works.get(id)));
  }

  /** Keep a work, unless another page has changed it since. @param {Work} work as it is to be, with the version it was made of
   * @param {boolean} [mark] keep the text that stood there in any case @param {number} [now] @returns {Promise<Outcome>} */
  keep(work, mark = false, now = Date.now()) {
    return this.database.transact('readwrite', async ({ works, versions }) => {
      /** @type {Work | undefined} */ const stood = await asked(works.get(work.id));
      if (!stood && work.version) return { gone: true };
      if (stood && stood.version !== work.version) return { other: stood };
      const kept = { ...work, version: work.version + 1, at: now };
      if (stood && stood.text !== work.text && (mark || isDue(stood, work.text, now))) {
        const { id, version, at, text } = stood;
        await asked(versions.put({ id, version, at, text }));
        kept.marked = now;
        await thin(versions, id, now);
      }
      await asked(works.put(kept));
      return { kept };
    });
  }

  /** @param {string} id @returns {Promise<Version[]>} the newest first */
  async versions(id) {
    return (await this.database.transact('readonly', ({ versions }) => asked(versions.getAll(all(id))))).reverse();
  }

  /** Make room: of every work the last twenty earlier texts stay. */
  thin() {
    return this.database.transact('readwrite', async ({ works, versions }) => {
      for (const id of await asked(works.getAllKeys())) await thin(versions, `${id}`, 0, true);
    });
  }

  /** Erase a work and all that belongs to it, and look whether anything is left. @param {string} id
   * @returns {Promise<{versions: number, left: number}>} how many earlier texts there were, and how much is there still */
  async erase(id) {
    const count = async (/** @type {import('./database.js').Stores} */ { works, versions, handles }) =>
      [await asked(versions.count(all(id))), await asked(works.count(id)), await asked(handles.count(id))];
    const [there] = await this.database.transact('readwrite', async (stores) => {
      const found = await count(stores);
      await asked(stores.works.delete(id));
      await asked(stores.versions.delete(all(id)));
      await asked(stores.handles.delete(id));
      await without(stores);
      return found;
    });
    const left = await this.database.transact('readonly', count);
    return { versions: there, left: left.reduce((sum, n) => sum + n) };
  }

  /** @param {string} id @returns {Promise<any>} the browser's own handle of its file, if it has one */
  handle(id) {
    return this.database.transact('readonly', ({ handles }) => asked(handles.get(id)));
  }

  /** @param {string} id @param {any} handle */
  hold(id, handle) {
    return this.database.transact('readwrite', async ({ handles }) => { await asked(handles.put(handle, id)); });
  }
}

/** Erase the pictures that no text shows any more. @param {import('./database.js').Stores} stores */
const without = async ({ works, versions, pictures }) => {
  const left = [...await asked(works.getAll()), ...await asked(versions.getAll())];
  for (const name of await asked(pictures.getAllKeys())) {
    if (!left.some(({ text }) => text.includes(`${name}`))) await asked(pictures.delete(name));
  }
};

/** @param {IDBObjectStore} versions @param {string} id @param {number} now @param {boolean} [short] */
const thin = async (versions, id, now, short) => {
  const keys = /** @type {[string, number, number][]} */ (await asked(versions.getAllKeys(all(id))));
  for (const { key } of spare(keys.map((key) => ({ key, at: key[2] })), now, short)) await asked(versions.delete(key));
};
