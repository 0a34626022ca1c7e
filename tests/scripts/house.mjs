// A house for the elements: a page in a DOM without a browser, the scripts as they are written, and time that stands
// still until a test lets it go on. What a browser has of its own (storage, address, frames) is made here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { PAGES = '', PACKAGES = '' } = process.env;
const required = createRequire(join(PACKAGES, 'package.json'));
// The tests' own objects do for its pages: a context for each would cost more than the page.
const { GlobalWindow: Window } = await import(pathToFileURL(required.resolve('happy-dom')).href);
export const { pages, scripts, told, seen, line } = JSON.parse(readFileSync(PAGES, 'utf8'));

/** What the scripts find under these names. */
const NAMES = [
  'window', 'document', 'HTMLElement', 'customElements', 'CustomEvent', 'Option', 'localStorage', 'location', 'history', 'matchMedia',
  'requestAnimationFrame', 'setTimeout', 'addEventListener', 'removeEventListener', 'URL', 'Blob', 'Date', 'Math', 'XMLSerializer',
  'navigator', 'self', 'top', 'queueMicrotask', 'getSelection', 'dispatchEvent',
];

/** Every test: they are registered here, and run by every.mjs or by mutants/run.mjs. */
export const tests = [];
const preparations = [];
export const before = (work) => preparations.push(work);
export const test = (name, work) =>
  tests.push({
    name,
    async work() {
      const before = windows;
      windows = [];
      try {
        await work();
      } finally {
        await close();
        windows = before;
      }
    },
  });

/** The scripts by name, compiled: each gives what it names at its top. */
let compiled = {};
/** Open windows: one that isn't closed keeps its memory for ever. */
let windows = [];
const close = () => Promise.all(windows.splice(0).map((window) => window.happyDOM.close()));

/** Get ready for the tests, with the scripts as they are or with a change in one of them.
 * @param {{path: string, start: number, end: number, text: string}} [change] */
export const prepare = async (change) => {
  await close();
  load(change);
  for (const work of preparations) work();
};

const load = ({ path, start, end, text } = { path: '', start: 0, end: 0, text: '' }) => {
  const source = (file) => {
    const found = readFileSync(file, 'utf8');
    return file === path ? found.slice(0, start) + text + found.slice(end) : found;
  };
  const script = (text) => new Function(...NAMES, `'use strict';${text}\nreturn { ${named(text).join(', ')} };`);
  compiled = Object.fromEntries(Object.entries(scripts).map(([name, files]) => [name, script(files.map(source).join('\n'))]));
};

/** What a script's parts name at their top: tests call these by themselves. */
const named = (text) => [...text.matchAll(/^(?:const|class) (\w+)/gm)].map(([, name]) => name);

/** A browser that keeps what it is asked to keep. */
const KEEPING = { storage: { persist: async () => true } };

/** A storage, in memory; unless it is `new`, the browser was asked before to keep it. */
export const storage = (kept = {}, isNew = false) => ({
  kept: { ...kept },
  getItem(key) { return this.kept[key] ?? (key.endsWith('?lasting') && !isNew ? '{"asked":true}' : null); },
  setItem(key, text) { this.kept[key] = `${text}`; },
  removeItem(key) { delete this.kept[key]; },
});

/** Open a page. @param {{calm?: boolean, hidden?: boolean, hash?: string, localStorage?: any, random?: () => number,
 * navigator?: any, top?: any}} [options] */
export const open = ({ calm = false, hidden = false, hash = '', localStorage = storage(), random = () => 0, navigator = KEEPING, top } = {}) => {
  const window = new Window({ url: `https://same.boat/page.html${hash}` });
  windows.push(window);
  const { document } = window;
  const waiting = [];
  const soon = [];
  const log = { frames: 0, timers: [], scrolled: [], offered: [], revoked: [], selected: [], events: [] };
  let clock = Date.UTC(2026, 0, 1);
  Object.defineProperty(document, 'hidden', { value: hidden });
  window.HTMLElement.prototype.scrollIntoView = function scrolled(options) { log.scrolled.push([this, options.behavior]); };
  window.HTMLAnchorElement.prototype.click = function clicked() { log.offered.at(-1).name = this.download; };
  for (const what of ['choose', 'chosen', 'kept']) {
    window.addEventListener(`sameboat:${what}`, (event) => log.events.push([what, structuredClone(event.detail), event]));
  }
  const given = {
    window, document, localStorage,
    HTMLElement: window.HTMLElement,
    customElements: window.customElements,
    CustomEvent: window.CustomEvent,
    XMLSerializer: window.XMLSerializer,
    // Without a value of its own an option has its words for one, and browsers fold their spaces.
    Option: function Option(text = '', value = text.trim().replace(/\s+/g, ' ')) { return Object.assign(document.createElement('option'), { text, value }); },
    location: window.location,
    history: window.history,
    matchMedia: () => ({ matches: calm }),
    requestAnimationFrame: (work) => { log.frames += 1; waiting.push(work); },
    setTimeout: (work, time) => { log.timers.push(time); if (!time) waiting.push(work); else log.later = work; },
    navigator,
    self: window,
    top: top ?? window,
    queueMicrotask: (work) => soon.push(work),
    getSelection: () => ({ selectAllChildren: (element) => log.selected.push(element) }),
    dispatchEvent: window.dispatchEvent.bind(window),
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    URL: { createObjectURL: (blob) => (log.offered.push(blob), `blob:${log.offered.length}`), revokeObjectURL: (url) => log.revoked.push(url) },
    Blob: function Blob(parts, { type }) { Object.assign(this, { text: parts.join(''), type }); },
    Date: class extends Date { constructor(...given) { super(...(given.length ? given : [(clock += 1000)])); } },
    Math: Object.create(Math, { random: { value: random } }),
  };
  const run = (name) => compiled[name](...NAMES.map((key) => given[key]));
  const parts = { ...run('player.js'), ...run('exercise.js'), ...run('record.js') };
  document.body.innerHTML = '<main></main>';

  return {
    window, document, log, parts, localStorage,
    /** What a package for a learning platform runs besides. */ get lms() { return run('lms.js'); },
    /** What hands in. */ get handIn() { return run('hand-in.js'); },
    /** What makes a set. */ get set() { return run('set.js'); },
    /** Put a page's HTML in. @param {string} name @param {(element: any) => void} [before] it is connected @returns {any} the element */
    put(name, before = () => {}) {
      const inner = document.createElement('div');
      inner.innerHTML = pages[name] ?? name;
      const element = inner.children[0];
      before(element);
      document.querySelector('main').append(element);
      while (soon.length) soon.shift()();
      return element;
    },
    /** Let everything happen that waits. */
    settle() { while (waiting.length) waiting.shift()(); },
    /** Let one thing happen that waits. */
    step() { waiting.shift()?.(); },
    /** Go to an address. @param {string} hash */
    go(hash) {
      window.location.hash = hash;
      window.dispatchEvent(new window.Event('hashchange'));
    },
    /** @param {any} element @param {string} type @param {any} [more] */
    fire(element, type, more = {}) {
      const event = new window.Event(type, { bubbles: true, cancelable: true });
      element.dispatchEvent(Object.assign(event, more));
      return event;
    },
    press(element) { return this.fire(element, 'click'); },
    /** Write into a field. */
    write(field, text) {
      field.value = text;
      this.fire(field, 'input');
    },
    tick(mark, checked = true) {
      mark.checked = checked;
      this.fire(mark, 'change');
    },
  };
};

/** @param {any} element @returns {string} */
export const said = (element) => element.textContent.replace(/\s+/g, ' ').trim();
