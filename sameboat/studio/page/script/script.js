// @ts-check
// The script as text: two editors over one manuscript, problems, outline, and help beside what is written.
import { button, fill, make } from '../make.js';
import { changed } from './breaks.js';
import { code } from './code.js';
import { chosen, thing } from './help.js';
import { here } from './here.js';
import { keys } from './keys.js';
import { count, list } from './list.js';
import { remember, remembered } from '../remembered.js';
import { outline } from './outline.js';
import { following, moved as along, ways } from './placed.js';
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
  /** Mend one slip in one way, wherever it is, as one deed. @type {import('./list.js').Mending} */
  const mend = (places, way) => {
    const mends = ways(places.map(place).filter(Boolean)).find(([{ id }]) => id === way) ?? [];
    if (!mends.length) return;
    manuscript.set(changed(manuscript.text, mends.map(({ from, to, instead }) => ({ from, to, insert: instead }))), 'mend');
    const [{ from, goesOn }] = mends;
    if (goesOn !== undefined) editor.select(from + goesOn, from + goesOn);
    right.answer(words.done, editor.caret());
  };
  const step = (/** @type {boolean} */ back) => {
    const next = following(now, editor.caret(), back);
    if (!next) return right.answer(count(found, words), editor.caret());
    editor.select(next.from, next.to);
    const { line, words: wrong } = found[now.indexOf(next)];
    moved();
    return house.say(`${fill(words.line, { line })}: ${wrong}`);
  };
  const mendHere = () => {
    const caret = editor.caret();
    const index = now.findIndex(({ from, to, mends }) => mends.length && from <= caret && caret <= to);
    if (index >= 0) mend([found[index]], now[index].mends[0].id);
    else right.answer(words.nothing, caret);
  };

  const around = { covered: () => right.covers(stand), words: () => data.spelt[manuscript.lang], known: () => suggestions.known, mend: (/** @type {Problem} */ problem, /** @type {string} */ way) => mend([problem], way) };
  const right = here(house, step, mend);
  const look = () => {
    const caret = editor.caret();
    const key = thing(manuscript.text, caret, around.words());
    right.show(caret, found, now, key, key === 'move' || key === 'fit' ? chosen(manuscript.text, caret, suggestions.known) : undefined);
  };
  const moved = () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      look();
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

  const problems = list(words, go, mend);
  const element = make('div', { class: 'st-script' },
    make('div', { class: 'st-bar' }, toggle, find),
    outline(house, (line) => goTo(line)), stand, suggestions.element, right.element, problems.element);
  keys(stand, manuscript, step, mendHere);

  manuscript.addEventListener('change', (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    now = now.map((problem) => along(problem, detail));
    clearTimeout(timer);
  });
  findings.addEventListener('found', () => {
    found = now = findings.problems;
    right.count(found);
    editor.problems(found);
    look();
    if (!problems.show(found)) right.total.focus();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (said !== right.total.textContent && element.isConnected) house.say(said = right.total.textContent ?? '');
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
