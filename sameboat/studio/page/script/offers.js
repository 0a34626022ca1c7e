// @ts-check
// What could be written next, as buttons under the plain field: for touch, and reached with Tab.
import { button, make } from '../make.js';
import { folded } from './lines.js';

const MOST = 8;

/** @param {any} words @param {(option: string, from: number) => void} take */
export const offers = (words, take) => {
  const element = make('div', { class: 'st-offers', role: 'group', 'aria-label': words.offers, hidden: true });
  // A press leaves the keyboard of a phone where it is.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  return {
    element,
    /** @param {string} before the line up to the cursor @param {import('./completing.js').Completed | null} found */
    show(before, found) {
      if (element.contains(document.activeElement)) return;
      const typed = found ? folded(before.slice(found.from)) : '';
      const fits = found?.typed ? found.options.filter((option) => folded(option).startsWith(typed) && folded(option) !== typed) : [];
      element.hidden = !fits.length;
      element.replaceChildren(...fits.slice(0, MOST).map((option) => button(option.trim(), () => take(option, found?.from ?? 0))));
    },
  };
};
