// @ts-check
// What differs between two texts: side by side at once, and as one text with what went and what came once Python is there.
import { fill, make } from '../make.js';

const AROUND = 120; // letters of what is the same, before and after what isn't

/** @param {import('./shelf.js').Shelf} shelf @param {[string, string]} old its name and its text @param {[string, string]} now */
export const apart = ({ house: { desk, lang }, say }, old, now) => {
  const column = (/** @type {string[]} */ [name, text]) => make('div', {}, make('h4', {}, name),
    make('pre', { tabindex: 0, role: 'region', 'aria-label': name, lang }, text));
  const element = make('div', { class: 'st-apart' }, column(old), column(now));
  const asRuns = async () => {
    /** @type {['same' | 'out' | 'in', string][]} */ const runs = await desk.ask('compared', old[1], now[1]);
    const parts = runs.map(([how, text], n) => (how === 'same' ? shortened(text, n === 0, n === runs.length - 1)
      : make(how === 'in' ? 'ins' : 'del', {}, make('span', { class: 'st-unseen' }, ` ${say[how]} `), text)));
    const name = fill(say.runs, { old: old[0], now: now[0] });
    element.replaceChildren(make('p', {}, name), make('pre', { tabindex: 0, role: 'region', 'aria-label': name, lang }, ...parts));
    element.dataset.runs = '';
  };
  if (desk.state === 'ready') asRuns().catch(() => undefined); // the two stay side by side
  return element;
};

/** @param {string} text that is the same @param {boolean} first @param {boolean} last */
const shortened = (text, first, last) => {
  const [head, tail] = [first ? 0 : AROUND, last ? 0 : AROUND];
  return text.length <= head + tail + 20 ? text : `${text.slice(0, head)} … ${tail ? text.slice(-tail) : ''}`;
};
