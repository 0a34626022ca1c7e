// @ts-check
// A line of the story: what somebody says, what happens, or a word between lines. Pressed, it shows what can be done with it.
import { copied, moved } from './deeds.js';
import { button, field, option, select, undo } from './field.js';
import { h } from './patch.js';
import { addressees, sign, speakers } from './people.js';
import { CONDITIONS } from './tree.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./cut.js').Piece} Piece @typedef {import('./tree.js').Unit} Unit */

/** The buttons of a line or a card. `others` are those that it stands among. @param {Context} context @param {Piece[]} pieces @param {Piece[][]} others @param {string} label what it is
 * @param {...any} more */
export const tools = (context, pieces, others, label, ...more) => {
  const { words, cut } = context;
  const at = others.findIndex(([one]) => one?.id === pieces[0]?.id);
  /** @param {number} by */
  const move = (by) => () => {
    const other = others[at + by];
    if (!other) return;
    cut.put(moved(cut.list, pieces, other, by > 0));
    context.say(by > 0 ? 'down' : 'up');
  };
  return h('div', { class: 'st-tools', role: 'group', 'aria-label': label, key: 'tools' }, h('span', { class: 'st-label', 'aria-hidden': 'true' }, label),
    button(words.up, move(-1), { 'data-do': 'up', 'aria-disabled': `${!others[at - 1]}` }),
    button(words.down, move(1), { 'data-do': 'down', 'aria-disabled': `${!others[at + 1]}` }),
    button(words.copy, () => {
      const id = context.put(context.where(pieces.at(-1)?.id) + 1, copied(pieces));
      context.open.add(id);
      context.say('copied');
    }, { 'data-do': 'copy' }),
    button(words.delete, () => {
      const near = (others[at + 1] ?? others[at - 1] ?? [cut.list[context.where(pieces[0]?.id) - 1]]).find((piece) => piece && !CONDITIONS.has(piece.kind))?.id;
      context.focus = `head-${near}`;
      context.remove(pieces);
      context.gone(near);
    }, { 'data-do': 'delete' }),
    ...more);
};

/** What something depends on. @param {Context} context @param {Piece[]} when @param {string} key @param {() => number} at where a new one is put in */
export const conditions = (context, when, key, at) => {
  const { words, asked } = context;
  const isNew = asked.has(`if-${key}`);
  if (!when.length && !isNew) return undefined;
  return h('div', { class: 'st-when', key: `when-${key}` },
    when.map((piece, number) => h('div', { key: piece.id ?? number, class: 'st-if' },
      select(context, { key: `when-${piece.id}`, label: words.depends, value: piece.kind, about: [] }, [option('if', words.if), option('unless', words.unless)],
        (kind) => context.frame(piece, context.make.label(kind, piece.words))),
      field(context, { key: `fact-${piece.id}`, label: words.fact, piece, list: 'st-facts', leave: () => leave(context, piece) }),
      button('×', () => context.remove([piece]), { class: 'st-quiet', 'aria-label': `${words.remove}: ${piece.words}` }))),
    isNew && h('div', { class: 'st-if', key: 'new' }, field(context, {
      key: `if-${key}`, label: words.onlyIf, list: 'st-facts', hint: words.hints.if, leave: () => { asked.delete(`if-${key}`); context.show(); },
      begin: (text) => {
        asked.delete(`if-${key}`);
        const id = context.put(at(), [context.make.label('if', text)]);
        context.focus = `fact-${id}`;
        context.show();
      },
    })));
};

/** @param {Context} context @param {string} key @param {Record<string, any>} [props] */
export const onlyIf = (context, key, props = {}) => button(context.words.onlyIf, () => context.ask(`if-${key}`), { key: 'if', ...props });

/** A line that was emptied and left goes. @param {Context} context @param {Piece} piece */
export const leave = (context, piece) => {
  const now = context.cut.at(piece.id);
  if (now && !now.words.trim()) context.remove([now]);
};

/** @param {Context} context @param {Unit} unit @param {Unit[]} units those that it stands among
 * @param {boolean} isFirst what is asked first of all below a heading is asked of all below it, and above the first scene nothing is */
export const line = (context, unit, units, isFirst) => {
  const { words } = context;
  const { piece } = unit;
  if (!piece) return h('li', { key: unit.when[0].id, class: 'st-line' }, conditions(context, unit.when, `${unit.when[0].id}`, () => context.where(unit.when[0].id)));
  const { id, kind, speaker, to = [], manner = '', aside } = piece;
  const isOpen = context.open.has(id);
  const said = kind === 'speech';
  const told = kind === 'narration';
  const label = said ? `${context.shown(speaker ?? '')} → ${context.listed(to)}` : `${words.kinds[kind] ?? words.kinds.plain}${aside ? ` (${aside})` : ''}`;
  const others = units.map(({ pieces }) => pieces);
  return h('li', { key: id, class: `st-line st-${kind} ${said ? context.hue(speaker) : ''}`, 'data-open': isOpen, onkeydown: keys },
    conditions(context, unit.when, `${id}`, () => context.where(id)),
    h('button', {
      type: 'button', class: 'st-talk', 'aria-expanded': `${isOpen}`, 'data-field': `head-${id}`,
      onclick: () => { context.open[isOpen ? 'delete' : 'add'](id); context.show(); },
    }, said && sign(context, speaker ?? ''), said ? h('span', {}, h('bdi', { class: 'st-name' }, context.shown(speaker ?? '')), ' → ', h('bdi', {}, context.listed(to)), manner && ` (${manner})`) : label),
    field(context, { key: `words-${id}`, label, hidden: true, piece, leave: () => leave(context, piece) }),
    undo(context, id),
    isOpen && h('div', { class: 'st-open' },
      (said || told) && speakers(context, `line-${id}`, speaker, (name) => {
        context.frame(piece, name ? context.make.speech(name, to.filter((one) => one !== name), manner, piece.words) : context.make.narration(piece.words));
      }),
      said && addressees(context, `line-${id}`, speaker, to, (list) => context.frame(piece, context.make.speech(speaker ?? '', list, manner, piece.words))),
      said && field(context, {
        key: `manner-${id}`, label: words.manner, value: manner, hint: words.hints.manner, single: true,
        begin: (text) => how(context, id, text),
      }),
      tools(context, unit.pieces, others, words.line, isFirst ? '' : onlyIf(context, `${id}`))));
};

/** @param {Context} context @param {number | undefined} id @param {string} manner */
const how = (context, id, manner) => {
  const piece = context.cut.at(id);
  if (piece) context.frame(piece, context.make.speech(piece.speaker ?? '', piece.to ?? [], manner.replace(/[():]/g, ''), piece.words));
};

/** Alt and an arrow move what has the focus, Alt and Delete take it out: what its buttons do. @param {KeyboardEvent} event */
export const keys = (event) => {
  const what = event.altKey && { ArrowUp: 'up', ArrowDown: 'down', Delete: 'delete', Backspace: 'delete' }[event.key];
  if (!what) return;
  event.preventDefault();
  event.stopPropagation();
  const card = /** @type {HTMLElement} */ (event.currentTarget);
  const own = (/** @type {Element} */ one) => one.closest('.st-line, .st-choice, .st-scene') === card;
  const press = () => /** @type {HTMLElement | undefined} */ ([...card.querySelectorAll(`[data-do="${what}"]`)].find(own))?.click();
  if (![...card.querySelectorAll('[data-do]')].some(own)) /** @type {HTMLElement | null} */ (card.querySelector('[aria-expanded="false"]'))?.click();
  press();
};
