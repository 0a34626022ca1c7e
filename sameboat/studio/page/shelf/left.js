// @ts-check
// What was written in the last moment before a page is left: a database takes longer than that, and the browser's other storage doesn't.
import { newWork } from './works.js';

/** @typedef {import('./works.js').Work} Work */

const LEFT = '?left-';
const own = LEFT + Math.random();

/** Keep a work until the database has it, or no longer. @param {string} name of the database @param {Work | null} work */
export const leave = (name, work) => {
  try {
    if (work) localStorage.setItem(name + own, JSON.stringify(work));
    else localStorage.removeItem(name + own);
  } catch { /* the line says where the work stands */ }
};

/** Keep what was left, beside what another page has made of it since. @param {import('./works.js').Works} works
 * @param {(work: Work) => string} second what a work is called that both have changed */
export const recover = async (works, second) => {
  const name = works.database.name + LEFT;
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(name))) {
    /** @type {Work} */ const work = JSON.parse(localStorage.getItem(key) ?? '');
    const outcome = await works.keep(work);
    if ('other' in outcome && outcome.other.text !== work.text) await works.keep(newWork({ ...work, file: null, name: second(work) }));
    localStorage.removeItem(key);
  }
};
