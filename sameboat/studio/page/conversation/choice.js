// @ts-check
// A choice: what the learner says or does, which move it is, whether it fits, what people do then, and why.
import { place } from './deeds.js';
import { field, fold, option, problems, select, toggle } from './field.js';
import { conditions, keys, leave, onlyIf, tools } from './line.js';
import { h } from './patch.js';
import { addressees } from './people.js';
import { more, thread } from './thread.js';
import { OWN, told, ways } from './way.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section @typedef {import('./cut.js').Piece} Piece */

/** What is said of something that is missing, on the heading. */
const MISSING = ['move.missing', 'fit.missing', 'reaction.', 'feedback.choice'];
/** @type {Record<string, string>} */
const SIGNS = { fits: '●', partly: '◐', misses: '○' };

/** @param {Context} context @param {Section} section @param {Section} scene @param {number} number of the scene @param {number} at */
export const choice = (context, section, scene, number, at) => {
  const { words } = context;
  const { head } = section;
  if (!head) return undefined;
  const { id } = head;
  const fit = one(section, 'fit');
  const said = head.speaker !== undefined;
  const letter = 'ABCDEFGHIJ'[at] ?? `${at + 1}`;
  const isCalled = `${words.choice} ${letter}`;
  /** @param {string[] | undefined} to @param {string} [text] */
  const frame = (to, text = context.cut.at(id)?.words ?? '') => context.frame(head, context.make.choice(to, text, head.manner));
  return h('article', { class: 'st-choice', key: `choice-${id}`, 'aria-label': isCalled, onkeydown: keys },
    fold(context, id, {
      sign: letter, is: isCalled, holds: head.words || words.unsaid, pieces: section.pieces,
      quiet: [one(section, 'move')?.words, fit?.means && `${SIGNS[fit.means]} ${fit.words}`, told(context, section, number)].filter(Boolean).join(' · '),
    }),
    context.open.has(id) && h('div', { class: 'st-body' },
      h('div', { class: 'st-chips', role: 'group', 'aria-label': words.sayOrDo, key: 'mode' },
        toggle(words.say, said, () => frame(head.to ?? [])), toggle(words.do, !said, () => frame(undefined))),
      said && addressees(context, `to-${id}`, 'you', head.to ?? [], (list) => frame(list)),
      field(context, {
        key: `said-${id}`, label: said ? words.youSay : words.youDo, piece: head, single: true, about: [], hint: said ? words.hints.youSay : words.hints.youDo,
        commit: () => {
          const inside = said && /^["“«„](.*)["”»“]$/u.exec(context.cut.at(id)?.words.trim() ?? '');
          if (inside) frame(head.to ?? [], inside[1]);
        },
      }),
      context.loose(id, ...MISSING, ...OWN),
      conditions(context, section.when, `${id}`, () => context.where(id) + 1),
      moves(context, section, one(section, 'move')),
      fits(context, section, fit),
      h('h5', { key: 'then' }, words.then),
      thread(context, section, { label: words.then, about: context.missing(id, 'reaction.') }),
      feedback(context, section),
      ways(context, section, number),
      more(context, section, onlyIf(context, `${id}`)),
      tools(context, section.pieces, scene.choices.map(({ pieces }) => pieces), words.thisChoice)));
};

/** @param {Section} section @param {string} kind */
const one = (section, kind) => section.units.find(({ piece }) => piece?.kind === kind)?.piece;

/** Write the word of a label that stands once. @param {Context} context @param {Section} section @param {Piece | undefined} piece @param {string} kind @param {string} word @param {string} means */
const put = (context, section, piece, kind, word, means) => {
  if (piece) context.cut.put(context.cut.list.map((other) => (other.id === piece.id ? { ...piece, words: word, means } : other)));
  else context.put(place(context.cut.list, section, kind), [{ ...context.make.label(kind, word), means }]);
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
    chosen && h('p', { class: 'st-quietly' }, `${everyday.moves[chosen.id].does}. ${everyday.families[chosen.family].does} ${words.example}: ${everyday.moves[chosen.id].example}`));
};

/** @param {Context} context @param {Section} section @param {Piece | undefined} piece */
const fits = (context, section, piece) => {
  const { words, written, everyday } = context;
  const about = [...context.problems.get(piece?.id) ?? [], ...context.missing(section.head?.id, 'fit.missing')];
  const id = `st-c-fit-${section.head?.id}`;
  return h('fieldset', { class: 'st-fits', key: 'fit', 'aria-describedby': about.length > 0 && id }, h('legend', { class: 'st-label' }, words.fit),
    Object.keys(written.fits).map((fit) => toggle(everyday.fits[fit], piece?.means === fit, () => put(context, section, piece, 'fit', written.fits[fit], fit), {
      key: fit, class: 'st-fit', 'data-piece': (piece?.means ?? 'fits') === fit && piece?.id, 'data-field': `fit-${section.head?.id}-${fit}`,
    },
      h('span', { 'aria-hidden': 'true' }, `${SIGNS[fit]} `))),
    problems(context, about, id));
};

/** @param {Context} context @param {Section} section */
const feedback = (context, section) => {
  const { words } = context;
  const home = section.head?.id;
  const units = section.units.filter(({ piece }) => piece?.kind === 'feedback');
  const about = context.missing(home, 'feedback.choice');
  return h('div', { class: 'st-feedback', key: 'feedback' }, (units.length ? units : [undefined]).map((unit, at) => h('div', { key: at },
    unit && conditions(context, unit.when, `${unit.piece?.id}`, () => context.where(unit.piece?.id)),
    field(context, {
      key: `feedback-${home}${at ? `-${at}` : ''}`, label: words.feedback, piece: unit?.piece, hint: words.hints.feedback, about: at || unit ? undefined : about,
      begin: (text) => { context.put(place(context.cut.list, section, 'feedback'), [context.make.label('feedback', text)]); context.show(); },
      leave: () => unit?.piece && leave(context, unit.piece),
    }))));
};
