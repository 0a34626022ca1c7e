// @ts-check
// A scene: what happens and who says what, then what the learner could say or do.
import { choice } from './choice.js';
import { button, field, fold } from './field.js';
import { conditions, keys, onlyIf, tools } from './line.js';
import { h } from './patch.js';
import { more, thread } from './thread.js';
import { whole } from './tree.js';
import { OWN, WAYS, ways } from './way.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section */

/** @param {Context} context @param {Section} section @param {number} number from 0 */
export const scene = (context, section, number) => {
  const { words, tree: { scenes } } = context;
  const { head, choices } = section;
  if (!head) return undefined;
  const { id } = head;
  const all = whole(section);
  const isCalled = `${words.scene} ${number + 1}`;
  return h('section', { class: 'st-card st-scene', key: `scene-${id}`, 'aria-label': isCalled, onkeydown: keys },
    fold(context, id, { heading: 'h3', sign: `${number + 1}`, is: isCalled, holds: head.words || words.untitled, pieces: all }),
    context.open.has(id) && h('div', { class: 'st-body' },
      field(context, { key: `title-${id}`, label: words.title, piece: head, single: true, about: [], hint: words.hints.scene, commit: (was) => follow(context, id, was) }),
      context.loose(id, ...OWN),
      conditions(context, section.when, `${id}`, () => context.where(id) + 1),
      thread(context, section, { label: words.lines, has: WAYS }),
      h('h4', { key: 'choices' }, words.choices),
      choices.map((one, at) => choice(context, one, section, number, at)),
      button(choices.length ? words.addChoice : words.firstChoice, () => {
        const made = context.put(context.where(all.at(-1)?.id) + 1, [context.make.choice([], '')]);
        context.open.add(made);
        context.focus = `said-${made}`;
        context.show();
      }, { class: 'st-add', key: 'add' }),
      (!choices.length || section.units.some(({ piece }) => piece && WAYS.has(piece.kind))) && ways(context, section, number),
      more(context, section, onlyIf(context, `${id}`)),
      tools(context, all, scenes.map(whole), words.thisScene)));
};

/** Let ways that led to a scene lead to its new title. @param {Context} context @param {number | undefined} id @param {string} was */
const follow = (context, id, was) => {
  const now = context.cut.at(id)?.words;
  const isLed = (/** @type {import('./cut.js').Piece} */ { kind, words }) => kind === 'next' && words === was;
  if (now && was && context.cut.list.some(isLed)) context.cut.put(context.cut.list.map((piece) => (isLed(piece) ? { ...piece, words: now } : piece)));
};
