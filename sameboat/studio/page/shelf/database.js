// @ts-check
// The studio's database on the device. Nothing is sent.

/** The stores of one transaction, by name. @typedef {Record<'works' | 'versions' | 'handles' | 'pictures', IDBObjectStore>} Stores */

/** The database's name has the book's folder in it, as the player's keys do: copies of the book at one address keep apart.
 * @param {string} address of the studio's page */
export const nameAt = (address) => `sameboat:${new URL('..', address).pathname}studio`;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} what it gives; it fails as the request does */
export const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const STORES = ['works', 'versions', 'handles', 'pictures'];

export class Database {
  /** @type {Promise<IDBDatabase> | null} */ #open = null;

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /** Do all of it or nothing. It is done when the device has it, not when it was asked.
   * @template T @param {IDBTransactionMode} mode @param {(stores: Stores) => Promise<T>} work awaits nothing but requests
   * @returns {Promise<T>} */
  async transact(mode, work) {
    const transaction = await this.#begin(mode);
    const [works, versions, handles, pictures] = STORES.map((name) => transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      /** @type {T} */ let result;
      /** @type {unknown} */ let failure;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(failure ?? transaction.error ?? new DOMException('closed', 'AbortError'));
      work({ works, versions, handles, pictures }).then((done) => { result = done; }, (error) => {
        failure = error;
        try {
          transaction.abort();
        } catch {
          reject(error); // it has ended by itself
        }
      });
    });
  }

  /** Delete it with all that is in it; other pages of the studio let go of it. @returns {Promise<void>} */
  async delete() {
    (await this.#open?.catch(() => null))?.close();
    this.#open = null;
    await asked(indexedDB.deleteDatabase(this.name));
  }

  /** @param {IDBTransactionMode} mode */
  async #begin(mode) {
    const begun = async () => (await this.#connected()).transaction(STORES, mode, { durability: 'strict' });
    try {
      return await begun();
    } catch (error) {
      if (/** @type {DOMException} */ (error).name !== 'InvalidStateError') throw error;
      this.#open = null; // the browser had closed it
      return begun();
    }
  }

  #connected() {
    this.#open ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('works', { keyPath: 'id' });
        request.result.createObjectStore('versions', { keyPath: ['id', 'version', 'at'] });
        request.result.createObjectStore('handles');
        request.result.createObjectStore('pictures', { keyPath: 'name' });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const end = () => { database.close(); this.#open = null; };
        database.onversionchange = end;
        database.onclose = end;
        resolve(database);
      };
    });
    this.#open.catch(() => { this.#open = null; });
    return this.#open;
  }
}
