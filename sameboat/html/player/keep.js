// @ts-check
// Where an element keeps its record: what the page hands in as `keep`, nowhere, or the device. Nothing is sent.

/** One place for one record. `take` gives an empty object where there is nothing; `refused` says that nothing can be kept.
 * @typedef {{take(): any, put(value: any): void, clear(): void, refused: boolean}} Keep */

/** @type {Keep} */
const NOWHERE = { take: () => ({}), put: () => {}, clear: () => {}, refused: false };

/** One entry of the browser's storage, which may be refused or full. @implements {Keep} */
class Device {
  /** @type {string} */ #key;
  refused = false;

  /** @param {string} name */
  constructor(name) {
    this.#key = `sameboat:${name}`;
  }

  /** @param {() => void} work a browser may refuse it, or be full; a damaged record is no record */
  #try(work) {
    try {
      work();
      // The book's frame stands in for a storage that was refused, and says so by this property.
      if (!localStorage.refused) return;
    } catch (error) {
      if (error instanceof SyntaxError) return;
    }
    this.refused = true;
  }

  take() {
    let found;
    this.#try(() => (found = JSON.parse(localStorage.getItem(this.#key) || '{}')));
    return found && typeof found === 'object' ? found : {};
  }

  /** @param {any} value */
  put(value) {
    this.#try(() => localStorage.setItem(this.#key, JSON.stringify(value)));
  }

  clear() {
    this.#try(() => localStorage.removeItem(this.#key));
  }
}

/** @param {HTMLElement & {keep?: Keep}} element @param {string} name of its entry on the device @returns {Keep} */
const keepOf = (element, name) => element.keep || (element.dataset.keep === 'none' ? NOWHERE : new Device(name));

/** Tell the page what happens. @param {HTMLElement} element @param {'choose' | 'chosen' | 'kept'} what
 * @param {unknown} detail @returns {boolean} false when somebody held a choice back */
const fire = (element, what, detail) =>
  element.dispatchEvent(new CustomEvent(`sameboat:${what}`, { bubbles: true, cancelable: what === 'choose', detail }));
