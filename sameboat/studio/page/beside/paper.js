// @ts-check
// Paper: the sheets of the script, as they are printed.
import { button, make } from '../make.js';
import { frame } from './frame.js';
import { fresh } from './fresh.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const paper = (house) => {
  const { desk, words: { beside: words } } = house;
  const told = make('p', { class: 'st-told' }, words.waiting);
  let top = 0;
  const sheets = frame(words.sheets, (inside) => { inside.documentElement.scrollTop = top; });
  sheets.hidden = true;
  const print = button(words.print, () => sheets.contentWindow?.print(), { hidden: true });
  const element = make('div', { class: 'st-paper' }, print, told, sheets);
  const show = fresh(house, element, async (text, lang) => {
    const html = await desk.ask('paper', text, lang);
    told.textContent = words.empty;
    told.hidden = !!html;
    sheets.hidden = print.hidden = !html;
    top = sheets.contentDocument?.documentElement.scrollTop ?? 0;
    if (sheets.srcdoc !== html) sheets.srcdoc = html;
  });
  return { element, show, hide() {} };
};
