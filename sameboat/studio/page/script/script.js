// @ts-check
// The script as text, in a field.
import { make } from '../make.js';

/** @param {import('../house.js').House} house */
export const script = (house) => {
  const { manuscript, words } = house;
  const field = make('textarea', { class: 'st-field', rows: 24, lang: manuscript.lang, dir: 'auto', spellcheck: 'true', 'aria-label': words.frame.script });
  const follow = () => { if (field.value !== manuscript.text) field.value = manuscript.text; };
  field.addEventListener('input', () => manuscript.set(field.value, 'script'));
  manuscript.addEventListener('change', follow);
  follow();
  return {
    element: make('div', { class: 'st-script' }, field),
    show() { field.lang = manuscript.lang; },
    hide() {},
    /** @param {number} line from 1 */
    goTo(line) {
      const at = manuscript.text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      field.focus();
      field.setSelectionRange(at, at);
    },
  };
};
