// @ts-check
// What the pieces are of: the top, scenes, and in them choices.

/** @typedef {import('./cut.js').Piece} Piece */
/** One thing to write, with the conditions right above it; some stand above nothing. @typedef {{when: Piece[], piece?: Piece, pieces: Piece[]}} Unit */
/** A heading and what stands below it. The top has none. @typedef {{head?: Piece, when: Piece[], units: Unit[], choices: Section[], pieces: Piece[]}} Section */
/** @typedef {{front: Piece[], top: Section, scenes: Section[]}} Tree */

const FRONT = new Set(['fence', 'field', 'person', 'comment']);
export const CONDITIONS = new Set(['if', 'unless']);
const OPENING = new Set(['scene', 'choice']);

/** @param {Piece} [head] @returns {Section} */
const section = (head) => ({ head, when: [], units: [], choices: [], pieces: head ? [head] : [] });

/** @param {Piece[]} list @returns {Tree} */
export const tree = (list) => {
  const last = list.findLastIndex(({ kind }) => kind === 'fence');
  const front = list.filter((piece, at) => FRONT.has(piece.kind) || at < last);
  const top = section();
  /** @type {Section[]} */ const scenes = [];
  let current = top;
  /** @type {Piece[]} */ let when = [];
  const close = () => {
    if (when.length) current.units.push({ when, pieces: when });
    when = [];
  };
  for (const piece of list.filter((one) => !front.includes(one))) {
    if (OPENING.has(piece.kind)) {
      close();
      current = section(piece);
      const scene = scenes.at(-1);
      if (piece.kind === 'choice' && scene) scene.choices.push(current);
      else scenes.push(current);
    } else if (CONDITIONS.has(piece.kind)) {
      if (current.head && !current.units.length) current.when.push(piece);
      else when.push(piece);
    } else if (piece.kind !== 'plain' || piece.words.trim()) {
      current.units.push({ when, piece, pieces: [...when, piece] });
      when = [];
    } else current.pieces.push(piece);
  }
  close();
  for (const one of [top, ...scenes, ...scenes.flatMap(({ choices }) => choices)]) {
    one.pieces.push(...one.when, ...one.units.flatMap(({ pieces }) => pieces));
  }
  return { front, top, scenes };
};

/** All pieces of a section, those of its choices too. @param {Section} one @returns {Piece[]} */
export const whole = (one) => [...one.pieces, ...one.choices.flatMap((choice) => choice.pieces)];
