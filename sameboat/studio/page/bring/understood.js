// @ts-check
// The draft, and beside each line of it what became of it; what was guessed can be undone there.
import { button, fill, fresh, make } from '../make.js';

/** @typedef {import('./bring.js').Guess} Guess */

/** @param {import('./bring.js').Brought['lines']} lines @param {Map<string, string>} undone @param {any} say
 * @param {(guess: Guess) => void} undo @param {(id: string) => void} again @param {boolean} all whether lines without a guess are shown, too */
export const understood = (lines, undone, say, undo, again, all) => {
  const some = undone.size > 0 || lines.some(({ guesses }) => guesses.length > 0);
  const list = make('ol', { class: 'st-understood', 'data-only': some && !all });
  for (const { line, words, became, guesses } of lines) {
    const back = [...undone].filter(([id]) => id.split(':').pop()?.split('+')[0] === `${line}`);
    const told = (/** @type {string} */ text, /** @type {HTMLElement} */ press) => {
      const id = fresh('guess');
      press.setAttribute('aria-describedby', id);
      return make('p', { class: 'st-guess' }, make('span', { id }, text), ' ', press);
    };
    list.append(make('li', { class: guesses.length || back.length ? '' : 'st-plain' },
      make('div', {}, make('small', {}, fill(say.line, { number: line })), make('p', {}, words)),
      make('div', {}, make('small', {}, say.script), make('p', {}, became || '–')),
      ...guesses.map((guess) => told(guess.words, button(say.undo, () => undo(guess), { 'data-key': `undo ${guess.id}` }))),
      ...back.map(([id, text]) => told(fill(say.undone, { words: text }), button(say.again, () => again(id), { 'data-key': `again ${id}` })))));
  }
  const every = make('input', { type: 'checkbox', checked: all, 'data-key': 'every', change: () => list.toggleAttribute('data-only', !every.checked) });
  return make('section', {}, make('h4', {}, say.understood), some ? make('label', { class: 'st-every' }, every, ' ', say.every) : null, list);
};
