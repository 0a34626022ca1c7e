// @ts-check
// What the guide says of the thing under the cursor.
import { make } from '../make.js';
import { coded } from './coded.js';
import { folded, look, topLines } from './lines.js';

/** Return what stands at a place: a label, a top line, or the kind of the line; in an empty line of what is above it.
 * @param {string} text @param {number} at @param {import('./lines.js').Words} words @returns {string} */
export const thing = (text, at, words) => {
  const lines = text.split(/\r\n?|\n/);
  let number = text.slice(0, at).split(/\r\n?|\n/).length;
  const top = topLines((line) => lines[line - 1]);
  if (number <= top) return aboveIt(lines, number, words);
  for (; number > top; number -= 1) {
    const { kind, key } = look(lines[number - 1], false, words);
    if (kind) return key || (kind === 'rule' ? 'text' : kind);
  }
  return 'scene';
};

/** Return the move or the fit that a line names. @param {string} text @param {number} at @param {any} known */
export const chosen = (text, at, known) => {
  const line = /[^\r\n]*$/.exec(text.slice(0, at))?.[0] + (/^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '');
  const value = folded(line.slice(line.indexOf(':') + 1));
  return known && [...known.moves, ...known.fits].find(({ word }) => folded(word) === value);
};

/** A top line, or the one that an indented line belongs to. @param {string[]} lines @param {number} number @param {import('./lines.js').Words} words */
const aboveIt = (lines, number, words) => {
  for (let line = number; line > 1; line -= 1) {
    const { kind, key } = look(lines[line - 1], true, words);
    if (kind === 'field') return key;
    if (kind !== 'top' || !/^\s/.test(lines[line - 1])) break;
  }
  return 'top';
};

/** @param {import('../house.js').House} house */
export const help = ({ data, words: { script: words } }) => {
  const paragraph = make('p', {});
  const own = make('p', { hidden: true });
  const element = make('section', { class: 'st-help', 'aria-label': words.help }, paragraph, own);
  if (data.guide) element.append(make('a', { href: data.guide, target: '_blank', rel: 'noopener' }, words.guide));
  return {
    element,
    /** @param {string} key of the thing @param {{word: string, says: string, example?: string} | undefined} chosen the move or fit that stands there */
    show(key, chosen) {
      if (data.help[key]) paragraph.replaceChildren(...coded(data.help[key]));
      own.hidden = !chosen;
      if (chosen) own.replaceChildren(make('strong', {}, chosen.word), `: ${chosen.says}. ${chosen.example ?? ''}`);
    },
  };
};
