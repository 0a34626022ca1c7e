// @ts-check
// Where the story goes on: a scene, a new one, or an ending.
import { place } from './deeds.js';
import { button, field, option, select } from './field.js';
import { conditions, leave, onlyIf } from './line.js';
import { h } from './patch.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./tree.js').Section} Section @typedef {import('./tree.js').Unit} Unit */

export const WAYS = new Set(['next', 'ending']);
/** What is said of a way, on its heading. */
export const OWN = ['ending.', 'next-scene.', 'reach.ending'];

/** How a title is found behind `Next:`: a capital or a full stop more make no difference. @param {string} title */
const key = (title) => title.trim().toLowerCase().replace(/[\s.,:;!?…"“”«»]+$/u, '').replace(/^["“”«»]+/u, '');

/** @param {Context} context @param {Section} section @param {number} number that of its scene, from 0 */
export const ways = (context, section, number) => {
  const { words, asked } = context;
  const home = section.head?.id;
  const units = section.units.filter(({ piece }) => piece && WAYS.has(piece.kind));
  const about = context.missing(home, ...OWN);
  const isNew = asked.has(`way-${home}`);
  return h('div', { class: 'st-ways', key: 'ways' },
    units.map((unit, at) => way(context, section, number, unit, at === 0 && !isNew ? about : [])),
    (!units.length || isNew) && way(context, section, number, undefined, about),
    units.some(({ when }) => when.length) && !isNew && button(words.another, () => { asked.add(`way-${home}`); context.show(); }, { class: 'st-quiet', key: 'another' }));
};

/** @param {Context} context @param {Section} section @param {number} number @param {Unit | undefined} unit @param {any[]} about */
const way = (context, section, number, unit, about) => {
  const { words, cut, asked, tree: { scenes } } = context;
  const home = section.head?.id;
  const piece = unit?.piece;
  const own = `${piece?.id ?? `new-${home}`}`;
  const titles = scenes.map(({ head }) => head?.words ?? '');
  const target = piece?.kind === 'next' ? titles.findIndex((title) => key(title) === key(piece.words)) : -1;
  const ends = piece?.kind === 'ending' || asked.has(`ending-${home}`);
  const value = piece?.kind === 'next' ? (target < 0 ? 'lost' : `${target}`) : ends ? 'ending' : 'below';
  /** @param {import('./cut.js').Piece[]} pieces */
  const put = (pieces) => {
    asked.delete(`ending-${home}`);
    asked.delete(`way-${home}`);
    if (piece) return context.put(context.where(piece.id), pieces, 1);
    return context.put(place(cut.list, section, 'next'), pieces);
  };
  /** @param {string} chosen */
  const choose = (chosen) => {
    if (chosen === 'below') {
      asked.delete(`ending-${home}`);
      if (unit) context.remove(unit.pieces);
      else context.show();
    } else if (chosen === 'ending') {
      if (unit) context.remove([/** @type {any} */ (piece)]);
      context.ask(`ending-${home}`);
    } else if (chosen === 'new') {
      const title = fresh(words.scene, titles);
      put([context.make.label('next', title)]);
      const id = context.put(cut.list.length, [context.make.scene(title)]);
      context.open.add(id);
      context.say('scene', { title });
      context.show();
    } else if (chosen !== 'lost') put([context.make.label('next', titles[Number(chosen)])]);
  };
  const below = titles[number + 1];
  return h('div', { class: 'st-way', key: unit ? own : `new-${home}` },
    unit && conditions(context, unit.when, own, () => context.where(piece?.id)),
    select(context, { key: `way-${own}`, label: words.goes, value, piece, about: [...(ends ? [] : context.problems.get(piece?.id) ?? []), ...about] }, [
      option('below', below === undefined ? words.choose : `${words.below} ${below}`),
      ...(value === 'lost' ? [option('lost', `“${piece?.words}”`)] : []),
      ...titles.map((title, at) => option(`${at}`, `${at + 1}. ${title}`)),
      option('new', words.newScene),
      option('ending', words.ending),
    ], choose),
    ends && field(context, {
      key: `ending-${home}${unit && piece?.id !== firstEnding(section) ? `-${own}` : ''}`, label: words.became, hint: words.hints.ending, piece,
      begin: (text) => { put([context.make.label('ending', text)]); context.show(); },
      leave: () => piece && leave(context, piece),
    }),
    unit && unit !== section.units[0] && onlyIf(context, own, { class: 'st-quiet' }));
};

/** @param {Section} section */
const firstEnding = (section) => section.units.find(({ piece }) => piece?.kind === 'ending')?.piece?.id;

/** A title that no scene has. @param {string} word @param {string[]} titles */
export const fresh = (word, titles) => {
  let number = titles.length + 1;
  while (titles.includes(`${word} ${number}`)) number += 1;
  return `${word} ${number}`;
};

/** What a way is in few words. @param {Context} context @param {Section} section @param {number} number */
export const told = (context, section, number) => {
  const { words, tree: { scenes } } = context;
  const found = section.units.flatMap(({ piece }) => (piece && WAYS.has(piece.kind) ? [piece] : []));
  if (found.some(({ kind }) => kind === 'ending')) return words.ends;
  const title = found[0]?.words ?? scenes[number + 1]?.head?.words;
  return title ? `→ ${title}` : '';
};
