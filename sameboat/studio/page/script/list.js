// @ts-check
// The problems as a list, whichever editor there is: where, what, and a button for each that can be mended by one.
import { button, fill, make } from '../make.js';
import { coded } from './coded.js';
import { slips, ways } from './placed.js';

/** @typedef {import('../findings.js').Problem} Problem */
/** Mends a slip in the way that has this id. @typedef {(places: Problem[], way: string) => void} Mending */

/** What is said of a slip, and what mends it. @param {any} words @param {Problem[]} places @param {Mending} mend @param {string} [where] it is
 * @returns {Node[]} */
export const told = (words, places, mend, where = '') => {
  const [{ words: wrong, expected, help }] = places;
  return [
    make('p', {}, where && `${where}: `, ...coded(wrong)),
    ...[expected, help].filter(Boolean).map((said) => make('p', { class: 'st-expected' }, ...coded(said))),
    ...ways(places).map((mends) => {
      const made = button(words.mend, () => mend(places, mends[0].id), { class: 'st-mends' });
      made.append(make('span', {}, ` ${mends[0].label} ${mends.length > 1 ? fill(words.everywhere, { n: mends.length }) : ''}`));
      return made;
    }),
  ];
};

/** Where something weighs less, say so. @param {any} words @param {Problem} problem */
export const weight = (words, { severity }) => (severity === 'warning' ? make('span', { class: 'st-look' }, words.look) : null);

/** @param {any} words @param {(problem: Problem) => void} go @param {Mending} mend */
export const list = (words, go, mend) => {
  const element = make('ol', { class: 'st-slips', 'aria-label': words.problems });

  /** @param {Problem[]} places of one slip */
  const row = (places) => make('li', { class: places[0].severity === 'warning' ? 'st-maybe' : '' },
    make('div', { class: 'st-at' },
      ...places.map((problem) => button(fill(words.line, { line: problem.line }), () => go(problem), { class: 'st-quiet' })),
      weight(words, places[0])),
    ...told(words, places, mend));

  return {
    element,
    /** Show problems. What is still there keeps its place and the focus. @param {Problem[]} problems */
    show(problems) {
      const focus = [...element.children].findIndex((one) => one.contains(document.activeElement));
      const rows = slips(problems).map(row);
      element.replaceChildren(...rows);
      element.hidden = !rows.length;
      if (focus < 0) return true;
      rows[Math.min(focus, rows.length - 1)]?.querySelector('button')?.focus();
      return rows.length > 0;
    },
  };
};

/** Say how many problems there are. @param {Problem[]} problems @param {any} words */
export const count = (problems, words) => {
  const found = slips(problems);
  const mended = found.filter((places) => places.some(({ mends }) => mends.length)).length;
  const said = found.length ? fill(found.length === 1 ? words.one : words.many, { n: found.length }) : words.none;
  return mended ? `${said}, ${fill(mended === 1 ? words.mended_one : words.mended, { n: mended })}` : said;
};
