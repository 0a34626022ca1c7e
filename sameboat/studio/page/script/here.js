// @ts-check
// What is said right where one writes: what is to mend at the cursor, else what the guide says of it. It stays within the window.
import { button, fill, make } from '../make.js';
import { help } from './help.js';
import { count, told, weight } from './list.js';
import { at, slips } from './placed.js';

/** @typedef {import('../findings.js').Problem} Problem */

/** @param {import('../house.js').House} house @param {(back: boolean) => void} step @param {import('./list.js').Mending} mend */
export const here = (house, step, mend) => {
  const { words: { script: words }, findings } = house;
  const stepping = (/** @type {boolean} */ back, /** @type {string} */ label, /** @type {string} */ key, /** @type {string} */ shown) => {
    const made = button(label, () => step(back), { 'aria-keyshortcuts': key });
    made.append(make('span', { class: 'st-key', 'aria-hidden': 'true' }, ` (${shown})`));
    return made;
  };
  const total = make('p', { class: 'st-total', tabindex: -1 }, words.unread);
  const notes = button('', () => house.open('notes'), { class: 'st-quiet', hidden: true });
  const answer = make('p', { class: 'st-answer-here', hidden: true });
  const slip = make('div', { class: 'st-slip', hidden: true });
  const guide = help(house);
  const element = make('section', { class: 'st-here', 'aria-label': words.here },
    make('div', { class: 'st-bar' }, total, notes,
      make('span', { class: 'st-steps' }, stepping(true, words.before, 'Shift+F8', words.back), stepping(false, words.next, 'F8', 'F8'))),
    answer, slip, guide.element);
  let answered = -1;
  let shown = '';

  return {
    element, total,
    /** How much of an editor it stands over. @param {HTMLElement} editor */
    covers: (editor) => Math.max(0, editor.getBoundingClientRect().bottom - element.getBoundingClientRect().top),
    /** Say how much there is to mend. @param {Problem[]} problems */
    count(problems) {
      total.textContent = count(problems, words);
      const { notes: open } = findings;
      notes.hidden = !open;
      notes.textContent = fill(open === 1 ? words.note : words.notes, { n: open });
    },
    /** Answer a key, for eyes and ears, until the cursor moves on. @param {string} text @param {number} caret */
    answer(text, caret) {
      answered = caret;
      answer.textContent = text;
      answer.hidden = false;
      house.say(text);
    },
    /** Show what there is to know of a place. @param {number} caret @param {Problem[]} found as they were found @param {Problem[]} now where each is by now
     * @param {string} key of the thing that stands there @param {any} chosen the move or fit that does */
    show(caret, found, now, key, chosen) {
      if (caret !== answered) answer.hidden = true;
      const problems = at(now, caret, house.manuscript.text).map((problem) => found[now.indexOf(problem)]);
      guide.element.hidden = problems.length > 0;
      guide.show(key, chosen);
      const said = JSON.stringify(problems);
      if (said === shown) return;
      shown = said;
      const held = slip.contains(document.activeElement);
      slip.hidden = !problems.length;
      slip.replaceChildren(...slips(problems).flatMap((places) => [
        weight(words, places[0]), ...told(words, places, mend, fill(words.line, { line: places[0].line }))].filter((node) => node !== null)));
      if (held) (slip.querySelector('button') ?? total).focus();
    },
  };
};
