// @ts-check
// Asks the project's own Python, which runs in a worker.

/** @typedef {'asleep' | 'fetching' | 'starting' | 'ready' | 'lost'} State */

export class Desk extends EventTarget {
  /** @type {State} */ state = 'asleep';

  /** Ask for something by its name. @param {string} name @param {...any} values @returns {Promise<any>} */
  async ask(name, ...values) {
    throw new Error(`There is no Python here that could answer ${name} of ${values.length}.`);
  }
}
