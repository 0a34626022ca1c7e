// @ts-check
// The script as a conversation: cards that are written in, over the same text as the other view.
import { make } from '../make.js';
import { Context, NOBODY } from './context.js';
import { Cut } from './cut.js';
import { button, fold } from './field.js';
import { lead } from './lead.js';
import { h, patch } from './patch.js';
import { scene } from './scene.js';
import { thread } from './thread.js';
import { top } from './top.js';
import { fresh } from './way.js';

/** @typedef {import('../house.js').House} House */

const PRESS = 300; // ms that a press takes
const SAMPLE = 6; // people whose ties are offered as something to ask of the conversation

/** @param {House} house @returns {import('../house.js').Part & {cut: Cut}} */
export const conversation = (house) => {
  const { manuscript, findings, data } = house;
  const cut = new Cut(manuscript, manuscript.text === data.starter ? data.pieces : undefined);
  const context = new Context(house, cut);
  const element = make('div', { class: 'st-conversation' });
  let shown = false;
  let pressed = 0;
  let last = NaN; // the piece that had the focus last
  let isNew = true; // no card of it was shown yet

  context.show = () => {
    if (!shown) return;
    context.look();
    const [first] = context.tree.scenes;
    if (isNew) {
      context.open = new Set(/** @type {(number | string | undefined)[]} */ (first ? [first.head?.id] : ['top', 'before']));
      isNew = cut.list.length === 1 && cut.list[0].kind === 'plain'; // it wasn't cut yet
    }
    const place = caret(element, cut);
    patch(element, cards(context));
    restore(element, context, place);
  };

  cut.addEventListener('change', () => {
    context.undo = undefined;
    context.show();
  });
  manuscript.addEventListener('change', (event) => {
    if (/** @type {CustomEvent} */ (event).detail.source !== 'begin') return;
    context.speak();
    context.open.clear();
    context.composing.clear();
    isNew = true;
    context.show(); // and not when Python has cut it: a card would unfold under somebody's eyes
  });
  const take = () => {
    if (findings.text !== manuscript.text) return;
    // Nothing moves away from under a finger.
    if (Date.now() < pressed + PRESS) return void setTimeout(take, PRESS);
    cut.take(findings.pieces);
    context.problems = new Map();
    for (const problem of findings.problems) {
      const id = cut.over(problem.from)?.id ?? NOBODY;
      context.problems.set(id, [...context.problems.get(id) ?? [], problem]);
    }
    context.show();
  };
  const goTo = (/** @type {number} */ line) => lead(context, element, line);
  context.lead = goTo;
  findings.addEventListener('found', take);
  element.addEventListener('pointerdown', () => { pressed = Date.now(); });
  element.addEventListener('focusin', ({ target }) => { last = Number(/** @type {HTMLElement} */ (target).dataset.piece ?? last); });

  return {
    element,
    cut,
    show() {
      shown = true;
      context.speak();
      context.show();
    },
    hide() { shown = false; },
    line() {
      const piece = cut.at(last);
      return piece ? manuscript.text.slice(0, cut.start(piece) + piece.before.length).split(/\r\n?|\n/).length : 1;
    },
    goTo,
  };
};

/** @param {Context} context */
const cards = (context) => {
  const { words, tree } = context;
  if (context.cut.list.some(({ kind }) => kind === 'part')) return [h('p', {}, words.exercise)];
  return h('div', {},
    top(context),
    h('section', { class: 'st-card', key: 'before', 'aria-label': words.before },
      fold(context, 'before', { heading: 'h3', is: words.before, holds: words.before, quiet: tree.top.units[0]?.piece?.words, pieces: tree.top.pieces }),
      context.open.has('before') && h('div', { class: 'st-body' }, thread(context, tree.top, { label: words.before, told: true, has: new Set() }))),
    h('h2', { key: 'scenes' }, words.scenes),
    tree.scenes.map((one, number) => scene(context, one, number)),
    button(words.addScene, () => {
      const titles = context.tree.scenes.map(({ head }) => head?.words ?? '') ?? [];
      const id = context.put(context.cut.list.length, [context.make.scene(fresh(words.scene, titles))]);
      context.open.add(id);
      context.focus = `title-${id}`;
      context.show();
    }, { class: 'st-add', key: 'add-scene' }),
    h('datalist', { id: 'st-facts', key: 'facts' }, facts(context).map((fact) => h('option', { value: fact, key: fact })))).children;
};

/** What can be asked: what is remembered, and who has turned to whom. @param {Context} context */
const facts = ({ cut, written, people, make: templates }) => {
  const said = cut.list.filter(({ kind }) => kind === 'remember').map(({ words }) => words);
  const some = people.slice(0, SAMPLE);
  const pairs = some.flatMap((one, at) => some.slice(at + 1).map((other) => written.asked.turned.replace('{x}', () => templates.listed([one, other]))));
  return [...new Set([...said, ...pairs, written.asked.most])];
};

/** Where the caret stands in the script: what is shown may part otherwise, and the writing goes on. @param {HTMLElement} element @param {Cut} cut */
const caret = (element, cut) => {
  const active = /** @type {HTMLTextAreaElement | null} */ (document.activeElement);
  if (!active || !element.contains(active)) return undefined;
  const piece = cut.at(Number(active.dataset.piece));
  const inside = active.selectionStart ?? 0;
  return { active, key: active.dataset.field, at: piece && cut.start(piece) + piece.before.length + inside };
};

/** @param {HTMLElement} element @param {Context} context @param {ReturnType<typeof caret>} place */
const restore = (element, context, place) => {
  const wanted = context.focus ?? (place && !element.contains(document.activeElement) ? place.key : undefined);
  context.focus = undefined;
  const { cut } = context;
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const over = place?.at === undefined ? undefined : cut.over(place.at);
  const isElsewhere = over && active === place?.active && active?.dataset.piece !== undefined && Number(active.dataset.piece) !== over.id && place?.at !== cut.start(over) ;
  const found = /** @type {HTMLTextAreaElement | null} */ (wanted ? element.querySelector(`[data-field="${CSS.escape(wanted)}"]`) : null);
  if (found) {
    if (found !== active) found.focus();
  } else if (isElsewhere || (place && !element.contains(active))) {
    const field = /** @type {HTMLTextAreaElement | null} */ (over && element.querySelector(`[data-piece="${over.id}"]`));
    if (!field || !over || place?.at === undefined) return;
    field.focus();
    const inside = Math.max(place.at - cut.start(over) - over.before.length, 0);
    field.setSelectionRange(inside, inside);
  }
};
