// @ts-check
// The script in a plain field, as every browser has one.
import { difference } from '../difference.js';
import { make } from '../make.js';
import { inner, lined, outer, take } from './breaks.js';
import { under } from './under.js';

/** What an editor can do. Places are the text's. `problems` are underlined, where that can be.
 * @typedef {{element: HTMLElement, caret(): number, select(from: number, to: number): void, follow(): void,
 *   problems(list: import('../findings.js').Problem[]): void, find?(): void, end(): void}} Editor */

/** @param {import('../house.js').House} house @param {() => void} moved hears that the cursor may have moved @returns {Editor} */
export const plain = ({ manuscript, words }, moved) => {
  const field = make('textarea', { class: 'st-field', dir: 'auto', spellcheck: 'true', autocapitalize: 'sentences', 'aria-label': words.frame.script });
  const marks = under(field);
  const element = make('div', { class: 'st-ruled' }, marks.element, field);
  const follow = () => {
    field.lang = manuscript.lang;
    if (field.value !== lined(manuscript.text)) field.value = lined(manuscript.text);
  };
  /** @param {any} event */
  const heard = ({ detail: { source } }) => {
    marks.hide();
    if (source === 'script') return;
    const { selectionStart: caret, scrollTop } = field;
    const { from, to, insert } = difference(field.value, lined(manuscript.text));
    follow();
    const inside = source === 'undo' || source === 'redo' || (caret > from && caret < to);
    const at = inside ? from + insert.length : caret >= to && caret > from ? caret - to + from + insert.length : caret;
    field.setSelectionRange(at, at);
    field.scrollTop = scrollTop;
    moved();
  };
  field.addEventListener('input', () => {
    take(manuscript, [difference(lined(manuscript.text), field.value)]);
    follow(); // the last word is the manuscript's
    moved();
  });
  const selected = () => document.activeElement === field && moved();
  manuscript.addEventListener('change', heard);
  document.addEventListener('selectionchange', selected);
  follow();
  return {
    element, follow,
    caret: () => outer(manuscript.text, field.selectionStart),
    select(from, to) {
      const [start, end] = [from, to].map((place) => inner(manuscript.text, place));
      const whole = field.value;
      field.value = whole.slice(0, start); // as high as it is then, so far down the place is
      const { scrollHeight, clientHeight } = field;
      field.value = whole;
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end);
      field.scrollTop = scrollHeight < clientHeight ? 0 : scrollHeight - clientHeight / 2;
      field.scrollIntoView({ block: 'nearest' });
      moved();
    },
    problems(list) { marks.show(manuscript.text, list); },
    end() {
      manuscript.removeEventListener('change', heard);
      document.removeEventListener('selectionchange', selected);
    },
  };
};
