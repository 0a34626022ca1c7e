// @ts-check
// Which keys there are, as a list.
import { dialog } from '../dialog.js';
import { make } from '../make.js';

/** @param {import('../house.js').House} house */
export const keys = ({ words }) => {
  const rows = words.keys.list.map((/** @type {{keys: string, does: string}} */ row) => make('tr', {},
    make('th', { scope: 'row' }, ...row.keys.split(' ').map((key) => (key.length > 1 || /\w/.test(key) ? make('kbd', {}, key) : key))),
    make('td', {}, row.does)));
  return {
    element: dialog(words.frame.keys, words.frame.close, make('table', { class: 'st-keys' }, make('tbody', {}, ...rows))),
    show() {},
    hide() {},
  };
};
