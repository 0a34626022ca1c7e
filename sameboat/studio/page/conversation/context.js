// @ts-check
// What every card knows: the words, the pieces as they are now, what is open, and how something is changed.
import { fill } from '../make.js';
import { splice } from './deeds.js';
import { problems } from './field.js';
import { templates } from './template.js';
import { tree } from './tree.js';

/** @typedef {import('./cut.js').Piece} Piece @typedef {import('./tree.js').Section} Section @typedef {import('./tree.js').Unit} Unit */
/** @typedef {import('../findings.js').Problem} Problem */
/** Who is to speak next below a heading, to whom, and the line that has been begun. @typedef {{speaker?: string, to: string[], id?: number}} Composing */

/** Whose the problems of a text without a letter are. */
export const NOBODY = 0;
const HUES = 8; // as the player has them: --sb-1 to --sb-8

export class Context {
  /** Cards and lines that are open, by the id of their piece; `top` and `before`. @type {Set<number | string | undefined>} */ open = new Set();
  /** @type {Map<number | undefined, Composing>} */ composing = new Map();
  /** Fields that are shown though nothing is written in them yet, by their key. @type {Set<string>} */ asked = new Set();
  /** @type {Map<number | undefined, Problem[]>} */ problems = new Map();
  tree = tree([]);
  /** Everybody who is declared. @type {string[]} */ people = [];
  /** The idea that is chosen, and not added yet. */ idea = '';
  /** Where something was just taken away: the card or the line next to it. @type {number | string | undefined} */ undo;
  /** The words of the field that is being written in, as they were before. */ was = '';
  /** What is to have the focus when all is shown. @type {string | undefined} */ focus;

  /** Show all as it is now. */
  show() {}

  /** Bring a line of the script into view, and what is to be done there. @type {(line: number) => void} */
  lead = () => {};

  /** @param {import('../house.js').House} house @param {import('./cut.js').Cut} cut */
  constructor(house, cut) {
    this.house = house;
    this.cut = cut;
    this.words = house.words.conversation;
    this.everyday = house.data.everyday;
    this.lang = house.manuscript.lang;
    /** @type {import('./template.js').Written} */ this.written = house.data.written[this.lang];
    this.make = templates(this.written);
  }

  /** Use the words of the script's language, which may have become another. */
  speak() {
    this.lang = this.house.manuscript.lang;
    this.written = this.house.data.written[this.lang];
    this.make = templates(this.written);
  }

  /** Look at the pieces as they are now. */
  look() {
    this.tree = tree(this.cut.list);
    this.people = this.tree.front.filter(({ kind }) => kind === 'person').map(({ called, name }) => called || name || '');
  }

  /** The problems of a piece that are about one thing, such as its move. @param {number | undefined} id @param {...string} about beginnings of causes */
  missing(id, ...about) {
    return (this.problems.get(id) ?? []).filter(({ cause }) => about.some((one) => cause.startsWith(one)));
  }

  /** All other problems of a piece, as a list. @param {number | undefined} id @param {...string} about */
  loose(id, ...about) {
    const own = this.missing(id, ...about);
    return problems(this, (this.problems.get(id) ?? []).filter((one) => !own.includes(one)), `st-c-loose-${id}`);
  }

  /** The class of somebody's colour, as the player gives it. @param {string | undefined} name */
  hue(name) {
    const at = this.people.indexOf(name ?? '');
    return at < 0 ? 'st-you' : `st-h${(at % HUES) + 1}`;
  }

  /** How somebody is called on the cards. @param {string} name */
  shown(name) { return name === 'you' ? this.words.you : name; }

  /** @param {string[]} to */
  listed(to) { return to.length ? to.map((name) => this.shown(name)).join(', ') : this.words.everyone; }

  /** @param {string} key @param {Record<string, string | number>} [values] */
  say(key, values = {}) { this.house.say(fill(this.words.told[key], values)); }

  /** Show a field that nothing is written in yet. @param {string} key */
  ask(key) {
    this.asked.add(key);
    this.focus = key;
    this.show();
  }

  /** Where a piece stands now. @param {number | undefined} id */
  where(id) { return this.cut.list.findIndex((one) => one.id === id); }

  /** Say that something was taken away, and how it comes back. @param {number | string | undefined} near the card or the line next to it */
  gone(near) {
    this.undo = near;
    this.say('removed');
    this.show();
  }

  /** Put pieces in and return the id of the first. @param {number} at @param {Piece[]} pieces @param {number} [count] of those that go */
  put(at, pieces, count = 0) {
    this.cut.put(splice(this.cut.list, at, count, pieces));
    return this.cut.list[at]?.id;
  }

  /** Put a piece in the place of another: the same words, framed otherwise. @param {Piece} piece @param {Piece} other */
  frame(piece, other) {
    const list = this.cut.list.map((one) => (one.id === piece.id ? { ...other, id: piece.id, after: other.after.replace(/\s*$/, '') + /\s*$/.exec(piece.after)?.[0] } : one));
    this.cut.put(list);
  }

  /** Put fields or people in between the lines with three hyphens, which come to be if need be. @param {...Piece} pieces */
  declare(...pieces) {
    const order = Object.keys(this.written.fields);
    const rank = (/** @type {Piece} */ { kind, name = '' }) => (kind === 'comment' ? -1 : order.indexOf(kind === 'person' ? 'people' : name));
    let { list } = this.cut;
    if (!list.some(({ kind }) => kind === 'fence')) pieces.unshift(this.make.fence('\n'), this.make.fence('\n\n'));
    if (pieces.some(({ kind }) => kind === 'person') && !list.some(({ name }) => name === 'people')) pieces.splice(-1, 0, this.make.field('people', ''));
    for (const piece of pieces) {
      const end = list.findLastIndex(({ kind }) => kind === 'fence');
      const before = list.slice(0, end).findLastIndex((one) => rank(one) >= 0 && rank(one) <= rank(piece));
      list = splice(list, piece.kind === 'fence' ? end + 1 : before < 0 ? 1 : before + 1, 0, [piece]);
    }
    this.cut.put(list);
  }

  /** Take pieces out. @param {Piece[]} pieces */
  remove(pieces) {
    if (pieces.length) this.put(this.where(pieces[0].id), [], pieces.length);
  }
}
