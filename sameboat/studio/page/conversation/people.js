// @ts-check
// People to pick: who speaks, and to whom. Somebody new is made here, once.
import { button, toggle } from './field.js';
import { h } from './patch.js';

/** @typedef {import('./context.js').Context} Context */

/** A person's sign: their colour, and the letter that they begin with. @param {Context} context @param {string} name */
export const sign = (context, name) => h('span', { class: `st-dot ${context.hue(name)}`, 'aria-hidden': 'true' }, [...context.shown(name).replace(/[^\p{L}\p{N}]/gu, '')][0]?.toUpperCase() ?? '·');

/** @param {Context} context @param {string} key @param {string} label @param {{name: string, label: string, on: boolean}[]} choices @param {(name: string, byHand: boolean) => void} choose
 * @param {...any} more */
const chips = (context, key, label, choices, choose, ...more) => h('div', { class: 'st-chips', role: 'group', 'aria-label': label, key },
  h('span', { class: 'st-label', 'aria-hidden': 'true' }, label),
  choices.map(({ name, label: shown, on }) => toggle(shown, on, (event) => choose(name, event.detail > 0), { key: name, 'data-field': `${key}-${name}`, class: `st-chip ${context.hue(name)}` }, name && sign(context, name))),
  ...more);

/** Choose who speaks; nobody, where it is told what happens.
 * @param {Context} context @param {string} key @param {string | undefined} speaker @param {(name: string | undefined) => void} choose */
export const speakers = (context, key, speaker, choose) => {
  const { words, people } = context;
  const isNew = context.asked.has(`${key}-new`);
  const add = (/** @type {string} */ name) => {
    context.asked.delete(`${key}-new`);
    if (!name.trim()) return context.show();
    const called = name.trim().replace(/\s+/g, ' ');
    if (!people.includes(called)) context.declare(context.make.person(called, ''));
    choose(called);
  };
  return [
    chips(context, `${key}-who`, words.who, [
      { name: '', label: words.happens, on: speaker === undefined },
      ...people.map((name) => ({ name, label: name, on: name === speaker })),
      ...(speaker === 'you' ? [{ name: 'you', label: words.you, on: true }] : []),
    ], (name) => choose(name || undefined),
    button(words.somebody, () => context.ask(`${key}-new`), { key: '+', class: 'st-chip st-quiet', 'aria-expanded': `${isNew}` })),
    isNew && h('form', { class: 'st-new', key: `${key}-form`, onsubmit: (/** @type {any} */ event) => { event.preventDefault(); add(event.target.elements[0].value); } },
      h('label', { for: `st-c-${key}-new`, class: 'st-label' }, words.name),
      h('input', { id: `st-c-${key}-new`, 'data-field': `${key}-new`, dir: 'auto', autocomplete: 'off', enterkeyhint: 'done' }),
      h('button', {}, words.add)),
  ];
};

/** Choose whom something is said to. @param {Context} context @param {string} key @param {string | undefined} speaker @param {string[]} to @param {(to: string[], byHand: boolean) => void} choose */
export const addressees = (context, key, speaker, to, choose) => {
  const { words, people } = context;
  const others = [...people, ...(speaker === 'you' ? [] : ['you'])].filter((name) => name !== speaker);
  return chips(context, `${key}-to`, words.to, [
    { name: '', label: words.everyone, on: !to.length },
    ...others.map((name) => ({ name, label: context.shown(name), on: to.includes(name) })),
  ], (name, byHand) => choose(!name ? [] : to.includes(name) ? to.filter((one) => one !== name) : [...to, name], byHand));
};
