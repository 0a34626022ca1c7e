// @ts-check
// The script as it is being written: one text, and what was changed in it, in order.
//
// Both views change it here, so that undoing knows one history. Offsets are JavaScript's own.
import { difference } from './difference.js';

/** A change: `was` stood at `from`, `insert` stands there now. @typedef {{from: number, was: string, insert: string}} Step */
/** What came of one wish, with the time of its last step, and the word that an input method composed by it.
 * @typedef {{steps: Step[], at: number, source: string, composed: number}} Deed */

const PAUSE = 1000; // typing goes on as one deed for as long as no pause is longer
const LETTERS = /^[\p{L}\p{M}\p{N}'’-]$/u; // of a word, which is one deed however slowly it is typed

/** Turn around what was done. @param {Step} step @returns {Step} */
const turned = ({ from, was, insert }) => ({ from, was: insert, insert: was });

export class Manuscript extends EventTarget {
  #text;
  /** @type {Deed[]} */ #done = [];
  /** @type {Deed[]} */ #undone = [];
  /** How many words were composed by an input method, and which of them is being composed; 0 where none is. */
  #words = 0;
  #composing = 0;
  /** How the text is cut, as far as that is known: kept with a work, so that it can be written in before Python runs. @type {any[]} */ pieces = [];

  /** @param {string} text @param {string} lang the language of the script */
  constructor(text, lang) {
    super();
    this.#text = text;
    this.lang = lang;
  }

  get text() { return this.#text; }
  get canUndo() { return this.#done.length > 0; }
  get canRedo() { return this.#undone.length > 0; }

  /** Put something in the place of what stands between two offsets.
   * @param {number} from @param {number} to @param {string} insert @param {string} [source] who changes it */
  replace(from, to, insert, source = '') {
    const was = this.#text.slice(from, to);
    if (was === insert) return;
    this.#remember({ from, was, insert }, source);
    this.#undone = [];
    this.#put({ from, was, insert }, source);
  }

  /** Put another text in the place of the whole: as little of it as differs. @param {string} text @param {string} [source] */
  set(text, source = '') {
    const { from, to, insert } = difference(this.#text, text);
    this.replace(from, to, insert, source);
  }

  /** Begin with another script: what was done to the last one can't be undone in it.
   * @param {string} text @param {string} lang @param {any[]} [pieces] as they were kept with it */
  begin(text, lang, pieces = []) {
    const was = this.#text;
    this.lang = lang;
    this.pieces = pieces;
    this.#done = [];
    this.#undone = [];
    this.#put({ from: 0, was, insert: text }, 'begin');
  }

  /** Begin or end a word that an input method composes: whatever is changed for it is one deed. @param {boolean} going */
  compose(going) { this.#composing = going ? (this.#words += 1) : 0; }

  /** Take the last deed back. @returns {boolean} whether there was one */
  undo() {
    const deed = this.#done.pop();
    if (!deed) return false;
    this.#undone.push(deed);
    for (const step of [...deed.steps].reverse()) this.#put(turned(step), 'undo');
    return true;
  }

  /** Do again what was taken back. @returns {boolean} whether there was something */
  redo() {
    const deed = this.#undone.pop();
    if (!deed) return false;
    this.#done.push(deed);
    for (const step of deed.steps) this.#put(step, 'redo');
    return true;
  }

  /** Keep a step with the last one where they are one stretch of typing, or one composed word. @param {Step} step @param {string} source */
  #remember(step, source) {
    const last = this.#done.at(-1);
    const before = last?.steps.at(-1);
    const now = Date.now();
    const composed = this.#composing;
    const isLetter = [...step.insert].length + [...step.was].length === 1;
    const inWord = before && [before, step].every(({ insert }) => LETTERS.test(insert));
    const goesOn = last && before && last.source === source && last.composed === composed && (composed > 0
      || (isLetter && (inWord || now - last.at < PAUSE) && step.from === before.from + before.insert.length - step.was.length));
    if (goesOn) {
      last.steps.push(step);
      last.at = now;
    } else this.#done.push({ steps: [step], at: now, source, composed });
  }

  /** @param {Step} step @param {string} source */
  #put({ from, was, insert }, source) {
    const to = from + was.length;
    this.#text = this.#text.slice(0, from) + insert + this.#text.slice(to);
    this.dispatchEvent(new CustomEvent('change', { detail: { source, from, to, insert } }));
  }
}
