// @ts-check
// The outline: scenes and what can be chosen in them; a press goes there.
import { button, fill, make } from '../make.js';

/** @typedef {{line: number, number: number, title: string, reached?: boolean, inside?: Entry[]}} Entry */

/** @param {import('../house.js').House} house @param {(line: number) => void} go */
export const outline = ({ findings, words: { script: words } }, go) => {
  const summary = make('summary', {}, words.outline);
  const list = make('ol', {});
  const element = make('details', { class: 'st-outline' }, summary, list);
  let shown = '';
  /** @param {Entry} entry @returns {HTMLElement} */
  const row = ({ line, number, title, reached = true, inside = [] }) => make('li', {},
    button(`${number}. ${title}`, () => go(line), { class: 'st-quiet', dir: 'auto' }),
    reached ? null : make('span', { class: 'st-unreached' }, words.unreached),
    inside.length ? make('ol', {}, ...inside.map(row)) : null);
  const renew = () => {
    const now = JSON.stringify(findings.outline);
    if (now === shown) return;
    shown = now;
    const held = list.contains(document.activeElement);
    summary.textContent = findings.outline.length ? fill(words.outline_of, { n: findings.outline.length }) : words.outline;
    list.replaceChildren(...findings.outline.map(row));
    if (held) summary.focus();
  };
  findings.addEventListener('found', renew);
  renew();
  return element;
};
