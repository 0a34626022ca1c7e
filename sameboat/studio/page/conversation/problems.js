// @ts-check
// What is still to do, said where it is to be done; where it is known how, a button does it.
import { h } from './patch.js';

/** @typedef {import('../findings.js').Problem} Problem */

/** @param {import('./context.js').Context} context @param {Problem[]} found @param {string} id */
export const problems = (context, found, id) => found.length > 0 && h('ul', { class: 'st-problems', id, key: id }, found.map((one) => problem(context, one)));

/** @param {import('./context.js').Context} context @param {Problem} problem */
const problem = ({ house, words }, { id, cause, words: wrong, expected, severity, mend }) => {
  const { findings, manuscript, say } = house;
  const own = words.missing[cause] ?? words.missing[id];
  return h('li', { class: `st-problem st-${severity}` },
    h('strong', {}, severity === 'error' ? words.todo : words.perhaps), ` ${own ?? [wrong, expected].filter(Boolean).join(': ')}`,
    mend && findings.text === manuscript.text && h('button', {
      type: 'button', class: 'st-mend',
      onclick: () => { manuscript.replace(mend.from, mend.to, mend.instead, 'mend'); say(words.told.mended); },
    }, mend.label));
};
