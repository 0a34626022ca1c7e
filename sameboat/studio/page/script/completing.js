// @ts-check
// What could be written where the cursor is. In: the line up to it, the words of the language, and what Python knows of the
// script. Out: where the word begins, and all words that could stand there.
import { asked } from './asked.js';
import { folded, look } from './lines.js';

/** @typedef {import('./lines.js').Words} Words @typedef {{id: string, word: string}} Named */
/** What the desk's `known` answers, as far as it is used here.
 * @typedef {{people: {name: string}[], you: string, everyone: string, to: string, scenes: string[], labels: Named[], moves: Named[],
 *   fits: Named[], concepts: {id: string}[], facts: string[], asked: string[]}} Known */
/** `typed` tells that it is offered without being asked for. @typedef {{from: number, options: string[], typed: boolean}} Completed */

const LISTS = ['teaches', 'checks', 'concept', 'contains', 'setting']; // words between commas

/** @param {string} before the line up to the cursor @param {boolean} top whether it stands in the top lines @param {Words} words
 * @param {Known | null} known null as long as Python hasn't answered @returns {Completed | null} */
export const completed = (before, top, words, known) => {
  const { kind, key, head } = look(before, top, words);
  if (kind === 'field' || kind === 'label') return value(key, before, head, words, known);
  if (top) return /^[^:\s-]*$/.test(before) ? start(before, 0, words.shown) : null;
  if (!known || kind === 'scene') return null;
  const from = kind === 'choice' ? head : 0;
  if (before.slice(from).includes(':')) return null;
  const names = known.people.map(({ name }) => name);
  const you = words.you[words.you.length - 1]; // the form that speaks
  const speakers = [`${you.charAt(0).toUpperCase()}${you.slice(1)}`, ...(kind === 'choice' ? [] : names)];
  const options = speakers.map((name) => `${name} ${known.to} `);
  return whom(before, from, names, words, known)
    ?? start(before, from, kind === 'choice' ? options : [...known.labels.map(({ word }) => `${word}: `), ...options]);
};

/** A word at the beginning of a line. @param {string} before @param {number} from @param {string[]} options @returns {Completed} */
const start = (before, from, options) => ({ from, options, typed: !!before.slice(from).trim() });

/** Whom something is said to. @param {string} before @param {number} head @param {string[]} names @param {Words} words
 * @param {Known} known @returns {Completed | null} */
const whom = (before, head, names, words, known) => {
  const said = before.slice(head);
  const joins = [...words.to, words.and];
  const found = [...said.matchAll(/(?<=\s)(\S+)\s+/gu)].findLast(([, word]) => joins.includes(folded(word)));
  if (!found) return null;
  const taken = said.slice(0, found.index);
  const others = [...names, known.you, known.everyone].filter((name) => !folded(taken).split(' ').includes(folded(name)));
  return { from: head + found.index + found[0].length, options: others.map((name) => `${name}: `), typed: true };
};

/** What stands behind a label or a top line. @param {string} key @param {string} before @param {number} head @param {Words} words
 * @param {Known | null} known @returns {Completed | null} */
const value = (key, before, head, words, known) => {
  const options = words.values[key] ?? (known ? values(key, words, known) : []);
  const comma = LISTS.includes(key) ? Math.max(before.lastIndexOf(','), before.lastIndexOf('[')) + 1 : 0;
  const at = Math.max(head, comma);
  const space = /^\s*/.exec(before.slice(at))?.[0] ?? '';
  const wanting = before.endsWith(':') || before.endsWith(',') ? ' ' : '';
  return options.length ? { from: at + space.length, options: options.map((option) => wanting + option), typed: true } : null;
};

/** @param {string} key @param {Words} words @param {Known} known @returns {string[]} */
const values = (key, words, known) => {
  const named = (/** @type {Named[]} */ list) => list.map(({ word }) => word);
  switch (key) {
    case 'move': return named(known.moves);
    case 'fit': return named(known.fits);
    case 'next': return known.scenes;
    case 'if': case 'unless': return [...known.facts, ...asked(known.asked, known.people.map(({ name }) => name), words.and, known.to)];
    case 'concept': case 'teaches': case 'checks': return known.concepts.map(({ id }) => id);
    default: return [];
  }
};
