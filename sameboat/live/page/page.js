// @ts-check
// A live notebook's page: fetches what Python needs, keeps it, and starts the notebook.
//
// In comes the page, with its files, cells and words in #live. Whatever goes wrong is said in words.
// It is no module, because a page that was opened as a file gets none, and has to say so.
(() => {
  const data = document.getElementById('live');
  if (!data) return;
  const { files, others, pages, rest, current, cells, lang, words } = JSON.parse(data.textContent ?? '');
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('start'));
  const status = /** @type {HTMLElement} */ (document.getElementById('status'));
  const progress = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));
  const before = /** @type {HTMLElement} */ (document.getElementById('before'));
  const LONG = 30_000;
  const store = () => import('./stored.js');

  /** Say something, in words that stand in the page; `detail` is for those who want to mend it.
   * @param {string} text */
  const tell = (text, detail = '') => {
    status.textContent = text;
    if (!detail) return;
    const box = status.appendChild(document.createElement('details'));
    box.appendChild(document.createElement('summary')).textContent = words.detail;
    box.appendChild(document.createElement('pre')).textContent = detail;
  };

  /** An error that is told in one of our own sentences. */
  class Told extends Error {}

  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toLocaleString(lang, {
    minimumFractionDigits: 1, maximumFractionDigits: 1,
  });

  /** Say what pressing would still fetch. */
  const tellBefore = async () => {
    if (!globalThis.caches) return;
    const { keptBefore, missing } = await store();
    const cache = await keptBefore();
    if (!cache) return;
    const left = await missing(cache, [...Object.values(files), ...others]);
    before.textContent = left ? words.before.replace('{size}', megabytes(Math.ceil(left / 1e5) * 1e5)) : words.kept;
  };

  /** Say how much has been fetched. @param {number} done @param {number} all */
  const show = (done, all) => {
    if (!done) tell(words.fetching.replace('{all}', megabytes(all)));
    progress.hidden = false;
    progress.value = done / all;
    progress.textContent = words.progress.replace('{done}', megabytes(done)).replace('{all}', megabytes(all));
  };

  /** Keep this page, the one that it stands in, and the other notebooks.
   * @param {typeof import('./stored.js')} stored @param {Cache | null} cache */
  const keepAll = ({ keepPages, take }, cache) => Promise.allSettled([
    keepPages(cache, pages.map((/** @type {string} */ page) => new URL(page, location.href).href)),
    ...others.map((/** @type {import('./stored.js').Stored} */ file) => take(cache, file)),
  ]);

  /** Load the widgets and the worker, and run the cells. @param {Record<string, Blob>} found @param {string} rest */
  const run = async (found, rest) => {
    const address = (/** @type {Blob} */ blob) => URL.createObjectURL(blob);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = address(found.style);
    document.head.prepend(style);
    const { kernel, widgets, style: _, ...parts } = found;
    const worker = new Worker(address(kernel), { type: 'module' });
    const module = await import(address(widgets));
    const places = cells.map((/** @type {string} */ code, /** @type {number} */ at) => ({ code, place: document.querySelector(`[data-cell="${at}"]`) }));
    await module.run(worker, parts, rest, places, () => tell(words.opening));
  };

  const start = async () => {
    button.hidden = true;
    before.hidden = true;
    const late = setTimeout(() => tell(words.long), LONG);
    try {
      if (location.protocol === 'file:') throw new Told(words.file);
      if (typeof WebAssembly !== 'object') throw new Told(words.old);
      const stored = await store();
      const cache = await stored.keeper();
      const found = await stored.takeAll(cache, files, current, show);
      progress.hidden = true;
      tell(words.starting);
      await run(found, stored.addressOf(rest));
      clearTimeout(late);
      tell(cache ? '' : words.unkept);
      document.body.dataset.live = 'ready';
      if (cache) await keepAll(stored, cache);
      document.body.dataset.live = 'kept';
    } catch (problem) {
      const error = /** @type {any} */ (problem);
      clearTimeout(late);
      progress.hidden = true;
      const told = error instanceof Told ? error.message : words[error?.why];
      tell(told ?? words.broken, told ? '' : `${error?.message ?? error}\n${error?.cause ?? ''}`);
      document.body.dataset.live = 'failed';
      button.textContent = words.again;
      button.hidden = false;
    }
  };

  /** Show the colours that the reader chose for the book, also when they choose again. */
  const follow = () => {
    try {
      const { theme } = window.parent.document.documentElement.dataset;
      if (theme && theme !== 'auto') document.documentElement.dataset.theme = theme;
    } catch { /* the frame of another site */ }
  };
  const tellWidgets = () => {
    document.body.dataset.jpThemeLight = String(document.documentElement.dataset.theme !== 'dark');
  };
  new MutationObserver(tellWidgets).observe(document.documentElement, { attributeFilter: ['data-theme'] });

  // Inside a chapter the frame is as high as what stands in it.
  const frame = /** @type {HTMLElement | null} */ (window.frameElement);
  if (frame) {
    document.documentElement.classList.add('embedded');
    document.querySelector('h1')?.after(status, progress); // below the chapter's button, where it is seen
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    const fit = () => { frame.style.height = `${main.getBoundingClientRect().bottom + 2}px`; };
    new ResizeObserver(fit).observe(main);
    // At once, so that the chapter is long enough to be moved to what a case shows.
    for (const type of ['sameboat:kept', 'sameboat:chosen']) addEventListener(type, fit);
    const book = window.parent.document.documentElement;
    new MutationObserver(follow).observe(book, { attributeFilter: ['data-theme'] });
  }
  follow();
  tellWidgets();
  button.addEventListener('click', () => {
    if (document.body.dataset.live !== 'failed') return start();
    location.hash = 'start';
    return location.reload();
  });
  button.hidden = false;
  tellBefore().catch(() => undefined);
  if (location.hash === '#start') start();
})();
