// @ts-check
// What only the author can tell: each question in its place, answered by choosing or by writing; what is asked of several choices is one question.
import { fill, fresh, make } from '../make.js';

/** @typedef {import('./bring.js').Question} Question */

/** @param {Question[]} questions @returns {Question[][]} the questions as people count them */
export const together = (questions) => {
  /** @type {Map<string, Question[]>} */ const found = new Map();
  for (const question of questions) {
    const key = question.all || question.id;
    found.set(key, [...found.get(key) ?? [], question]);
  }
  return [...found.values()];
};

/** @param {Question[]} questions @param {any} say
 * @param {(id: string, value: string) => void} answer */
export const asked = (questions, say, answer) => {
  if (!questions.length) return new DocumentFragment();
  const one = (/** @type {Question} */ { id, words, options, about, all, answer: given }) => {
    const field = fresh('answer');
    const change = (/** @type {Event} */ { target }) => answer(id, /** @type {HTMLInputElement} */ (target).value.trim());
    const is = { id: field, change, 'data-key': `answer ${id}` };
    const control = options.length
      ? make('select', is, make('option', { value: '' }, say.open), ...options.map(([value, label]) => make('option', { value, selected: value === given }, label)))
      : make('input', { ...is, value: given });
    return make('li', {}, make('label', { for: field }, all ? about : words), control);
  };
  const several = (/** @type {Question[]} */ group) => {
    const id = fresh('several');
    return make('li', {}, make('p', { id }, group[0].all), make('ul', { 'aria-labelledby': id }, ...group.map(one)));
  };
  const groups = together(questions).map((group) => (group[0].all
    ? several(group)
    : one(group[0])));
  const open = together(questions.filter(({ answer: given }) => !given)).length;
  return make('section', { class: 'st-asked' }, make('h4', {}, open ? fill(say.ask, { count: open }) : say.answered), make('ol', {}, ...groups));
};
