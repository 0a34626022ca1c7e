// @ts-check
// A live notebook's page: fetches what Python needs, keeps it, and starts the notebook.
//
// In comes the page, with its files, cells and words in #live. Whatever goes wrong is said in words.
(() => {
  const data = document.getElementById('live');
  if (!data) return;
  const { files, others, pages, rest, current, cells, lang, words } = JSON.parse(data.textContent ?? '');
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('start'));
  const status = /** @type {HTMLElement} */ (document.getElementById('status'));
  const progress = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));
  const before = /** @type {HTMLElement} */ (document.getElementById('before'));
  /** A file that is fetched. @typedef {{file: string, type: string, bytes: number}} Stored */
  const KEPT = 'same-boat-live';
  const LONG = 30_000;

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

  /** Tell whether a file is the one that was asked for: its name ends in the first letters of its digest.
   * In a network that wants a login, a page can come in its place. @param {string} name @param {Blob} blob */
  const isRight = async (name, blob) => {
    if (!globalThis.crypto?.subtle) return true; // plain http, where nothing is kept either
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return name.endsWith(`-${[...digest.slice(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.gz`);
  };

  /** Return where files are kept, or null where a browser keeps none: a private window, plain http. */
  const keeper = async () => {
    try {
      return await caches.open(KEPT);
    } catch {
      return null;
    }
  };

  /** Return a file, unpacked, from what is kept or else from the network; `heard` gets each step.
   * @param {Cache | null} cache @param {Stored} stored @param {(bytes: number) => void} heard */
  const take = async (cache, { file, type }, heard) => {
    const address = new URL(`kept/${file}`, location.href).href;
    const found = await cache?.match(address);
    if (found) return found.blob();
    const parts = [];
    try {
      const answer = await fetch(address);
      if (!answer.ok || !answer.body) throw new Told(words.missing);
      for (let reader = answer.body.getReader(), step; !(step = await reader.read()).done;) {
        parts.push(step.value);
        heard(step.value.length);
      }
    } catch (error) {
      throw error instanceof Told ? error : new Told(words.network);
    }
    let blob = new Blob(parts, { type });
    const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
    // Some servers unpack what they send.
    if (start[0] === 0x1f && start[1] === 0x8b) {
      const unpacked = blob.stream().pipeThrough(new DecompressionStream('gzip'));
      blob = await new Response(unpacked, { headers: { 'Content-Type': type } }).blob();
    }
    if (!(await isRight(file, blob))) throw new Told(words.other);
    // A full disk is no reason to stop.
    await cache?.put(address, new Response(blob)).catch(() => undefined);
    return blob;
  };

  /** Return the addresses of what is kept. @param {Cache | null} cache @returns {Promise<Set<string>>} */
  const keptIn = async (cache) => new Set((await cache?.keys() ?? []).map(({ url }) => url));

  /** Return how many bytes are still to be fetched. @param {Set<string>} kept @param {Stored[]} wanted */
  const missing = (kept, wanted) => wanted
    .filter(({ file }) => !kept.has(new URL(`kept/${file}`, location.href).href))
    .reduce((sum, { bytes }) => sum + bytes, 0);

  /** Say what pressing would still fetch. */
  const tellBefore = async () => {
    if (!globalThis.caches || !(await caches.has(KEPT))) return;
    const left = missing(await keptIn(await caches.open(KEPT)), [...Object.values(files), ...others]);
    before.textContent = left ? words.before.replace('{size}', megabytes(Math.ceil(left / 1e5) * 1e5)) : words.kept;
  };

  /** Return every file by name; what was kept of an earlier book is let go.
   * @param {Cache | null} cache @returns {Promise<Record<string, Blob>>} */
  const takeAll = async (cache) => {
    const kept = await keptIn(cache);
    const all = missing(kept, Object.values(files));
    let done = 0;
    const show = (/** @type {number} */ more) => {
      done = Math.min(done + more, all);
      progress.value = done / all;
      progress.textContent = words.progress.replace('{done}', megabytes(done)).replace('{all}', megabytes(all));
    };
    if (all) {
      progress.hidden = false;
      tell(words.fetching.replace('{all}', megabytes(all)));
      show(0);
    }
    const entries = Object.entries(files).map(async ([name, file]) => [name, await take(cache, file, show)]);
    const found = Object.fromEntries(await Promise.all(entries));
    progress.hidden = true;
    const mine = new URL('kept/', location.href).href;
    for (const address of kept) {
      if (address.startsWith(mine) && !current.includes(address.slice(mine.length))) cache?.delete(address);
    }
    return found;
  };

  /** Keep this page, the one that it stands in, and the other notebooks, for when there is no network.
   * @param {Cache | null} cache */
  const keepAll = async (cache) => {
    if (!cache || !navigator.serviceWorker) return;
    const root = new URL('../', location.href).href;
    await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root });
    const used = [window, window.parent].flatMap(({ location, performance }) => [
      location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name),
    ]).concat(pages.map((/** @type {string} */ page) => new URL(page, location.href).href));
    const ours = used.map((address) => address.replace(/[?#].*$/, ''))
      .filter((address) => address.startsWith(root) && !address.includes('/kept/'));
    await Promise.allSettled([
      ...[...new Set(ours)].map((address) => cache.add(address)),
      ...others.map((/** @type {Stored} */ file) => take(cache, file, () => undefined)),
    ]);
  };

  /** Load the widgets and the worker, and run the cells. @param {Record<string, Blob>} found */
  const run = async (found) => {
    const address = (/** @type {Blob} */ blob) => URL.createObjectURL(blob);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = address(found.style);
    document.head.prepend(style);
    const { kernel, widgets, style: _, ...parts } = found;
    const worker = new Worker(address(kernel), { type: 'module' });
    const module = await import(address(widgets));
    const places = cells.map((/** @type {string} */ code, /** @type {number} */ at) => ({ code, place: document.querySelector(`[data-cell="${at}"]`) }));
    await module.run(worker, parts, new URL(`kept/${rest}`, location.href).href, places, () => tell(words.opening));
  };

  const start = async () => {
    button.hidden = true;
    before.hidden = true;
    const late = setTimeout(() => tell(words.long), LONG);
    try {
      if (location.protocol === 'file:') throw new Told(words.file);
      if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') throw new Told(words.old);
      const cache = await keeper();
      const found = await takeAll(cache);
      tell(words.starting);
      await run(found);
      clearTimeout(late);
      tell(cache ? '' : words.unkept);
      document.body.dataset.live = 'ready';
      await keepAll(cache).catch(() => undefined);
      document.body.dataset.live = 'kept';
    } catch (problem) {
      const error = /** @type {any} */ (problem);
      clearTimeout(late);
      progress.hidden = true;
      const told = error instanceof Told;
      tell(told ? error.message : words.broken, told ? '' : `${error?.message ?? error}\n${error?.cause ?? ''}`);
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
