// @ts-check
// Puts lines in between those with three hyphens, each where it belongs.
import { splice } from './deeds.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./cut.js').Piece} Piece */

/** Put fields or people in between the lines with three hyphens, which come to be if need be. @param {Context} context @param {Piece[]} list @param {Piece[]} pieces */
export const withFront = (context, list, pieces) => {
  const order = Object.keys(context.written.fields);
  if (!list.some(({ kind }) => kind === 'fence')) list = splice(list, 0, 0, [context.make.fence('\n'), context.make.fence('\n\n')]);
  for (const piece of pieces) {
    if (piece.kind === 'person' && !list.some(({ kind, name }) => kind === 'field' && name === 'people')) list = withFront(context, list, [context.make.field('people', '')]);
    /** @param {Piece} one */
    const rank = ({ kind, name = '' }) => order.indexOf(kind === 'person' ? 'people' : name);
    const end = list.findLastIndex(({ kind }) => kind === 'fence');
    const before = list.slice(0, end).findLastIndex((one) => one.kind !== 'comment' && rank(one) >= 0 && rank(one) <= rank(piece));
    list = splice(list, before < 0 ? 1 : before + 1, 0, [piece]);
  }
  return list;
};
