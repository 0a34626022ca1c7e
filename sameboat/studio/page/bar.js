// @ts-check
// The bar above the script: what is pressed often stands in it, everything else behind *More*.
import { button, fresh, make } from './make.js';

/** @typedef {import('./house.js').House} House @typedef {import('./house.js').Part} Part */

/** @param {House} house @param {[string, string, Part][]} tools name, label and part of each */
export const bar = ({ words: { frame: words }, manuscript, open }, tools) => {
  const undo = button(words.undo, () => manuscript.undo(), { 'data-do': 'undo' });
  const redo = button(words.redo, () => manuscript.redo(), { 'data-do': 'redo' });
  const renew = () => {
    undo.setAttribute('aria-disabled', `${!manuscript.canUndo}`);
    redo.setAttribute('aria-disabled', `${!manuscript.canRedo}`);
  };
  manuscript.addEventListener('change', renew);
  renew();
  const id = fresh('more');
  // A list that opens below its button, and is gone through like everything else: with Tab.
  const menu = make('ul', { id, class: 'st-menu', popover: 'auto', 'aria-label': words.more });
  const more = make('button', { type: 'button', class: 'st-opens', popovertarget: id, 'data-do': 'more' }, words.more);
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && relatedTarget !== more && !menu.contains(relatedTarget)) menu.hidePopover();
  });
  const element = make('div', { class: 'st-bar', role: 'group', 'aria-label': words.tools });
  const behind = (/** @type {string} */ name, /** @type {string} */ label) => menu.append(make('li', {}, button(label, () => {
    menu.hidePopover();
    // The focus comes back to what is still seen when the dialog closes.
    more.focus();
    open(name);
  }, { 'data-do': name })));
  for (const [name, label, part] of tools) {
    if (part.element instanceof HTMLDialogElement) {
      behind(name, label);
      part.element.addEventListener('close', () => part.hide());
    } else {
      element.append(part.element);
      part.show();
    }
  }
  behind('tour', words.tour);
  element.append(undo, redo, more, menu);
  return element;
};
