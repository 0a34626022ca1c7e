// @ts-check
// A dialog: the browser's own, which holds the focus, closes on Escape and gives the focus back.
import { button, fresh, make } from './make.js';

/** @param {string} title @param {string} close the words of the button that closes it @param {...(Node | string)} children */
export const dialog = (title, close, ...children) => {
  const id = fresh('dialog');
  const element = make('dialog', { class: 'st-dialog', 'aria-labelledby': id },
    make('div', { class: 'st-dialog-head' }, make('h2', { id }, title), button(close, () => element.close(), { class: 'st-quiet' })),
    ...children);
  return element;
};
