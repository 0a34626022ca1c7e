// @ts-check
// A choice: what the learner says or does, which move it is, whether it fits, what people do then, and why.
import { place } from './deeds.js';
import { field, option, select } from './field.js';
import { conditions, keys, leave, onlyIf, tools } from './line.js';
import { h } from './patch.js';
import { addressees } from './people.js';
import { problems } from './problems.js';
import { more, thread } from './thread.js';
import { told, ways } from './way.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section @typedef {import('./cut.js').Piece} Piece */

const OWN = ['move.missing', 'fit.missing', 'reaction.', 'feedback.choice', 'ending.', 'next-scene.', 'reach.ending'];
/** @type {Record<string, string>} */
const SIGNS = { fits: '●', partly: '◐', misses: '○' };

/** @param {Context} context @param {Section} section @param {Section} scene @param {number} number of the scene @param {number} at */
export const choice = (context, section, scene, number, at) => {
  const { words, cut } = context;
  const { head } = section;
  if (!head) return '';
  const id = head.id;
  const isOpen = context.open.has(id);
  const fit = one(section, 'fit');
  const move = one(section, 'move');
  const todo = section.pieces.reduce((sum, piece) => sum + (context.problems.get(piece.id)?.length ?? 0), 0);
  const said = head.speaker !== undefined;
  const to = head.to ?? [];
  return h('article', { class: 'st-choice', key: `choice-${id}`, 'aria-label': `${words.choice} ${at + 1}`, onkeydown: keys },
    h('button', {
      type: 'button', class: 'st-fold', 'aria-expanded': `${isOpen}`, 'data-field': `head-${id}`,
      onclick: () => { context.open[isOpen ? 'delete' : 'add'](id); context.show(); },
    }, h('span', { class: 'st-number' }, 'ABCDEFGHIJ'[at] ?? `${at + 1}`), h('bdi', { class: 'st-said' }, head.words || words.unsaid),
    h('span', { class: 'st-quietly' }, [move?.words, fit?.means && `${SIGNS[fit.means]} ${fit.words}`, told(context, section, number)].filter(Boolean).join(' · ')),
    todo > 0 && h('span', { class: 'st-count' }, words.count.replace('{count}', `${todo}`))),
    isOpen && h('div', { class: 'st-body' },
      h('div', { class: 'st-chips', role: 'group', 'aria-label': words.sayOrDo, key: 'mode' },
        mode(words.say, said, () => context.frame(head, context.make.choice([], head.words))),
        mode(words.do, !said, () => context.frame(head, context.make.choice(undefined, head.words)))),
      said && addressees(context, `said-${id}`, 'you', to, (list) => context.frame(head, context.make.choice(list, head.words, head.manner))),
      field(context, { key: `said-${id}`, label: said ? words.youSay : words.youDo, piece: head, single: true, about: [], hint: said ? words.hints.youSay : words.hints.youDo }),
      context.loose(id, ...OWN),
      conditions(context, section.when, `${id}`, () => cut.list.indexOf(/** @type {Piece} */ (cut.at(id))) + 1),
      moves(context, section, move),
      fits(context, section, fit),
      h('h5', {}, words.then),
      thread(context, section, { label: words.then, about: context.missing(id, 'reaction.') }),
      feedback(context, section),
      ways(context, section, number),
      more(context, section, onlyIf(context, `${id}`)),
      tools(context, section.pieces, scene.choices.map(({ pieces }) => pieces), `choice-${id}`)));
};

/** @param {Section} section @param {string} kind */
const one = (section, kind) => section.units.find(({ piece }) => piece?.kind === kind)?.piece;

/** @param {string} label @param {boolean} on @param {() => void} press */
const mode = (label, on, press) => h('button', { type: 'button', class: 'st-chip', key: label, 'aria-pressed': `${on}`, onclick: () => !on && press() }, label);

/** Write the word of a label that stands once. @param {Context} context @param {Section} section @param {Piece | undefined} piece @param {string} kind @param {string} word @param {string} means */
const put = (context, section, piece, kind, word, means) => {
  const made = { ...context.make.label(kind, word), means };
  if (piece) context.cut.put(context.cut.list.map((other) => (other === piece ? { ...piece, words: word, means } : other)));
  else context.put(place(context.cut.list, section, kind), [made]);
};

/** @param {Context} context @param {Section} section @param {Piece | undefined} piece */
const moves = (context, section, piece) => {
  const { words, written, everyday } = context;
  const chosen = written.moves.find(({ id }) => id === piece?.means);
  const says = (/** @type {any} */ { id, word }) => option(id, `${word}: ${everyday.moves[id].does}`);
  return h('div', { class: 'st-moves', key: 'move' },
    select(context, { key: `move-${section.head?.id}`, label: words.move, value: chosen?.id ?? '', piece, about: [...context.problems.get(piece?.id) ?? [], ...context.missing(section.head?.id, 'move.missing')] }, /** @type {any} */ ([
      ...(chosen ? [] : [option('', piece?.words || words.choose)]),
      ...Object.keys(everyday.families).map((family) => h('optgroup', { key: family, label: everyday.families[family].name }, written.moves.filter((move) => move.family === family).map(says))),
    ]), (id) => {
      const move = written.moves.find((other) => other.id === id);
      if (move) put(context, section, piece, 'move', move.word, id);
    }),
    chosen && h('p', { class: 'st-quietly' }, everyday.families[chosen.family].does, ' ', words.example, ' ', everyday.moves[chosen.id].example));
};

/** @param {Context} context @param {Section} section @param {Piece | undefined} piece */
const fits = (context, section, piece) => {
  const { words, written, everyday } = context;
  const about = [...context.problems.get(piece?.id) ?? [], ...context.missing(section.head?.id, 'fit.missing')];
  return h('fieldset', { class: 'st-fits', key: 'fit' }, h('legend', { class: 'st-label' }, words.fit),
    Object.keys(written.fits).map((id) => h('button', {
      type: 'button', key: id, class: 'st-fit', 'aria-pressed': `${piece?.means === id}`, 'data-field': `fit-${section.head?.id}-${id}`,
      onclick: () => put(context, section, piece, 'fit', written.fits[id], id),
    }, h('span', { 'aria-hidden': 'true' }, SIGNS[id]), ` ${everyday.fits[id]}`)),
    problems(context, about, `st-c-fit-${section.head?.id}`));
};

/** @param {Context} context @param {Section} section */
const feedback = (context, section) => {
  const { words } = context;
  const home = section.head?.id;
  const units = section.units.filter(({ piece }) => piece?.kind === 'feedback');
  const about = context.missing(home, 'feedback.choice');
  return h('div', { class: 'st-feedback', key: 'feedback' }, (units.length ? units : [undefined]).map((unit, at) => h('div', { key: at },
    unit && conditions(context, unit.when, `${unit.piece?.id}`, () => context.cut.list.indexOf(/** @type {Piece} */ (context.cut.at(unit.piece?.id)))),
    field(context, {
      key: `feedback-${home}${at ? `-${at}` : ''}`, label: words.feedback, piece: unit?.piece, hint: words.hints.feedback, about: at || unit ? undefined : about,
      begin: (text) => { context.put(place(context.cut.list, section, 'feedback'), [context.make.label('feedback', text)]); context.show(); },
      leave: () => unit?.piece && leave(context, unit.piece),
    }))));
};
