// @ts-check
// Asks the project's own Python, which runs in a worker.
//
// In comes what the page knows of it (`files`, `rest`, `current`, `size`; null where the book was built
// without it); out come answers. Calls wait in a line, because Python does one thing at a time. When the
// worker crashes, or a call doesn't end, another worker is started and the call is made once more.
import { addressOf, keepPages, keeper, keptBefore, missing, takeAll } from '../../live/page/stored.js';

/** `absent` is a desk that the book was built without, `asleep` one that waits to be started.
 * @typedef {'absent' | 'asleep' | 'fetching' | 'starting' | 'ready' | 'lost'} State */
/** @typedef {{files: Record<string, import('../../live/page/stored.js').Stored>, rest: string, current: string[], size: number,
 *   pages: string[]}} Needed */
/** @typedef {{name: string, values: any[], tries: number, resolve: (answer: any) => void, reject: (error: Error) => void}} Call */

const ENDLESS = 30_000; // ms after which a call is taken for one that never ends
const STARTS = 5; // times as long as a call may take, Python may take to start: some phones are slow
const TRIES = 2;

export class Desk extends EventTarget {
  /** @type {State} */ state;
  /** Why it was lost: what couldn't be fetched (`network`, `other`, `missing`), `old`, `file` or `broken`. */ why = '';
  /** How much has been fetched of how much, in bytes. */ done = 0;
  all = 0;
  /** Whether the page opens without a network from now on. */ offline = false;
  /** Whether the browser keeps what was fetched; null before it was. @type {boolean | null} */ kept = null;
  #needed;
  /** @type {Call[]} */ #waiting = [];
  /** @type {Call | null} */ #asked = null;
  /** @type {Worker | null} */ #worker = null;
  /** @type {Record<string, Blob> | null} */ #found = null;
  #timer = 0;
  #endless;

  /** @param {Needed | null} [needed] @param {number} [endless] */
  constructor(needed = null, endless = ENDLESS) {
    super();
    this.#needed = needed;
    this.#endless = endless;
    this.state = needed ? 'asleep' : 'absent';
  }

  /** What it weighs, in megabytes; 0 where there is none. */
  get size() { return this.#needed?.size ?? 0; }

  /** How many bytes are still to be fetched. @returns {Promise<number>} */
  async left() {
    const wanted = Object.values(this.#needed?.files ?? {});
    return missing(await keptBefore().catch(() => null), wanted);
  }

  /** Fetch what isn't kept, and start Python. It may be called at any time, and again after a loss. */
  async start() {
    if (!this.#needed || !['asleep', 'lost'].includes(this.state)) return;
    this.#turn('fetching');
    try {
      if (location.protocol === 'file:') throw Object.assign(new Error(), { why: 'file' });
      if (typeof WebAssembly !== 'object') throw Object.assign(new Error(), { why: 'old' });
      if (!this.#found) {
        const cache = await keeper();
        this.#found = await takeAll(cache, this.#needed.files, this.#needed.current, (done, all) => {
          Object.assign(this, { done, all });
          this.dispatchEvent(new Event('progress'));
        });
        this.kept = cache !== null;
        const pages = this.#needed.pages.map((page) => new URL(page, location.href).href);
        keepPages(cache, pages).then(() => { this.offline = cache !== null; }, () => undefined);
      }
      this.#begin();
    } catch (error) {
      this.#lose(/** @type {any} */ (error)?.why ?? 'broken');
    }
  }

  /** Ask for something by its name; it waits until Python is there. A Uint8Array is a file's content.
   * @param {string} name @param {...any} values @returns {Promise<any>} */
  ask(name, ...values) {
    return new Promise((resolve, reject) => {
      if (this.state === 'absent' || this.state === 'lost') {
        reject(new Error(`${name}: there is no Python here (${this.state})`));
        return;
      }
      this.#waiting.push({ name, values, tries: 0, resolve, reject });
      this.#next();
    });
  }

  /** Let Python go: a page that is left, or a test. What it was asked last waits for the next one. */
  stop() {
    this.#end();
    if (this.#asked) this.#waiting.unshift(this.#asked);
    this.#asked = null;
    this.#turn(this.#needed ? 'asleep' : 'absent');
  }

  /** @param {State} state */
  #turn(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }

  #begin() {
    const { desk, ...files } = /** @type {Record<string, Blob>} */ (this.#found);
    this.#turn('starting');
    const address = URL.createObjectURL(desk);
    const worker = new Worker(address, { type: 'module' });
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => this.#crashed(event.message);
    worker.postMessage({ start: { files, rest: addressOf(/** @type {Needed} */ (this.#needed).rest) } });
    this.#watch(STARTS);
  }

  /** @param {any} data */
  #hear(data) {
    clearTimeout(this.#timer);
    if (data.lost) {
      this.#crashed(data.lost);
    } else if (data.ready) {
      this.#turn('ready');
      this.#next();
    } else {
      const call = /** @type {Call} */ (this.#asked);
      this.#asked = null;
      if (data.answer?.failed) call.reject(new Error(data.answer.failed));
      else call.resolve(data.answer);
      this.#next();
    }
  }

  #next() {
    if (this.state !== 'ready' || this.#asked || !this.#worker) return;
    const call = this.#waiting.shift();
    if (!call) return;
    this.#asked = call;
    call.tries += 1;
    this.#worker.postMessage({ name: call.name, values: call.values });
    this.#watch();
  }

  #watch(times = 1) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#crashed('it took too long'), times * this.#endless);
  }

  #end() {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** End a worker that is of no more use; another one is asked what this one was. @param {string} what */
  #crashed(what) {
    const starting = this.state === 'starting';
    const call = this.#asked;
    this.#asked = null;
    this.#end();
    if (call && call.tries < TRIES) this.#waiting.unshift(call);
    else call?.reject(new Error(`${call.name}: ${what}`));
    if (starting) this.#lose('broken');
    else this.#begin();
  }

  /** @param {string} why */
  #lose(why) {
    this.why = why;
    this.#turn('lost');
    for (const call of this.#waiting.splice(0)) call.reject(new Error(`${call.name}: Python is lost (${why})`));
  }
}
