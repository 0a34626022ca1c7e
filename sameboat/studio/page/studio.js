// @ts-check
// Puts the studio together: one script, its views, and what stands beside them.
import { Desk } from './desk.js';
import { Findings } from './findings.js';
import { bar } from './bar.js';
import { composing } from './composing.js';
import { keepFocus } from './focus.js';
import { tour } from './help/tour.js';
import { make } from './make.js';
import { Manuscript } from './manuscript.js';
import { PANELS, TOOLS, VIEWS } from './parts.js';
import { tabs } from './tabs.js';
import { waking } from './waking.js';
import { speaking } from './spoken.js';

const data = JSON.parse(document.getElementById('studio')?.textContent ?? '{}');
const { words, lang } = data;
const manuscript = new Manuscript(data.starter, lang);
const desk = new Desk(data.desk);
const spoken = make('div', { class: 'st-spoken', role: 'status' });
const narrow = matchMedia('(max-width: 63.99rem)');

/** @type {import('./house.js').House} */
const house = {
  manuscript, desk, findings: new Findings(manuscript, desk), words, lang, data, parts: {},
  say: speaking(spoken),
  goTo(line, { view } = {}) {
    if (narrow.matches) sides.choose('write');
    if (view) views.choose(view);
    house.parts[views.chosen()].goTo?.(line);
  },
  here: () => house.parts[views.chosen()].line?.() ?? 1,
  open(name) {
    const part = house.parts[name];
    if (name === 'tour') part.show();
    else if (part.element instanceof HTMLDialogElement) {
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

const guide = tour(house);
house.parts.tour = guide;
const tools = made(TOOLS);
const views = tabs(words.frame.views, made(VIEWS));
const panels = tabs(words.frame.panels, made(PANELS));
/** On a narrow screen one of the two is seen. */
const side = (/** @type {HTMLElement} */ element) => ({ element, show() {}, hide() {} });
const write = make('section', { class: 'st-write', 'aria-label': words.frame.write }, views.list, views.element);
const beside = make('section', { class: 'st-beside', 'aria-label': words.frame.beside }, panels.list, panels.element);
const sides = tabs(words.frame.sides, [['write', words.frame.write, side(write)], ['beside', words.frame.beside, side(beside)]]);

for (const [, , { element }] of tools) if (element instanceof HTMLDialogElement) document.body.append(element);

/** One history for all fields: what the browser remembers of a single one would undo past the others. */
addEventListener('keydown', (event) => {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !'zy'.includes(key)) return;
  if (!(event.target instanceof Element) || event.target.closest('dialog, .cm-panel')) return; // a search's fields have their own
  event.preventDefault();
  if (key === 'y' || event.shiftKey) manuscript.redo();
  else manuscript.undo();
}, { capture: true });

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
keepFocus(main);
composing(manuscript);
main.append(guide.element, waking(house), bar(house, tools), sides.list, sides.element, spoken);
sides.element.classList.add('st-sides');
sides.choose('write');
views.choose(narrow.matches && 'conversation' in VIEWS ? 'conversation' : Object.keys(VIEWS)[0]);
if (Object.keys(PANELS).length) panels.choose(Object.keys(PANELS)[0]);
document.documentElement.dataset.studio = 'open';
Object.assign(window, { studio: house });
