// A device for the studio's scripts: a database without a browser, and pages that hear of each other when a test lets them.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const required = createRequire(join(process.env.PACKAGES ?? '', 'package.json'));
const { IDBFactory, IDBKeyRange, IDBObjectStore } = required('fake-indexeddb');
globalThis.window = globalThis;
globalThis.IDBKeyRange = IDBKeyRange;

const PAGE = '../../../sameboat/studio/page';
const { Database } = await import(`${PAGE}/shelf/database.js`);
const { Keeper } = await import(`${PAGE}/shelf/keeper.js`);
const { Manuscript } = await import(`${PAGE}/manuscript.js`);
const { newWork, Works } = await import(`${PAGE}/shelf/works.js`);

export const STARTER = 'title: The bolt\n';

/** A device with nothing on it. */
export const device = () => {
  globalThis.indexedDB = new IDBFactory();
  const pages = [];
  const news = [];
  const works = new Works(new Database('studio'));
  return {
    works,
    /** Open the studio. @param {any} [work] that is written there */
    async page(work) {
      const manuscript = new Manuscript(STARTER, 'en');
      const own = new Works(new Database('studio'));
      const page = { manuscript, works: own, states: [], both: [] };
      page.keeper = new Keeper(manuscript, own, {
        tell: (told) => news.push([page, told]),
        blank: () => newWork({ lang: 'en', text: STARTER }),
        second: ({ text }) => `${text.split('\n')[0]} (2)`,
      });
      page.keeper.addEventListener('state', () => page.states.push(page.keeper.state));
      page.keeper.addEventListener('both', ({ detail }) => page.both.push(detail));
      page.type = (text) => manuscript.replace(manuscript.text.length, manuscript.text.length, text, 'test');
      pages.push(page);
      if (work) await page.keeper.begin(work);
      return page;
    },
    /** Let the pages hear what the others have told. */
    hear() {
      return Promise.all(news.splice(0).flatMap(([from]) => pages.filter((page) => page !== from).map(({ keeper }) => keeper.look())));
    },
    /** All the texts that are kept, by their names. */
    async texts() { return (await works.list()).map(({ text }) => text).sort(); },
  };
};

/** Have the device refuse to write, from now until what is returned is called. @param {string} name of the error */
export const refusing = (name) => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => { throw new DOMException('no', name); };
  return () => { IDBObjectStore.prototype.put = put; };
};

/** Have a device keep no more than so many letters in all. @param {number} room */
export const small = (room) => {
  const { put } = IDBObjectStore.prototype;
  const texts = new Map();
  IDBObjectStore.prototype.put = function limited(value, key) {
    const name = `${this.name} ${value.id} ${this.name === 'versions' ? value.version : ''}`;
    texts.set(name, value.text?.length ?? 0);
    if ([...texts.values()].reduce((sum, n) => sum + n, 0) > room) {
      texts.delete(name);
      throw new DOMException('full', 'QuotaExceededError');
    }
    return put.call(this, value, key);
  };
  const { delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.delete = function freed(key) {
    if (Array.isArray(key)) texts.delete(`${this.name} ${key[0]} ${key[1]}`);
    return remove.call(this, key);
  };
  return () => { Object.assign(IDBObjectStore.prototype, { put, delete: remove }); };
};
