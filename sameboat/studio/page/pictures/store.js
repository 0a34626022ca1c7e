// @ts-check
// The pictures that were brought in, kept on the device by their names.
import { asked, Database, nameAt } from '../shelf/database.js';

export class Pictures extends EventTarget {
  #database = new Database(nameAt(location.href));
  /** @type {Map<string, {blob: Blob, address: string}>} */ #known = new Map();

  /** Find those that were kept; a browser that keeps nothing has none. */
  async find() {
    const kept = await this.#database.transact('readonly', ({ pictures }) => asked(pictures.getAll())).catch(() => []);
    for (const { name, bytes, type } of kept) this.#hold(name, new Blob([bytes], { type }));
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} name @returns {string | undefined} */
  address(name) { return this.#known.get(name)?.address; }

  /** What some of them hold. @param {string[]} names @returns {Promise<Record<string, Uint8Array>>} */
  async bytes(names) {
    const found = names.flatMap((name) => { const one = this.#known.get(name); return one ? [{ name, blob: one.blob }] : []; });
    return Object.fromEntries(await Promise.all(found.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())])));
  }

  /** @param {string} name @param {Blob} blob @returns {Promise<boolean>} whether the device keeps it */
  async put(name, blob) {
    this.#hold(name, blob);
    this.dispatchEvent(new Event('change'));
    const bytes = await blob.arrayBuffer();
    return this.#database.transact('readwrite', ({ pictures }) => asked(pictures.put({ name, bytes, type: blob.type }))).then(() => true, () => false);
  }

  /** @param {string} name @param {Blob} blob */
  #hold(name, blob) {
    const before = this.#known.get(name);
    if (before) URL.revokeObjectURL(before.address);
    this.#known.set(name, { blob, address: URL.createObjectURL(blob) });
  }
}
