// @ts-check
// Where an element keeps its record: what the page hands in as `keep`, nowhere, or the device. Nothing is sent.

/** One place for one record. `take` gives nothing, or an empty object, where there is nothing, and false where it can't be read
 * now; `put` and `clear` give false where it couldn't be kept now; `refused` is for telling the learner so.
 * @typedef {{take(): any, put(value: any): unknown, clear(): unknown, refused: boolean}} Keep */

/** @returns {Keep} that lasts as long as the page */
const nowhere = () => {
  /** @type {any} */ let kept = {};
  return { take: () => kept, put: (value) => (kept = value), clear: () => (kept = {}), refused: false };
};

// The book's own folder, so that copies of it at one address keep apart; a book that was opened from a file may be moved.
const { src = '' } = /** @type {any} */ (document.currentScript || {});
const folder = /^http/.test(src) ? new URL('..', src).pathname : location.pathname.replace(/[^/]*$/, '');
const ROOT = location.protocol === 'file:' ? '' : folder;

/** One entry of the browser's storage, which may be refused or full. @implements {Keep} */
class Device {
  /** @type {string[]} the key, and as it was before keys had the book's folder in them: that is read, and written no more */ #keys;
  refused = false;

  /** @param {string} name */
  constructor(name) {
    this.#keys = [ROOT + name, name].map((key) => `sameboat:${key}`);
  }

  /** @template T @param {() => T} work a browser may refuse it, or be full @returns {T | false} */
  #try(work) {
    try {
      const done = work();
      // The book's frame stands in for a storage that refuses, and says so by this property.
      this.refused = localStorage.refused === true;
      return done;
    } catch {
      this.refused = true;
      return false;
    }
  }

  take() {
    const text = this.#try(() => this.#keys.map((key) => localStorage.getItem(key)).find(Boolean) || '{}');
    return text && parsed(text);
  }

  /** @param {any} value */
  put(value) {
    return this.#try(() => localStorage.setItem(this.#keys[0], JSON.stringify(value)));
  }

  clear() {
    return this.#try(() => this.#keys.forEach((key) => localStorage.removeItem(key)));
  }
}

/** What happens to a window when another page may have changed what is kept. */
const ELSEWHERE = ['storage', 'pageshow', 'focus'];

/** @param {string} text @returns {any} a damaged record is no record */
const parsed = (text) => {
  try {
    const found = JSON.parse(text);
    JSON.stringify(found); // what is nested too deep for that can't be kept again
    return Object(found) === found ? found : {};
  } catch {
    return {};
  }
};

/** A record that other pages may change as well: each change is made to what is kept by then, and made again as long as it
 * couldn't be kept. @template R */
class Ledger {
  /** @type {Keep} */ #keep;
  /** @type {(found: any) => R} */ #from;
  /** @type {R} as it was kept */ #kept;
  /** @type {((record: R) => R)[]} changes that aren't */ #waiting = [];
  /** Whether it could be read. */ #read = true;
  /** @type {R} */ record;

  /** @param {Keep} keep @param {(found: any) => R} from gives a record of whatever was kept */
  constructor(keep, from) {
    this.#keep = keep;
    this.#from = from;
    this.#kept = from({});
    this.record = this.look();
  }

  /** @returns {R} the record as it is now */
  look() {
    const found = this.#keep.take();
    this.#read = found !== false;
    if (this.#read) this.#kept = this.#from(found || {});
    return (this.record = this.#waiting.reduce((record, make) => make(record), this.#kept));
  }

  /** @param {(record: R) => R} make the next record, or the same one when nothing is to be kept
   * @param {(record: R) => any} entry what to keep of a record; null for nothing @returns {boolean} whether it was changed */
  change(make, entry) {
    const before = this.look();
    this.record = make(before);
    if (this.record === before) return false;
    this.#waiting.push(make);
    const kept = structuredClone(entry(this.record));
    if (this.#read && (kept ? this.#keep.put(kept) : this.#keep.clear()) !== false) [this.#waiting, this.#kept] = [[], this.record];
    return true;
  }
}

/** @param {HTMLElement & {keep?: Keep}} element @param {string} name of its entry on the device @returns {Keep} */
const keepOf = (element, name) => element.keep || (element.dataset.keep === 'none' ? nowhere() : new Device(name));

/** Tell the page what happens. @param {HTMLElement} element @param {'choose' | 'chosen' | 'kept' | 'offer'} what
 * @param {unknown} detail @returns {boolean} false when somebody held a choice back */
const fire = (element, what, detail) =>
  element.dispatchEvent(new CustomEvent(`sameboat:${what}`, { bubbles: true, cancelable: what === 'choose', detail }));
