// @ts-check
// A tour of five sentences, which can be left at any of them and taken again.
import { button, fill, make } from '../make.js';
import { remember, remembered } from '../remembered.js';

const LEFT = 'tour-left';

/** @param {import('../house.js').House} house */
export const tour = (house) => {
  const { words: { tour: words }, lang } = house;
  const sentences = words.sentences;
  const text = make('p', { tabindex: -1, lang });
  const on = button(words.next, () => step(at + 1), { class: 'st-first' });
  const element = make('section', { class: 'st-tour', 'aria-label': words.name, hidden: true },
    text, make('div', { class: 'st-row' }, on,
      button(words.empty, () => { leave(); house.shelf?.begin(house.data.empty).catch(() => undefined); }, { 'data-do': 'empty' }), button(words.leave, () => leave(), { class: 'st-quiet' })));
  let at = 0;
  /** @param {number} to */
  const step = (to) => {
    if (to >= sentences.length) return leave();
    at = to;
    text.textContent = `${fill(words.place, { at: at + 1, all: sentences.length })} ${sentences[at]}`;
    on.textContent = at + 1 < sentences.length ? words.next : words.done;
    return undefined;
  };
  const leave = () => {
    const inside = element.contains(document.activeElement);
    element.hidden = true;
    remember(LEFT, 'yes');
    // Whoever left it by the keyboard goes on where the page begins.
    if (inside) /** @type {HTMLElement | null} */ (document.querySelector('.st-bar button'))?.focus();
  };
  const begin = () => {
    element.hidden = false;
    step(0);
  };
  on.addEventListener('click', () => !element.hidden && text.focus());
  if (!remembered(LEFT)) begin();
  return {
    element,
    /** Take the tour again. */
    show() {
      begin();
      text.focus();
    },
    hide: leave,
  };
};
