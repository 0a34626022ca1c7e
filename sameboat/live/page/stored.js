// @ts-check
// Fetches files, checks that they are what their names say, and keeps them on the device.
//
// In come names that hold a digest; out come the files, from what is kept or else from the network.
// Live notebooks and the studio fetch with it, into one place.

/** A file that is fetched. @typedef {{file: string, type: string, bytes: number}} Stored */
/** Why a file isn't to be had: no network, something else in its place, or not there at all.
 * @typedef {'network' | 'other' | 'missing'} Why */

const KEPT = 'same-boat-live';
const FOLDER = new URL('../kept/', import.meta.url).href;
const ROOT = new URL('../../', import.meta.url).href;

const PACKED = [0x28, 0xb5, 0x2f, 0xfd]; // what zstd's files begin with

/** A file that couldn't be fetched. */
export class Unfetched extends Error {
  /** @param {Why} why @param {string} file */
  constructor(why, file) {
    super(`${file}: ${why}`);
    this.why = why;
  }
}

/** Return the address of a file. @param {string} file */
export const addressOf = (file) => FOLDER + file;

/** Tell whether a file is the one that was asked for: its name ends in the first letters of its digest.
 * In a network that wants a login, a page can come in its place. @param {string} name @param {Blob} blob */
const isRight = async (name, blob) => {
  if (!globalThis.crypto?.subtle) return true; // plain http, where nothing is kept either
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return name.endsWith(`-${[...digest.slice(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.zst`);
};

/** Return what zstd has packed. @param {string} file @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>} */
const unpacked = (file, bytes) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('unpack.js', import.meta.url), { type: 'module' });
  const end = (/** @type {() => void} */ told) => {
    worker.terminate();
    told();
  };
  worker.onmessage = ({ data }) => end(() => resolve(data));
  worker.onerror = () => end(() => reject(new Unfetched('other', file)));
  worker.postMessage(bytes, [bytes.buffer]);
});

/** Return where files are kept, or null where a browser keeps none: a private window, plain http. */
export const keeper = async () => {
  try {
    return await caches.open(KEPT);
  } catch {
    return null;
  }
};

/** Return where files are kept, or null where nothing was kept yet. */
export const keptBefore = async () => (globalThis.caches && (await caches.has(KEPT)) ? caches.open(KEPT) : null);

/** Return a file, unpacked, from what is kept or else from the network; `heard` gets each step.
 * @param {Cache | null} cache @param {Stored} stored @param {(bytes: number) => void} [heard] */
export const take = async (cache, { file, type }, heard) => {
  const address = addressOf(file);
  const found = await cache?.match(address);
  if (found) return found.blob();
  const parts = [];
  try {
    const answer = await fetch(address);
    if (!answer.ok || !answer.body) throw new Unfetched('missing', file);
    for (let reader = answer.body.getReader(), step; !(step = await reader.read()).done;) {
      parts.push(step.value);
      heard?.(step.value.length);
    }
  } catch (error) {
    throw error instanceof Unfetched ? error : new Unfetched('network', file);
  }
  let blob = new Blob(parts, { type });
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  // Some servers unpack what they send.
  if (PACKED.every((byte, at) => start[at] === byte)) blob = new Blob([await unpacked(file, new Uint8Array(await blob.arrayBuffer()))], { type });
  if (!(await isRight(file, blob))) throw new Unfetched('other', file);
  // A full disk is no reason to stop.
  await cache?.put(address, new Response(blob)).catch(() => undefined);
  return blob;
};

/** Return the addresses of what is kept. @param {Cache | null} cache @returns {Promise<Set<string>>} */
const keptIn = async (cache) => new Set((await cache?.keys() ?? []).map(({ url }) => url));

/** Return how many bytes are still to be fetched. @param {Cache | null} cache @param {Stored[]} wanted */
export const missing = async (cache, wanted) => {
  const kept = await keptIn(cache);
  return wanted.filter(({ file }) => !kept.has(addressOf(file))).reduce((sum, { bytes }) => sum + bytes, 0);
};

/** Return every file by name; `heard` gets how many bytes came of how many. Of what was kept of an earlier
 * book, all that isn't `current` is let go.
 * @param {Cache | null} cache @param {Record<string, Stored>} files @param {string[]} current
 * @param {(done: number, all: number) => void} heard @returns {Promise<Record<string, Blob>>} */
export const takeAll = async (cache, files, current, heard) => {
  const all = await missing(cache, Object.values(files));
  let done = 0;
  if (all) heard(0, all);
  const entries = Object.entries(files).map(async ([name, file]) => [name, await take(cache, file, (more) => {
    done = Math.min(done + more, all);
    if (all) heard(done, all);
  })]);
  // What fails is told when the rest is there, so that whoever tries again fetches nothing twice.
  const settled = await Promise.allSettled(entries);
  const found = Object.fromEntries(settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }));
  for (const address of await keptIn(cache)) {
    if (address.startsWith(FOLDER) && !current.includes(address.slice(FOLDER.length))) cache?.delete(address);
  }
  return found;
};

/** Keep what the page and the one that it stands in have used, and `more` addresses, for when there is no
 * network: all of them or none, so that nobody gets an old script with a new page.
 * @param {Cache | null} cache @param {string[]} more */
export const keepPages = async (cache, more) => {
  if (!cache || !navigator.serviceWorker) return;
  await navigator.serviceWorker.register(`${ROOT}service-worker.js`, { scope: ROOT });
  const used = [window, window.parent].flatMap(({ location, performance }) => [
    location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name),
  ]).concat(more);
  const ours = used.map((address) => address.replace(/[?#].*$/, ''))
    .filter((address) => address.startsWith(ROOT) && !address.startsWith(FOLDER));
  const answers = await Promise.all([...new Set(ours)].map(async (address) => ({ address, answer: await fetch(address) })));
  const sound = answers.filter(({ answer }) => answer.ok);
  await Promise.all(sound.map(({ address, answer }) => cache.put(address, answer)));
};
