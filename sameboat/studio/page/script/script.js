// @ts-check
// The script as text: two editors over one manuscript, problems, outline, and help beside what is written.
import { button, fill, make } from '../make.js';
import { changed } from './breaks.js';
import { code } from './code.js';
import { chosen, help, thing } from './help.js';
import { keys } from './keys.js';
import { count, list } from './list.js';
import { remember, remembered } from '../remembered.js';
import { outline } from './outline.js';
import { following, moved as along } from './placed.js';
import { plain } from './plain.js';
import { suggesting } from './suggesting.js';

/** @typedef {import('../findings.js').Problem} Problem */

const REST = 1500; // ms without a key before the number of problems is said
const KEPT = 'plain';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const script = (house) => {
  const { manuscript, findings, data, words: { script: words } } = house;
  /** The problems as they were found, and where each is by now. @type {Problem[]} */ let found = [];
  /** @type {Problem[]} */ let now = [];
  let said = '';
  let timer = 0;
  let resting = 0;

  const place = (/** @type {Problem} */ problem) => now[found.indexOf(problem)];
  const go = (/** @type {Problem} */ problem) => editor.select(place(problem).from, place(problem).to);
  /** Mend one slip, wherever it is, as one deed. @param {Problem[]} problems */
  const mend = (problems) => {
    const mends = problems.flatMap((problem) => place(problem)?.mend ?? []);
    if (mends.length) manuscript.set(changed(manuscript.text, mends.map(({ from, to, instead }) => ({ from, to, insert: instead }))), 'mend');
  };
  const step = (/** @type {boolean} */ back) => {
    const next = following(now, editor.caret(), back);
    if (!next) return house.say(count(found, words));
    editor.select(next.from, next.to);
    const { line, words: wrong } = found[now.indexOf(next)];
    return house.say(`${fill(words.line, { line })}: ${wrong}`);
  };
  const stepping = (/** @type {boolean} */ back, /** @type {string} */ label, /** @type {string} */ key, /** @type {string} */ told) => {
    const made = button(label, () => step(back), { 'aria-keyshortcuts': key });
    made.append(make('span', { class: 'st-key', 'aria-hidden': 'true' }, ` (${told})`));
    return made;
  };
  const mendHere = () => {
    const at = editor.caret();
    const index = now.findIndex(({ from, to, mend: one }) => one && from <= at && at <= to);
    if (index >= 0) mend([found[index]]);
  };

  const around = { words: () => data.spelt[manuscript.lang], known: () => suggestions.known, mend: (/** @type {Problem} */ problem) => mend([problem]) };
  const helping = help(house);
  const moved = () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      const key = thing(manuscript.text, editor.caret(), around.words());
      helping.show(key, key === 'move' || key === 'fit' ? chosen(manuscript.text, editor.caret(), suggestions.known) : undefined);
      suggestions.renew();
    }, 150);
  };
  /** @type {import('./plain.js').Editor} */ let editor = plain(house, moved);
  const suggestions = suggesting(house, around, () => (isPlain() ? editor : null));

  const stand = make('div', { class: 'st-editor' }, editor.element);
  /** Change the editor, and neither a letter nor the place. @param {() => import('./plain.js').Editor} made */
  const swap = (made) => {
    const at = editor.caret();
    const held = editor.element.contains(document.activeElement);
    const next = made();
    stand.replaceChildren(next.element);
    editor.end();
    editor = next;
    editor.problems(now);
    if (held) editor.select(at, at);
    moved();
  };
  const isPlain = () => editor.element.matches('.st-ruled');
  const wide = async () => {
    try {
      const cm = await import(new URL(data.editor, document.baseURI).href);
      if (toggle.getAttribute('aria-pressed') === 'false' && isPlain()) swap(() => code(house, moved, around, cm));
    } catch {
      toggle.setAttribute('aria-pressed', 'true');
      house.say(words.absent);
    }
    find.hidden = isPlain();
  };
  const choose = (/** @type {boolean} */ wanted) => {
    toggle.setAttribute('aria-pressed', `${wanted}`);
    if (!wanted) wide();
    else if (!isPlain()) swap(() => plain(house, moved));
    find.hidden = isPlain();
  };
  const toggle = button(words.plain, () => {
    const wanted = toggle.getAttribute('aria-pressed') === 'false';
    remember(KEPT, `${wanted}`);
    choose(wanted);
  }, { 'aria-pressed': 'true', hidden: !data.editor });
  const find = button(words.find, () => editor.find?.(), { hidden: true });

  const total = make('p', { class: 'st-total', tabindex: -1 }, words.unread);
  const problems = list(words, go, (chosen) => { mend(chosen); });
  const element = make('div', { class: 'st-script' },
    make('div', { class: 'st-bar' }, toggle, find),
    outline(house, (line) => goTo(line)), stand, suggestions.element,
    make('div', { class: 'st-bar st-found' }, total,
      make('span', { class: 'st-steps' }, stepping(true, words.before, 'Shift+F8', words.back), stepping(false, words.next, 'F8', 'F8'))),
    make('div', { class: 'st-below' }, problems.element, helping.element));
  keys(stand, manuscript, step, mendHere);

  manuscript.addEventListener('change', (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    now = now.map((problem) => along(problem, detail));
    clearTimeout(timer);
  });
  findings.addEventListener('found', () => {
    found = now = findings.problems;
    total.textContent = count(found, words);
    editor.problems(found);
    if (!problems.show(found)) total.focus();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (said !== total.textContent && element.isConnected) house.say(said = total.textContent ?? '');
    }, REST);
  });
  const goTo = (/** @type {number} */ line) => {
    const at = [...manuscript.text.matchAll(/\r\n?|\n/g)][line - 2];
    const place = line < 2 ? 0 : at ? at.index + at[0].length : manuscript.text.length;
    editor.select(place, place);
  };
  if (data.editor) choose(remembered(KEPT) ? remembered(KEPT) === 'true' : matchMedia('(pointer: coarse)').matches);
  return { element, show() { editor.follow(); moved(); }, hide() {}, goTo, line: () => manuscript.text.slice(0, editor.caret()).split(/\r\n?|\n/).length };
};
