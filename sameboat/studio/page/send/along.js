// @ts-check
// The notes that go along with a file: none, unless it is ticked.
import { fill, make } from '../make.js';
import { asked } from './asked.js';

/** @param {any} words of the part that it stands in */
export const along = (words) => {
  const element = make('fieldset', { class: 'st-chosen' });
  /** @type {{line: number, box: HTMLInputElement}[]} */ let boxes = [];

  /** @param {any[]} open notes that are open @returns {void} */
  const offer = (open) => {
    boxes = open.map(({ line }) => ({ line, box: make('input', { type: 'checkbox' }) }));
    element.hidden = !open.length;
    element.replaceChildren(make('legend', {}, words.along), make('p', {}, words.ticked), ...open.map(({ line, by, words: said }, n) =>
      make('label', {}, boxes[n].box, ` ${[by, fill(words.line, { line })].filter(Boolean).join(', ')}: ${said}`)));
  };
  offer([]);
  return {
    element,
    /** The lines of those that are ticked. @returns {number[]} */
    chosen: () => boxes.flatMap(({ line, box }) => (box.checked ? [line] : [])),
    /** Show the notes of the script as it stands. @param {import('../house.js').House} house */
    async show(house) {
      offer([]);
      offer((await asked(house, 'notes') ?? []).filter((/** @type {any} */ note) => !note.done));
    },
  };
};
