// @ts-check
// Keeps the work that is being written: with every change, and never over what another page has kept.
import { newWork } from './works.js';

/** @typedef {import('./works.js').Work} Work */
/** Where the text stands: nothing was written yet; it is kept; that takes longer than it should; the browser refuses; there is no room;
 * another page has erased it. @typedef {'new' | 'kept' | 'late' | 'refused' | 'full' | 'gone'} State */
/** What a keeper needs to know of the studio: how to tell its other pages, the work to begin with where there is none, and what to call
 * a work that both pages have changed.
 * @typedef {{tell(news: import('./others.js').News): void, blank(): Work, second(work: Work): string}} Around */

const SOON = 150; // ms until a change is kept
const LATE = 1000; // ms until the page says that it isn't
const AGAIN = 4000; // ms until a browser that refused is asked again

/** @param {unknown} error @returns {boolean} whether there was no room */
const isFull = (error) => /** @type {Error} */ (error)?.name === 'QuotaExceededError';

export class Keeper extends EventTarget {
  /** @type {State} */ state = 'new';
  /** The work as it was kept last. @type {Work} */ work;
  #manuscript;
  #works;
  #around;
  #queue = Promise.resolve();
  #soon = 0;
  #late = 0;
  /** What else about the work is to be kept. @type {Partial<Work> | null} */ #also = null;
  #mark = false;
  /** When the oldest change was made that isn't kept, and the oldest that isn't being kept. */ #since = 0;
  #next = 0;

  /** @param {import('../manuscript.js').Manuscript} manuscript @param {import('./works.js').Works} works @param {Around} around */
  constructor(manuscript, works, around) {
    super();
    this.#manuscript = manuscript;
    this.#works = works;
    this.#around = around;
    this.work = newWork({ lang: manuscript.lang, text: manuscript.text });
    manuscript.addEventListener('change', () => this.#changed());
  }

  /** Whether there is something that isn't kept. */
  get dirty() { return this.#manuscript.text !== this.work.text; }

  /** Whether nothing would be lost if another text came in its place. */
  get safe() { return !this.dirty || this.#manuscript.text === this.work.file?.text; }

  /** The work as it is to be kept, if it isn't yet. */
  get unkept() {
    const { text, lang } = this.#manuscript;
    return this.dirty && this.state !== 'gone' ? { ...this.work, text, lang } : null;
  }

  /** Keep what there is to keep. */
  keep() {
    clearTimeout(this.#soon);
    this.#soon = 0;
    return this.#inTurn(() => this.#keep());
  }

  /** Keep something else about the work. @param {Partial<Work>} given */
  also(given) {
    this.#also = { ...this.#also, ...given };
    return this.keep();
  }

  /** Look what another page has done. */
  look() { return this.#inTurn(() => this.#look()); }

  /** Put another text in the place of this one, which stays among the earlier ones. @param {string} text @param {string} source */
  replace(text, source) {
    return this.#inTurn(async () => {
      await this.#keep();
      this.#mark = true;
      this.#manuscript.set(text, source);
      await this.#keep();
    });
  }

  /** Leave this work and begin with another. @param {Work} work its version is 0 where it isn't kept yet
   * @param {boolean} [anyway] whatever is lost by it @returns {Promise<boolean>} whether this one could be left without losing anything */
  begin(work, anyway) {
    return this.#inTurn(async () => {
      await this.#keep();
      if (!this.safe && !anyway) return false;
      this.#take(work);
      return true;
    });
  }

  /** Keep again what another page has erased. */
  again() {
    this.work = { ...this.work, version: 0 };
    return this.also({});
  }

  /** Erase works. Whatever was to be kept of them isn't any more. @param {string[]} ids
   * @returns {Promise<{versions: number, left: number}[]>} of each, how many earlier texts it had, and how much is there still */
  erase(ids) {
    return this.#inTurn(async () => {
      const done = [];
      for (const id of ids) {
        done.push(await this.#works.erase(id));
        this.#around.tell({ id, gone: true });
      }
      if (ids.includes(this.work.id)) this.#take(this.#around.blank());
      return done;
    });
  }

  /** Say that the browser doesn't keep anything. @param {unknown} error */
  refused(error) { this.#becomes(isFull(error) ? 'full' : 'refused'); }

  /** One after the other, so that each finds what the last has left. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.#queue.then(work);
    this.#queue = done.then(() => undefined, () => undefined);
    return done;
  }

  #changed() {
    const now = this.dirty ? Date.now() : 0;
    this.#since = now && (this.#since || now);
    this.#next = now && (this.#next || now);
    this.#watch();
    if (now) this.#later(SOON);
    this.#tellAll();
  }

  /** @param {number} wait */
  #later(wait) {
    if (!this.#soon) this.#soon = window.setTimeout(() => this.keep(), wait);
  }

  /** Say so when a change isn't kept in time. */
  #watch() {
    clearTimeout(this.#late);
    if (!this.#since) return;
    const late = () => (this.state === 'kept' || this.state === 'new') && this.#becomes('late');
    this.#late = window.setTimeout(late, this.#since + LATE - Date.now());
  }

  async #keep() {
    const also = this.#also;
    if ((!this.dirty && !also) || (this.state === 'gone' && this.work.version)) return;
    const [before, mark] = [this.work, this.#mark];
    const { text, lang, pieces } = this.#manuscript;
    const mine = { ...before, ...also, text, lang, view: { pieces } };
    [this.#also, this.#mark, this.#next] = [null, false, 0];
    try {
      const outcome = await this.#put(mine, mark);
      if ('gone' in outcome) this.#becomes('gone');
      else if ('kept' in outcome) this.#kept(outcome.kept);
      else await this.#met(outcome.other, before, mine, also);
    } catch (error) {
      // What is known of the file is so, whether that can be kept or not.
      this.work = { ...this.work, ...also };
      this.#also = { ...also, .../** @type {Partial<Work> | null} */ (this.#also) };
      this.#mark ||= mark;
      this.#next = this.#since;
      this.refused(error);
      this.#later(AGAIN);
    }
  }

  /** @param {Work} work @param {boolean} [mark] */
  async #put(work, mark) {
    try {
      return await this.#works.keep(work, mark);
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#works.thin();
      return this.#works.keep(work, mark);
    }
  }

  /** @param {Work} work */
  #kept(work) {
    this.work = work;
    this.#since = this.dirty ? this.#next || Date.now() : 0;
    this.#watch();
    if (this.dirty) this.#later(SOON);
    this.#becomes('kept');
    this.#around.tell({ id: work.id });
  }

  /** Another page has changed the work. @param {Work} other @param {Work} before as both had it @param {Work} mine
   * @param {Partial<Work> | null} also what else was to be kept */
  async #met(other, before, mine, also) {
    const { text } = this.#manuscript;
    if (text === before.text || text === other.text) {
      this.#take(other, 'elsewhere');
      if (also) this.also(also);
      return;
    }
    // Nothing is mixed: the other's stays what it is, and this goes on beside it.
    const outcome = await this.#put(newWork({ ...mine, text, file: also?.file ?? null, name: this.#around.second(mine) }));
    if (!('kept' in outcome)) return;
    this.#kept(outcome.kept);
    this.dispatchEvent(new CustomEvent('both', { detail: { other, mine: outcome.kept } }));
  }

  async #look() {
    if (!this.work.version || this.state === 'gone') return;
    try {
      const stood = await this.#works.read(this.work.id);
      if (!stood && this.dirty) this.#becomes('gone');
      else if (!stood) this.#take(this.#around.blank());
      else if (stood.version !== this.work.version && !this.dirty) this.#take(stood, 'elsewhere');
    } catch (error) {
      this.refused(error);
    }
  }

  /** @param {Work} work @param {string} [source] by whom it was changed; none where it is another work */
  #take(work, source) {
    this.work = work;
    [this.#also, this.#mark, this.#since, this.#next] = [null, false, 0, 0];
    if (source) this.#manuscript.set(work.text, source);
    else this.#manuscript.begin(work.text, work.lang, work.view.pieces);
    this.#becomes(work.version ? 'kept' : 'new');
    this.dispatchEvent(new Event('taken'));
  }

  /** @param {State} state */
  #becomes(state) {
    this.state = state;
    this.#tellAll();
  }

  #tellAll() { this.dispatchEvent(new Event('state')); }
}
