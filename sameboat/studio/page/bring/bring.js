// @ts-check
// Brings a draft in: a file that is chosen or dropped, or pasted text, is read by Python, shown beside what became of it, and taken.
import { dialog } from '../dialog.js';
import { button, fill, fresh, make } from '../make.js';
import { asked, together } from './asked.js';
import { papers } from './papers.js';
import { understood } from './understood.js';

/** A guess, and the line of the draft it is about. @typedef {{id: string, words: string}} Guess */
/** A question; `all` asks it of several choices, of which it is `about` one.
 * @typedef {{id: string, words: string, draft: number[], options: [string, string][], all: string, about: string, answer: string}} Question */
/** What became of a draft. @typedef {{text: string, lang: string, title: string, errors: number, gaps: number,
 *   lines: {line: number, words: string, became: string, guesses: Guess[]}[],
 *   questions: Question[]}} Brought */

const ENDINGS = '.docx,.odt,.txt,.md,.html,.htm';

/** @param {Blob} file @returns {Promise<{bytes: string}>} what a file holds, as Python is given it */
const held = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve({ bytes: `${reader.result}`.replace(/^[^,]*,?/, '') });
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

/** @param {import('../house.js').House} house */
export const bring = (house) => {
  const { desk, lang, manuscript, words: { bring: say, frame } } = house;
  const body = make('div', { class: 'st-bring' });
  const element = dialog(frame.bring, frame.close, body);
  const line = make('p', { class: 'st-bring-line', role: 'status' });
  let [name, pasted] = ['', ''];
  /** @type {string | {bytes: string}} */ let draft = '';
  /** @type {Record<string, string>} */ let answers = {};
  /** What was undone, with its sentence. @type {Map<string, string>} */ let undone = new Map();
  let turn = 0;

  /** Read the draft again, with what is answered and undone by now. @param {string} [focus] what is to have the focus then, if it moves
   * @param {string} [told] what is said then */
  const read = async (focus, told = '') => {
    const mine = (turn += 1);
    line.textContent = say.reading;
    try {
      const found = await desk.ask('bring', name, draft, '', lang, answers, [...undone.keys()]);
      if (mine !== turn) return;
      line.textContent = found.refused ?? '';
      if (!found.refused) show(found, focus, told);
    } catch {
      if (mine === turn) line.textContent = say.failed;
    }
  };

  /** @param {string} called @param {string | Blob} given */
  const begin = async (called, given) => {
    [name, answers, undone] = [called, {}, new Map()];
    try {
      draft = typeof given === 'string' ? given : await held(given);
    } catch {
      line.textContent = say.failed;
      return;
    }
    await read('h3');
  };

  const choose = () => {
    const file = make('input', { type: 'file', accept: ENDINGS, id: fresh('file'), click: () => { file.value = ''; }, change: () => file.files?.[0] && begin(file.files[0].name, file.files[0]) });
    const text = make('textarea', { id: fresh('pasted'), rows: 8, input: () => { pasted = ''; } });
    text.addEventListener('paste', ({ clipboardData }) => {
      // What else is on the clipboard tells what is a heading; only its text is shown.
      const markup = text.value ? '' : clipboardData?.getData('text/html') ?? '';
      setTimeout(() => { pasted = markup; });
    });
    const go = () => (text.value.trim() ? begin(pasted ? 'pasted.html' : '', pasted || text.value) : text.focus());
    body.replaceChildren(make('p', {}, say.intro),
      make('label', { for: file.id }, say.choose), file, make('p', { class: 'st-hint' }, say.formats),
      make('label', { for: text.id }, say.paste), text, button(say.read, go, { class: 'st-first' }), line, papers(house));
    line.textContent = '';
  };

  /** @param {Brought} found @param {string} [focus] @param {string} [told] */
  const show = (found, focus, told) => {
    const undo = (/** @type {Guess} */ guess) => { undone.set(guess.id, guess.words); read(`[data-key="again ${guess.id}"]`, fill(say.undone, guess)); };
    const again = (/** @type {string} */ id) => { const words = undone.get(id); undone.delete(id); read(`[data-key="undo ${id}"]`, words); };
    const answer = (/** @type {string} */ id, /** @type {string} */ value) => { answers[id] = value; read(); };
    const open = together(found.questions.filter((question) => !question.answer)).length;
    const stands = open ? say.later : found.errors ? fill(say.left, { count: found.errors }) : found.gaps ? fill(say.todo, { count: found.gaps }) : say.sound;
    const here = document.activeElement?.getAttribute('data-key');
    const every = /** @type {HTMLInputElement | null} */ (body.querySelector('[data-key=every]'))?.checked ?? false;
    const many = fill(say.guesses, { count: new Set(found.lines.flatMap(({ guesses }) => guesses.map(({ id }) => id))).size });
    body.replaceChildren(make('h3', { tabindex: -1 }, found.title || say.untitled), make('p', {}, many),
      asked(found.questions, say, answer), understood(found.lines, undone, say, undo, again, every),
      make('p', {}, stands), line,
      make('div', { class: 'st-bar' },
        house.shelf && button(say.anew, () => take(() => house.shelf?.begin({ text: found.text, lang: found.lang })), { class: 'st-first' }),
        button(say.another, () => { choose(); body.querySelector('input')?.focus(); }, { class: 'st-quiet' }),
        button(say.take, () => take(() => { manuscript.lang = found.lang; manuscript.set(found.text, 'bring'); }), { class: house.shelf ? '' : 'st-first' })));
    const kept = /** @type {HTMLElement | null} */ (here ? body.querySelector(`[data-key="${CSS.escape(here)}"]`) : null);
    if (!focus && kept) kept.focus({ preventScroll: true });
    else /** @type {HTMLElement | null} */ (body.querySelector(focus ?? 'h3') ?? body.querySelector('h3'))?.focus();
    house.say(told || focus === 'h3' ? told || many : open ? fill(say.ask, { count: open }) : stands);
  };

  /** @param {() => unknown} doing */
  const take = async (doing) => {
    element.close();
    await doing();
    choose();
    house.say(say.taken);
  };

  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    begin(file.name, file);
  });
  /** Bring a file that was opened elsewhere in the studio. @param {File} file */
  house.bring = (file) => { house.open('bring'); return begin(file.name, file); };
  choose();
  return { element, show() {}, hide() {} };
};
