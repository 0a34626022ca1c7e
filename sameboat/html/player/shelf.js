// @ts-check
// One entry of the browser's storage, which may be refused or full. Nothing else is kept, nothing is sent.

class Shelf {
  /** @type {string} */ #key;
  /** Whether the browser lets nothing be kept. */ refused = false;

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

  /** @returns {any} what was put there; an empty object when there is nothing to be read */
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
