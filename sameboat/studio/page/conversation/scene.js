// @ts-check
// A scene: what happens and who says what, then what the learner could say or do.
import { choice } from './choice.js';
import { button, field } from './field.js';
import { conditions, keys, onlyIf, tools } from './line.js';
import { h } from './patch.js';
import { more, thread } from './thread.js';
import { whole } from './tree.js';
import { ways } from './way.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section */

const OWN = ['ending.', 'next-scene.', 'reach.ending'];
const WAYS = new Set(['next', 'ending']);

/** @param {Context} context @param {Section} section @param {number} number from 0 */
export const scene = (context, section, number) => {
  const { words, cut, tree: { scenes } } = context;
  const { head } = section;
  if (!head) return '';
  const id = head.id;
  const isOpen = context.open.has(id);
  const all = whole(section);
  const todo = all.reduce((sum, piece) => sum + (context.problems.get(piece.id)?.length ?? 0), 0);
  const isCase = head.kind === 'scene';
  return h('section', { class: 'st-card st-scene', key: `scene-${id}`, 'aria-label': `${number + 1}. ${head.words}`, onkeydown: keys },
    h('h3', {}, h('button', {
      type: 'button', class: 'st-fold', 'aria-expanded': `${isOpen}`, 'data-field': `head-${id}`,
      onclick: () => { context.open[isOpen ? 'delete' : 'add'](id); context.show(); },
    }, h('span', { class: 'st-number' }, `${number + 1}`), h('bdi', { class: 'st-name' }, head.words || words.untitled),
    todo > 0 && h('span', { class: 'st-count' }, words.count.replace('{count}', `${todo}`)))),
    isOpen && h('div', { class: 'st-body' },
      field(context, { key: `title-${id}`, label: words.title, piece: head, single: true, about: [], hint: words.hints.scene, commit: (was) => follow(context, id, was) }),
      context.loose(id, ...OWN),
      conditions(context, section.when, `${id}`, () => cut.list.indexOf(/** @type {any} */ (cut.at(id))) + 1),
      thread(context, section, { label: words.lines, has: WAYS }),
      isCase && h('h4', {}, words.choices),
      section.choices.map((one, at) => choice(context, one, section, number, at)),
      isCase && button(words.addChoice, () => {
        const last = all.at(-1);
        const made = context.put(last ? cut.list.indexOf(last) + 1 : cut.list.length, [context.make.choice([], '')]);
        context.open.add(made);
        context.focus = `said-${made}`;
        context.show();
      }, { class: 'st-add', key: 'add-choice' }),
      (!section.choices.length || section.units.some(({ piece }) => piece && WAYS.has(piece.kind))) && ways(context, section, number),
      more(context, section, onlyIf(context, `${id}`)),
      tools(context, all, scenes.map(whole), `scene-${id}`)));
};

/** Let ways that led to a scene lead to its new title. @param {Context} context @param {number | undefined} id @param {string} was */
const follow = (context, id, was) => {
  const now = context.cut.at(id)?.words;
  const isLed = (/** @type {import('./cut.js').Piece} */ { kind, words }) => kind === 'next' && words === was;
  if (now && was && context.cut.list.some(isLed)) context.cut.put(context.cut.list.map((piece) => (isLed(piece) ? { ...piece, words: now } : piece)));
};
