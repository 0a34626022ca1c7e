// @ts-check
// Puts the studio together: one script, its views, and what stands beside them.
import { Desk } from './desk.js';
import { Findings } from './findings.js';
import { button, make } from './make.js';
import { Manuscript } from './manuscript.js';
import { PANELS, TOOLS, VIEWS } from './parts.js';
import { tabs } from './tabs.js';

const data = JSON.parse(document.getElementById('studio')?.textContent ?? '{}');
const { words, lang } = data;
const manuscript = new Manuscript(data.starter, lang);
const desk = new Desk();
const spoken = make('div', { class: 'st-spoken', role: 'status' });
const narrow = matchMedia('(max-width: 63.99rem)');

/** @type {import('./house.js').House} */
const house = {
  manuscript, desk, findings: new Findings(manuscript, desk), words, lang, data, parts: {},
  say: (text) => { spoken.textContent = ''; setTimeout(() => { spoken.textContent = text; }, 50); },
  goTo(line, { view } = {}) {
    if (narrow.matches) sides.choose('write');
    if (view) views.choose(view);
    house.parts[views.chosen()].goTo?.(line);
  },
  open(name) {
    const part = house.parts[name];
    if (part.element instanceof HTMLDialogElement) {
      part.show();
      if (!part.element.open) part.element.showModal();
    } else {
      if (narrow.matches) sides.choose('beside');
      panels.choose(name);
    }
  },
};

/** Make each part of a list. @param {Record<string, (house: import('./house.js').House) => import('./house.js').Part>} list
 * @returns {[string, string, import('./house.js').Part][]} */
const made = (list) => Object.entries(list).map(([name, part]) => [name, words.frame[name], house.parts[name] = part(house)]);

const tools = made(TOOLS);
const views = tabs(words.frame.views, made(VIEWS));
const panels = tabs(words.frame.panels, made(PANELS));
/** On a narrow screen one of the two is seen. */
const side = (/** @type {HTMLElement} */ element) => ({ element, show() {}, hide() {} });
const write = make('section', { class: 'st-write', 'aria-label': words.frame.write }, views.list, views.element);
const beside = make('section', { class: 'st-beside', 'aria-label': words.frame.beside }, panels.list, panels.element);
const sides = tabs(words.frame.sides, [['write', words.frame.write, side(write)], ['beside', words.frame.beside, side(beside)]]);

const undo = button(words.frame.undo, () => manuscript.undo(), { 'data-do': 'undo' });
const redo = button(words.frame.redo, () => manuscript.redo(), { 'data-do': 'redo' });
const renew = () => {
  undo.setAttribute('aria-disabled', `${!manuscript.canUndo}`);
  redo.setAttribute('aria-disabled', `${!manuscript.canRedo}`);
};
manuscript.addEventListener('change', renew);
renew();

const bar = make('div', { class: 'st-bar', role: 'toolbar', 'aria-label': words.frame.tools });
for (const [name, title, part] of tools) {
  if (part.element instanceof HTMLDialogElement) {
    bar.append(button(title, () => house.open(name), { 'data-do': name }));
    document.body.append(part.element);
    part.element.addEventListener('close', () => part.hide());
  } else {
    bar.append(part.element);
    part.show();
  }
}
bar.append(undo, redo);

document.querySelector('main')?.append(bar, sides.list, sides.element, spoken);
sides.element.classList.add('st-sides');
sides.choose('write');
views.choose(narrow.matches && 'conversation' in VIEWS ? 'conversation' : Object.keys(VIEWS)[0]);
if (Object.keys(PANELS).length) panels.choose(Object.keys(PANELS)[0]);
document.documentElement.dataset.studio = 'open';
Object.assign(window, { studio: house });
