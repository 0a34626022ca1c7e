// @ts-check
// What is done to whole pieces: put in, moved, copied, taken out. Where two meet that need an empty line between, there is one.
import { CONDITIONS } from './tree.js';

/** @typedef {import('./cut.js').Piece} Piece */

const CLOSE = new Set(['fence', 'field', 'person', 'comment']);
const ENDED = /[\r\n][^\S\r\n]*$/;
const PARTED = /(?:\n|\r(?!\n))[^\S\r\n]*[\r\n]\s*$/;

/** Put pieces in the place of some others. @param {Piece[]} list @param {number} at @param {number} count @param {Piece[]} pieces */
export const splice = (list, at, count, pieces) => {
  const result = list.toSpliced(at, count, ...pieces);
  for (let number = Math.max(at - 1, 0); number < Math.min(at + pieces.length, result.length - 1); number += 1) {
    result[number] = parted(result[number], result[number + 1]);
  }
  return result;
};

/** Return a piece with what it needs behind it. @param {Piece} piece @param {Piece} next */
const parted = (piece, next) => {
  const { after } = piece;
  const end = ENDED.test(after) ? after : `${after}\n`;
  if (piece.kind === 'move' && next.kind === 'fit') return { ...piece, after: end.replace(PARTED, '\n') };
  const near = CLOSE.has(piece.kind) ? CLOSE.has(next.kind) : CONDITIONS.has(piece.kind);
  return { ...piece, after: near || PARTED.test(end) ? end : `${end}\n` };
};

/** Move some pieces before another one, or behind it. @param {Piece[]} list @param {Piece[]} moved @param {Piece[]} other @param {boolean} behind */
export const moved = (list, moved, other, behind) => {
  const at = list.indexOf(moved[0]);
  const without = splice(list, at, moved.length, []);
  const to = behind ? without.findIndex(({ id }) => id === other.at(-1)?.id) + 1 : without.findIndex(({ id }) => id === other[0].id);
  return splice(without, to, 0, moved);
};

/** @param {Piece[]} pieces */
export const copied = (pieces) => pieces.map(({ id, ...piece }) => piece);

/** In which order what belongs to a heading is written. */
const ORDER = ['scene', 'choice', 'move', 'fit', '', 'feedback', 'concept', 'reflect', 'next', 'ending'];
/** @param {string} kind */
const rank = (kind) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.indexOf(''));

/** Where something of a kind is put in: behind what is written before it. A note stays where it is, behind whatever it is about.
 * @param {Piece[]} list @param {import('./tree.js').Section} section @param {string} kind */
export const place = (list, section, kind) => {
  let last = section.when.at(-1) ?? section.head;
  let before = -1;
  for (const { piece, pieces } of section.units) {
    const own = piece?.kind === 'note' || !piece ? before : rank(piece.kind);
    if (own > rank(kind)) break;
    [last, before] = [pieces.at(-1), own];
  }
  return last ? list.indexOf(last) + 1 : list.findLastIndex((one) => CLOSE.has(one.kind)) + 1;
};
