// @ts-check
// The script in a plain field, as every browser has one.
import { difference } from '../difference.js';
import { make } from '../make.js';
import { inner, lined, outer, take } from './breaks.js';

/** What an editor can do. Places are the text's. `problems` are underlined, where that can be.
 * @typedef {{element: HTMLElement, caret(): number, select(from: number, to: number): void, follow(): void,
 *   problems(list: import('../findings.js').Problem[]): void, find?(): void, end(): void}} Editor */

/** @param {import('../house.js').House} house @param {() => void} moved hears that the cursor may have moved @returns {Editor} */
export const plain = ({ manuscript, words }, moved) => {
  const element = make('textarea', { class: 'st-field', rows: 24, dir: 'auto', spellcheck: 'true', autocapitalize: 'sentences', 'aria-label': words.frame.script });
  const follow = () => {
    element.lang = manuscript.lang;
    if (element.value !== lined(manuscript.text)) element.value = lined(manuscript.text);
  };
  /** @param {any} event */
  const heard = ({ detail: { source } }) => {
    if (source === 'script') return;
    const { selectionStart: caret, scrollTop } = element;
    const { from, to, insert } = difference(element.value, lined(manuscript.text));
    follow();
    const inside = source === 'undo' || source === 'redo' || (caret > from && caret < to);
    const at = inside ? from + insert.length : caret >= to && caret > from ? caret - to + from + insert.length : caret;
    element.setSelectionRange(at, at);
    element.scrollTop = scrollTop;
    moved();
  };
  element.addEventListener('input', () => {
    take(manuscript, [difference(lined(manuscript.text), element.value)]);
    follow(); // the last word is the manuscript's
    moved();
  });
  const selected = () => document.activeElement === element && moved();
  manuscript.addEventListener('change', heard);
  document.addEventListener('selectionchange', selected);
  follow();
  return {
    element, follow,
    caret: () => outer(manuscript.text, element.selectionStart),
    select(from, to) {
      const [start, end] = [from, to].map((place) => inner(manuscript.text, place));
      const whole = element.value;
      element.value = whole.slice(0, start); // as high as it is then, so far down the place is
      const { scrollHeight, clientHeight } = element;
      element.value = whole;
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end);
      element.scrollTop = scrollHeight < clientHeight ? 0 : scrollHeight - clientHeight / 2;
      element.scrollIntoView({ block: 'nearest' });
      moved();
    },
    problems() { /* they are in the list */ },
    end() {
      manuscript.removeEventListener('change', heard);
      document.removeEventListener('selectionchange', selected);
    },
  };
};
