// @ts-check
// Earlier texts of a work: seen beside what it is now, and brought back.
import { button, fill, make } from '../make.js';
import { apart } from './apart.js';
import { goTo } from './opening.js';
import { when } from './standing.js';

/** @typedef {import('./shelf.js').Shelf} Shelf @typedef {import('./works.js').Work} Work @typedef {import('./works.js').Version} Version */

/** Show a work's earlier texts. @param {Shelf} shelf @param {Work} work */
export const earlier = async (shelf, work) => {
  const { keeper, say, works } = shelf;
  const versions = await works.versions(work.id).catch((error) => { keeper.refused(error); return []; });
  const words = (/** @type {string} */ text) => fill(say.earlier.words, { n: (text.match(/[\p{L}\p{N}’']+/gu) ?? []).length });
  const list = make('ol', { class: 'st-works' }, ...versions.map((version) => make('li', {},
    button(when(version.at, say.locale), () => one(shelf, work, version)), ` ${words(version.text)}`)));
  shelf.show(fill(say.earlier.title, { title: shelf.called(work) }), say.earlier.rule, versions.length ? list : make('p', {}, say.earlier.none),
    shelf.choices([button(say.list.back, shelf.list)]));
};

/** @param {Shelf} shelf @param {Work} work @param {Version} version */
const one = async (shelf, work, version) => {
  const { keeper, say, house: { manuscript } } = shelf;
  const now = work.id === keeper.work.id ? manuscript.text : work.text;
  const back = async () => {
    if (work.id !== keeper.work.id) await goTo(shelf, work);
    if (work.id !== keeper.work.id) return;
    await keeper.replace(version.text, 'earlier');
    shelf.close();
    shelf.tell(say.earlier.done);
  };
  const time = when(version.at, say.locale);
  shelf.show(fill(say.earlier.from, { time }), say.earlier.undo,
    apart(shelf, [time, version.text], [say.earlier.now, now]),
    shelf.choices([button(say.earlier.back, back, { class: 'st-first' }), button(say.earlier.all, () => earlier(shelf, work))]));
};
