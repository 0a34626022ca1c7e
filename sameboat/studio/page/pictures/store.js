// @ts-check
// The pictures that were brought in, kept on the device by their names.
import { asked, Database, nameAt } from '../shelf/database.js';

export class Pictures extends EventTarget {
  #database = new Database(nameAt(location.href));
  /** @type {Map<string, {blob: Blob, address: string, stays: boolean}>} */ #known = new Map();

  /** Find those that are kept; of the others those stay that never were. */
  async find() {
    const kept = await this.#database.transact('readonly', ({ pictures }) => asked(pictures.getAll())).catch(() => null);
    if (!kept) return;
    for (const [name, { stays }] of this.#known) if (stays) this.#drop(name);
    for (const { name, bytes, type } of kept) this.#hold(name, new Blob([bytes], { type }), true);
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
    const stays = await this.#database.transact('readwrite', ({ pictures }) => asked(pictures.put({ name, bytes, type: blob.type }))).then(() => true, () => false);
    Object.assign(this.#known.get(name) ?? {}, { stays });
    return stays;
  }

  /** @param {string} name */
  #drop(name) {
    const before = this.#known.get(name);
    if (before) URL.revokeObjectURL(before.address);
    this.#known.delete(name);
  }

  /** @param {string} name @param {Blob} blob @param {boolean} [stays] whether the device keeps it */
  #hold(name, blob, stays = false) {
    this.#drop(name);
    this.#known.set(name, { blob, address: URL.createObjectURL(blob), stays });
  }
}
