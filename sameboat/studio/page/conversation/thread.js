// @ts-check
// Who says what to whom, like a group chat: the lines, and below them the next one.
import { place } from './deeds.js';
import { button, field } from './field.js';
import { line } from './line.js';
import { h } from './patch.js';
import { addressees, speakers } from './people.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section @typedef {import('./cut.js').Piece} Piece */

/** Kinds that have a place of their own on a card. */
const ELSEWHERE = new Set(['move', 'fit', 'feedback', 'next', 'ending']);
const ONCE = new Set(['move', 'fit']);
const MORE = ['remember', 'concept', 'reflect', 'note'];

/** @param {Context} context @param {Section} section @param {{label: string, told?: boolean, has?: Set<string>, about?: any[]}} options `told` where nobody speaks; `has` are the kinds that stand elsewhere */
export const thread = (context, section, { label, told = false, has = ELSEWHERE, about = [] }) => {
  const { words, cut } = context;
  const home = section.head?.id;
  const key = `next-${home ?? 'top'}`;
  const next = context.composing.get(home) ?? { to: [] };
  context.composing.set(home, next);
  const begun = cut.at(next.id);
  // What stands once has a place of its own; a second one is a line like others.
  const isElsewhere = (/** @type {Piece} */ piece) => has.has(piece.kind) && !(ONCE.has(piece.kind) && section.units.find((unit) => unit.piece?.kind === piece.kind)?.piece !== piece);
  const units = section.units.filter(({ piece }) => !piece || !isElsewhere(piece));
  /** @param {string} text */
  const made = (text) => (next.speaker ? context.make.speech(next.speaker, next.to, '', text) : context.make.narration(text));
  const reframe = () => {
    const now = cut.at(next.id);
    if (now) context.frame(now, made(now.words));
    else context.show();
  };
  const done = () => {
    if (!cut.at(next.id)?.words.trim()) return;
    next.id = undefined;
    next.to = []; // whoever goes on may speak to somebody else
    context.focus = key;
    context.say('added');
    context.show();
  };
  return h('div', { class: 'st-thread', key: `thread-${home}` },
    h('ol', { 'aria-label': label }, units.filter(({ piece }) => !piece || piece.id !== next.id).map((unit) => line(context, unit, units, told || unit === section.units[0]))),
    h('div', { class: `st-next ${next.speaker ? context.hue(next.speaker) : ''}`, key: 'next' },
      !told && speakers(context, key, next.speaker, (name) => {
        next.speaker = name;
        next.to = next.to.filter((one) => one !== name);
        context.focus = key;
        reframe();
      }),
      !told && next.speaker && addressees(context, key, next.speaker, next.to, (to, byHand) => {
        next.to = to;
        if (byHand) context.focus = key; // a key goes on among the names
        reframe();
      }),
      h('div', { class: 'st-pair', key: 'row' },
        field(context, {
          key, piece: begun, about: begun ? undefined : about, enter: done,
          label: next.speaker ? `${context.shown(next.speaker)} → ${context.listed(next.to)}` : told ? words.before : words.happens,
          hint: next.speaker ? words.hints.said : told ? words.hints.before : words.hints.happens,
          begin: (text) => { next.id = context.put(place(cut.list, section, ''), [made(text)]); context.show(); },
          leave: () => {
            const now = cut.at(next.id);
            if (now && !now.words) context.remove([now]);
          },
        }),
        button(words.next, done, { 'data-do': 'next', class: 'st-first' }))));
};

/** Buttons for what is more seldom wanted. @param {Context} context @param {Section} section @param {...any} more */
export const more = (context, section, ...more) => {
  const { words, cut, asked } = context;
  const home = section.head?.id ?? 'top';
  return h('div', { class: 'st-more', key: 'more' },
    MORE.filter((kind) => asked.has(`${kind}-${home}`)).map((kind) => field(context, {
      key: `${kind}-${home}`, label: words.kinds[kind], hint: context.everyday.labels[kind],
      leave: () => { asked.delete(`${kind}-${home}`); context.show(); },
      begin: (text) => {
        asked.delete(`${kind}-${home}`);
        context.focus = `words-${context.put(place(cut.list, section, kind === 'note' ? 'ending' : kind === 'remember' ? '' : kind), [context.make.label(kind, text)])}`;
        context.show();
      },
    })),
    h('details', { key: 'menu' }, h('summary', {}, words.more),
      h('div', { class: 'st-tools' },
        MORE.map((kind) => button(words.kinds[kind], () => context.ask(`${kind}-${home}`), { key: kind })), ...more)));
};
