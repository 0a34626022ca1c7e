// @ts-check
// What only the author can tell: each question in its place, answered by choosing or by writing.
import { fill, fresh, make } from '../make.js';

/** @param {import('./bring.js').Brought['questions']} questions @param {any} say
 * @param {(id: string, value: string) => void} answer */
export const asked = (questions, say, answer) => {
  if (!questions.length) return new DocumentFragment();
  const each = questions.map(({ id, words, options }) => {
    const field = fresh('answer');
    const change = (/** @type {Event} */ { target }) => {
      const { value } = /** @type {HTMLInputElement} */ (target);
      if (value.trim()) answer(id, value);
    };
    const control = options.length
      ? make('select', { id: field, change }, make('option', { value: '' }, say.open), ...options.map(([value, label]) => make('option', { value }, label)))
      : make('input', { id: field, change });
    return make('li', {}, make('label', { for: field }, words), control);
  });
  return make('section', { class: 'st-asked' }, make('h4', {}, fill(say.ask, { count: questions.length })), make('ol', {}, ...each));
};
