// @ts-check
// What can be taken along, for whoever would rather write on paper or in a word processor.
import { make } from '../make.js';

/** @param {import('../house.js').House} house */
export const papers = ({ data }) => make('details', { class: 'st-papers' }, make('summary', {}, data.papers.rather),
  make('ul', {}, ...data.papers.list.map((/** @type {{title: string, address: string, saved: string}} */ { title, address, saved }) =>
    make('li', {}, make('a', { href: address, target: saved ? undefined : '_blank', download: saved || undefined }, title)))));
