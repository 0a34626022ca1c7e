// @ts-check
// The first card: what stands above the story.
import { NOBODY } from './context.js';
import { button, field, fold, option, problems, select } from './field.js';
import { leave } from './line.js';
import { h } from './patch.js';
import { sign } from './people.js';
import { quoted } from './template.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./cut.js').Piece} Piece */

const LISTS = ['contains', 'setting'];
const LATER = ['credits', 'status', 'reviewed', 'agreed', 'named', 'write-to'];
const LEFT_OUT = [...LISTS, ...LATER]; // where nothing is written in them
const PLACED = new Set(['fence', 'person', 'comment']);
const ALWAYS = 1; // of them is offered in any case; the others are filled in elsewhere

/** @param {Context} context */
export const top = (context) => {
  const { words, written, people, tree: { front } } = context;
  /** @param {string} name */
  const piece = (name) => front.find((one) => one.kind === 'field' && one.name === name);
  const fence = (front.find(({ kind }) => kind === 'fence') ?? context.cut.list[0])?.id ?? NOBODY;
  /** What is missing altogether is said of the first line. @param {string} name */
  const about = (name) => [...context.problems.get(piece(name)?.id) ?? [], ...context.missing(fence, `front-matter.absent.${name}`)];
  /** @param {string} name */
  const line = (name) => field(context, {
    key: `top-${name}`, label: words.fields[name], piece: piece(name), single: true, hint: words.hints[name], about: about(name), commit: () => quote(context, piece(name)),
    leave: () => { const now = piece(name); if (now && LEFT_OUT.includes(name)) leave(context, now); },
    begin: (text) => context.declare(LISTS.includes(name) ? context.make.list(name, [text]) : context.make.field(name, text)),
  });
  const level = piece('level');
  const odd = front.filter((one) => !PLACED.has(one.kind) && (one.kind !== 'field' || piece(one.name ?? '') !== one) && one.words.trim());
  return h('section', { class: 'st-card st-top', key: 'top', 'aria-label': words.top },
    fold(context, 'top', { heading: 'h3', is: words.top, holds: piece('title')?.words || words.untitled, quiet: people.join(', '), pieces: front }),
    context.open.has('top') && h('div', { class: 'st-body' },
      line('title'),
      select(context, { key: 'top-level', label: words.fields.level, value: level?.means ?? '', piece: level, about: about('level') }, [
        ...(level?.means ? [] : [option('', level?.words || words.choose)]),
        ...Object.keys(written.levels).map((id) => option(id, words.levels[id])),
      ], (id) => {
        if (level) context.cut.put(context.cut.list.map((one) => (one.id === level.id ? { ...one, words: written.levels[id], means: id } : one)));
        else context.declare({ ...context.make.field('level', written.levels[id]), means: id });
      }),
      line('setting'),
      line('you'),
      line('contains'),
      cast(context, about('people')),
      ideas(context, piece('teaches'), about('teaches')),
      h('details', { key: 'later' }, h('summary', {}, words.later), LATER.filter((name, at) => at < ALWAYS || piece(name)).map(line)),
      odd.map((one) => field(context, { key: `odd-${one.id}`, label: words.kinds[one.kind] ?? words.kinds.plain, piece: one, leave: () => leave(context, one) })),
      context.loose(fence, 'front-matter.absent.')));
};

/** Put quotation marks around what would otherwise be read as signs. @param {Context} context @param {Piece | undefined} piece */
const quote = (context, piece) => {
  const now = context.cut.at(piece?.id);
  const made = now && quoted(now);
  if (made && made !== now) context.cut.put(context.cut.list.map((one) => (one === now ? made : one)));
};

/** @param {Context} context @param {any[]} about */
const cast = (context, about) => {
  const { words, tree: { front } } = context;
  return h('fieldset', { class: 'st-cast', key: 'cast', 'aria-describedby': about.length > 0 && 'st-c-people' }, h('legend', { class: 'st-label' }, words.fields.people),
    h('ul', {}, front.filter(({ kind }) => kind === 'person').map((piece) => h('li', { key: piece.id, class: 'st-person' },
      sign(context, piece.called ?? ''),
      h('input', {
        'aria-label': words.name, value: piece.name ?? '', dir: 'auto', 'data-field': `name-${piece.id}`,
        onchange: (/** @type {any} */ { target }) => rename(context, piece, target.value),
      }),
      button('×', () => { context.remove([piece]); context.gone('top'); }, { class: 'st-quiet', 'aria-label': `${words.remove}: ${piece.name}` }),
      field(context, { key: `about-${piece.id}`, label: words.about, hidden: true, piece, hint: words.hints.about, single: true, commit: () => quote(context, piece) }))),
    h('li', { key: 'new' }, h('form', { class: 'st-person', onsubmit: (/** @type {any} */ event) => {
      event.preventDefault();
      const [name, about] = event.target.elements;
      if (!name.value.trim()) return;
      context.focus = 'person-new';
      const made = context.make.person(name.value.trim(), about.value.trim());
      name.value = about.value = '';
      context.declare(quoted(made));
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
  /** Each idea as it is written, with its id. @type {string[][]} */
  const items = (piece?.items ?? []).map((item, at) => [item, piece?.ids?.[at] ?? item]);
  const has = new Set(items.map(([, id]) => id));
  const practised = new Set(context.cut.list.filter(({ kind }) => kind === 'move').map(({ means }) => written.moves.find(({ id }) => id === means)?.concept));
  /** @param {string[][]} list */
  const put = (list) => {
    const made = { ...context.make.list('teaches', list.map(([item]) => item)), ids: list.map(([, id]) => id) };
    if (piece) context.frame(piece, made);
    else context.declare(made);
  };
  const add = () => {
    const { idea } = context;
    context.idea = '';
    if (idea) put([...items, [written.concepts[idea], idea]]);
  };
  const rest = Object.keys(terms).filter((id) => !has.has(id)).sort((one, other) => terms[one].localeCompare(terms[other]));
  const group = (/** @type {string} */ label, /** @type {string[]} */ ids) => ids.length && h('optgroup', { label, key: label }, ids.map((id) => option(id, terms[id])));
  return h('div', { class: 'st-ideas', key: 'ideas' },
    items.length && h('ul', { class: 'st-chips', 'aria-label': words.fields.teaches }, items.map(([item, id], at) => h('li', { key: id, class: 'st-chip' }, terms[id] ?? item,
      button('×', () => put(items.toSpliced(at, 1)), { class: 'st-quiet', 'aria-label': `${words.remove}: ${terms[id] ?? item}` })))),
    h('form', { class: 'st-pair', key: 'new', onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); add(); } },
      select(context, { key: 'top-teaches', label: words.fields.teaches, value: context.idea, piece, about, enter: add }, ([
        option('', items.length ? words.another : words.choose),
        group(words.practised, rest.filter((id) => practised.has(id))), group(words.others, rest.filter((id) => !practised.has(id))),
      ]), (id) => { context.idea = id; context.show(); }),
      h('button', { 'aria-disabled': `${!context.idea}` }, words.add)));
};
