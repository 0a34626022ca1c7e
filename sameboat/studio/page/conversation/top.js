// @ts-check
// The first card: what stands above the story.
import { button, field, option, select } from './field.js';
import { withFront } from './front.js';
import { h } from './patch.js';
import { sign } from './people.js';
import { problems } from './problems.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./cut.js').Piece} Piece */

const LISTS = ['contains', 'setting'];
const LATER = ['credits', 'contains', 'setting', 'status', 'reviewed', 'agreed', 'named', 'write-to'];

/** @param {Context} context */
export const top = (context) => {
  const { words, written, tree: { front } } = context;
  /** @param {string} name */
  const piece = (name) => front.find((one) => one.kind === 'field' && one.name === name);
  /** @param {string} name @param {string} text */
  const begin = (name, text) => context.cut.put(withFront(context, context.cut.list, [LISTS.includes(name) ? context.make.list(name, [text]) : context.make.field(name, text)]));
  const fence = front.find(({ kind }) => kind === 'fence') ?? context.cut.list[0];
  /** What is missing altogether is said of the first line. @param {string} name */
  const about = (name) => [...context.problems.get(piece(name)?.id) ?? [], ...(piece(name) ? [] : context.missing(fence?.id, `front-matter.absent.${name}`))];
  /** @param {string} name */
  const line = (name) => field(context, { key: `top-${name}`, label: words.fields[name], piece: piece(name), single: true, hint: words.hints[name], about: about(name), begin: (text) => begin(name, text) });
  const level = piece('level');
  const later = LATER.filter((name) => piece(name));
  return h('section', { class: 'st-card st-top', key: 'top', 'aria-label': words.top },
    line('title'),
    select(context, { key: 'top-level', label: words.fields.level, value: level?.means ?? '', piece: level, about: about('level') }, [
      ...(level?.means ? [] : [option('', level?.words || words.choose)]),
      ...Object.keys(written.levels).map((id) => option(id, words.levels[id])),
    ], (id) => (level ? context.cut.write(level, written.levels[id]) : begin('level', written.levels[id]))),
    line('you'),
    cast(context, about('people')),
    ideas(context, piece('teaches'), about('teaches')),
    h('details', { class: 'st-later', key: 'later' }, h('summary', {}, words.later), [...new Set(['credits', ...LISTS, ...later])].map(line)),
    context.loose(fence?.id, 'front-matter.absent.'));
};

/** @param {Context} context @param {any[]} about */
const cast = (context, about) => {
  const { words, tree: { front }, cut } = context;
  const people = front.filter(({ kind }) => kind === 'person');
  return h('fieldset', { class: 'st-cast', key: 'cast' }, h('legend', { class: 'st-label' }, words.fields.people),
    h('ul', {}, people.map((piece) => h('li', { key: piece.id, class: 'st-person' },
      sign(context, piece.called ?? ''),
      h('div', { class: 'st-f' }, h('input', {
        'aria-label': words.name, value: piece.name ?? '', dir: 'auto', 'data-field': `name-${piece.id}`,
        onchange: (/** @type {any} */ { target }) => rename(context, piece, target.value),
      })),
      field(context, { key: `about-${piece.id}`, label: words.about, hidden: true, piece, hint: words.hints.about, single: true }),
      button('×', () => { context.remove([piece]); context.say('removed'); }, { class: 'st-quiet', 'aria-label': `${words.remove}: ${piece.name}` }))),
    h('li', { key: 'new', class: 'st-person' }, h('form', { onsubmit: (/** @type {any} */ event) => {
      event.preventDefault();
      const [name, about] = event.target.elements;
      if (!name.value.trim()) return;
      context.focus = 'person-new';
      const made = context.make.person(name.value.trim(), about.value.trim());
      name.value = about.value = '';
      cut.put(withFront(context, cut.list, [made]));
    } },
    h('input', { 'aria-label': words.somebody, placeholder: words.somebody, dir: 'auto', autocomplete: 'off', 'data-field': 'person-new' }),
    h('input', { 'aria-label': words.about, placeholder: words.hints.about, dir: 'auto', autocomplete: 'off' }),
    h('button', {}, words.add)))),
    problems(context, about, 'st-c-people'));
};

/** Call somebody otherwise, wherever they speak and are spoken to. @param {Context} context @param {Piece} piece @param {string} name */
const rename = (context, piece, name) => {
  const called = name.trim().replace(/\s+/g, ' ');
  const old = piece.called ?? piece.name ?? '';
  if (!called || called === piece.name) return context.show();
  /** @param {string} [one] */
  const now = (one) => (one === old ? called : one);
  context.cut.put(context.cut.list.map((one) => {
    if (one.id === piece.id) return { ...one, ...context.make.person(called, one.words), after: one.after };
    if (one.speaker !== old && !one.to?.includes(old)) return one;
    const to = (one.to ?? []).map((name) => now(name) ?? '');
    const { before, speaker } = one.kind === 'choice' ? context.make.choice(to, '', one.manner) : context.make.speech(now(one.speaker) ?? '', to, one.manner ?? '', '');
    return { ...one, before, speaker, to };
  }));
};

/** The ideas that the case practises. @param {Context} context @param {Piece | undefined} piece @param {any[]} about */
const ideas = (context, piece, about) => {
  const { words, written, house } = context;
  const terms = house.data.written[house.lang].concepts;
  const items = piece?.items ?? [];
  const practised = new Set(context.cut.list.filter(({ kind }) => kind === 'move').map(({ means }) => written.moves.find(({ id }) => id === means)?.concept));
  /** @param {string[]} list */
  const put = (list) => {
    const made = context.make.list('teaches', list);
    if (piece) context.frame(piece, made);
    else context.cut.put(withFront(context, context.cut.list, [made]));
  };
  const rest = Object.keys(terms).filter((id) => !items.includes(id)).sort((one, other) => terms[one].localeCompare(terms[other]));
  const group = (/** @type {string} */ label, /** @type {string[]} */ ids) => ids.length && h('optgroup', { label, key: label }, ids.map((id) => option(id, terms[id])));
  return h('div', { class: 'st-ideas', key: 'ideas' },
    items.length && h('ul', { class: 'st-chips', 'aria-label': words.fields.teaches }, items.map((id) => h('li', { key: id, class: 'st-chip' }, terms[id] ?? id,
      button('×', () => put(items.filter((one) => one !== id)), { class: 'st-quiet', 'aria-label': `${words.remove}: ${terms[id] ?? id}` })))),
    select(context, { key: 'top-teaches', label: words.fields.teaches, value: '', piece, about }, ([
      option('', items.length ? words.another : words.choose),
      group(words.practised, rest.filter((id) => practised.has(id))), group(words.others, rest.filter((id) => !practised.has(id))),
    ]), (id) => id && put([...items, id])));
};
