// @ts-check
// What lies under the plain field: the same words, unseen, so that what is to mend is underlined where it is.
import { make } from '../make.js';
import { inner, lined } from './breaks.js';

/** @typedef {import('../findings.js').Problem} Problem */

/** @param {HTMLTextAreaElement} field @returns {{element: HTMLElement, show(text: string, problems: Problem[]): void, hide(): void}} */
export const under = (field) => {
  const element = make('div', { class: 'st-field st-under', 'aria-hidden': 'true', dir: 'auto', hidden: true });
  const follow = () => { element.scrollTop = field.scrollTop; };
  field.addEventListener('scroll', follow, { passive: true });
  return {
    element,
    show(text, problems) {
      const words = lined(text);
      /** @type {(Node | string)[]} */ const parts = [];
      let done = 0;
      for (const { from, to, severity } of [...problems].sort((a, b) => a.from - b.from)) {
        const [start, end] = [Math.max(done, inner(text, from)), inner(text, to)];
        if (end <= start) continue; // within one that is marked, or nowhere
        parts.push(words.slice(done, start), make('span', { class: `st-${severity}` }, words.slice(start, end)));
        done = end;
      }
      // A last empty line has a height here, too.
      element.replaceChildren(...parts, words.slice(done), '\n');
      element.hidden = !parts.length;
      follow();
    },
    /** As long as what is written isn't read yet. */
    hide() { element.hidden = true; },
  };
};
