// @ts-check
// What the parts about other people share: Python's answers, a file to take along, and how whoever writes is called.
import { make } from '../make.js';
import { remember, remembered } from '../remembered.js';

const NAME = 'by';

/** Ask Python about the script as it stands; null when it can't answer now, which is said.
 * @param {import('../house.js').House} house @param {string} name @param {...any} more @returns {Promise<any>} */
export const asked = async ({ manuscript, desk, say, words }, name, ...more) => {
  try {
    const found = await desk.ask(name, manuscript.text, manuscript.lang, ...more);
    if (!found?.failed) return found;
  } catch {
    // Said below.
  }
  say(words.send.unanswered);
  return null;
};

/** Show a page that was made, in which nothing runs. @param {string} title @param {string} html */
export const shown = (title, html) => {
  const frame = make('iframe', { class: 'st-made', title, sandbox: 'allow-same-origin allow-modals' });
  frame.srcdoc = html;
  return frame;
};

/** How whoever writes here is called. */
export const me = {
  get name() { return remembered(NAME) ?? ''; },
  set name(name) { remember(NAME, name); },
};

/** Today, as a day of the calendar here. */
export const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
};

/** A field with its label above it. @template {HTMLElement} F @param {string} label @param {F} field @returns {HTMLElement} */
export const labelled = (label, field) => make('label', { class: 'st-labelled' }, make('span', {}, label), field);
