// @ts-check
// The problems as a list, whichever editor there is: where, what, and a button for each that can be mended by one.
import { button, fill, make } from '../make.js';
import { coded } from './coded.js';
import { slips } from './placed.js';

/** @typedef {import('../findings.js').Problem} Problem */

/** @param {any} words @param {(problem: Problem) => void} go @param {(problems: Problem[]) => void} mend */
export const list = (words, go, mend) => {
  const element = make('ol', { class: 'st-slips', 'aria-label': words.problems });

  /** @param {Problem[]} places of one slip */
  const row = (places) => {
    const [first] = places;
    const mends = places.filter((problem) => problem.mend);
    const more = [first.expected, first.help].filter(Boolean);
    return make('li', { class: first.severity === 'warning' ? 'st-maybe' : '' },
      make('div', { class: 'st-at' },
        ...places.map((problem) => button(fill(words.line, { line: problem.line }), () => go(problem), { class: 'st-quiet' })),
        first.severity === 'warning' ? make('span', { class: 'st-look' }, words.look) : null),
      make('p', {}, ...coded(first.words)),
      ...more.map((said) => make('p', { class: 'st-expected' }, ...coded(said))),
      mends.length ? mending(mends) : null);
  };

  /** @param {Problem[]} mends */
  const mending = (mends) => {
    const made = button(words.mend, () => mend(mends), { class: 'st-mends' });
    made.append(make('span', {}, ` ${mends[0].mend?.label ?? ''} ${mends.length > 1 ? fill(words.everywhere, { n: mends.length }) : ''}`));
    return made;
  };

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
  const mended = found.filter((places) => places.some(({ mend }) => mend)).length;
  const said = found.length ? fill(found.length === 1 ? words.one : words.many, { n: found.length }) : words.none;
  return mended ? `${said}, ${fill(mended === 1 ? words.mended_one : words.mended, { n: mended })}` : said;
};
