// @ts-check
// One line that says what a case still misses, with a button that leads there. It stands above what is made of the case.
import { button, fill, make } from './make.js';

/** @param {import('./house.js').House} house @param {() => void} [before] what is done before one is led there @returns {HTMLElement} */
export const missing = (house, before) => {
  const { findings, words: { frame: words } } = house;
  const told = make('span');
  /** @type {import('./findings.js').Problem | undefined} */ let first;
  const element = make('p', { class: 'st-missing', hidden: true }, told, ' ', button(words.there, () => {
    before?.();
    if (first) house.goTo(first.line);
  }));
  const tell = () => {
    const found = findings.problems.filter(({ severity }) => severity === 'error');
    [first] = found;
    element.hidden = !first;
    told.textContent = first ? fill(words.missing, { count: found.length, first: first.simply }) : '';
  };
  findings.addEventListener('found', tell);
  tell();
  return element;
};
