// @ts-check
// What Python finds in the script: asked whenever typing rests, and never for a text that is gone.

/** @typedef {import('./manuscript.js').Manuscript} Manuscript @typedef {import('./desk.js').Desk} Desk */
/** @typedef {{id: string, from: number, to: number, instead: string, label: string, goesOn?: number}} Mend
 * `id` says what a mend does, and `goesOn` where in what it writes the writing goes on */
/** @typedef {{id: string, line: number, column: number, from: number, to: number, severity: string, words: string, cause: string,
 *   expected: string, help: string, simply: string, mends: Mend[]}} Problem the likeliest mend first */

const REST = 120; // ms without a key before a check
const LONGER = 900; // ms before the walk through all that can happen, where a case has more of it than a check looks at

export class Findings extends EventTarget {
  /** @type {Problem[]} */ problems = [];
  /** @type {any[]} */ pieces = [];
  /** @type {any[]} */ outline = [];
  /** How many notes are open. */ notes = 0;
  /** The text that all of these are of; null before the first. @type {string | null} */ text = null;
  /** Whether every rule has been asked. */ whole = false;
  #manuscript;
  #desk;
  #timer = 0;
  #asking = false;

  /** @param {Manuscript} manuscript @param {Desk} desk */
  constructor(manuscript, desk) {
    super();
    this.#manuscript = manuscript;
    this.#desk = desk;
    manuscript.addEventListener('change', () => this.#soon());
    desk.addEventListener('state', () => desk.state === 'ready' && this.#soon(0));
  }

  /** Whether what was found is of the text as it stands. */
  get current() { return this.text === this.#manuscript.text; }

  #soon(wait = REST) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), wait);
  }

  async #ask() {
    if (this.#desk.state !== 'ready' || this.#asking) return;
    this.#asking = true;
    const { text, lang } = this.#manuscript;
    try {
      const again = this.current;
      const [{ problems, notes, whole }, pieces, outline] = again
        ? [await this.#desk.ask('check', text, lang, true), this.pieces, this.outline]
        : [await this.#desk.ask('check', text, lang, false), await this.#desk.ask('pieces', text, lang), await this.#desk.ask('outline', text, lang)];
      if (text === this.#manuscript.text) {
        Object.assign(this, { problems, notes, pieces, outline, text, whole });
        this.dispatchEvent(new Event('found'));
      }
    } catch {
      // The desk says itself that it was lost, and asks again to be asked.
      return;
    } finally {
      this.#asking = false;
    }
    if (!this.current) this.#soon(0);
    else if (!this.whole) this.#soon(LONGER);
  }
}
