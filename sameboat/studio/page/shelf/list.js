// @ts-check
// The works on the shelf, and what can be done with each.
import { button, make } from '../make.js';
import { earlier } from './earlier.js';
import { ask } from './erasing.js';
import { keepAsFile } from './filing.js';
import { choose } from './file.js';
import { goTo, openFile } from './opening.js';
import { standing } from './standing.js';
import { newWork } from './works.js';

/** @typedef {import('./shelf.js').Shelf} Shelf @typedef {import('./works.js').Work} Work */

/** @param {Shelf} shelf */
export const list = async (shelf) => {
  const { keeper, say, house } = shelf;
  await keeper.keep();
  const works = await shelf.works.list().catch((error) => { keeper.refused(error); return []; });
  const lasting = await navigator.storage?.persisted?.().catch(() => false);
  shelf.show('', keeper.state === 'refused' ? standing(keeper, house.manuscript.text, false, say) : lasting ? say.list.lasting : say.list.fleeting,
    works.length ? make('ul', { class: 'st-works' }, ...works.map((work) => row(shelf, work))) : make('p', {}, say.list.none),
    shelf.choices([
      button(say.list.empty, () => goTo(shelf, newWork({ lang: house.lang, ...house.data.empty })), { class: 'st-first', 'data-do': 'empty' }),
      button(say.list.begin, () => goTo(shelf, shelf.blank()), { 'data-do': 'example' }),
      button(say.open, () => choose((file, handle) => openFile(shelf, file, handle)).catch(() => undefined)),
      button(say.list.another, () => keepAsFile(shelf, { anew: true })),
      keeper.state === 'refused' ? null : button(say.erase.all, () => ask(shelf, works, true)),
    ]));
};

/** @param {Shelf} shelf @param {Work} work */
const row = (shelf, work) => {
  const { keeper, say } = shelf;
  const title = shelf.called(work);
  const isHere = work.id === keeper.work.id;
  const labelled = (/** @type {string} */ what) => ({ 'aria-label': `${what}: ${title}` });
  const field = make('input', { value: title, 'aria-label': say.list.name });
  const done = (/** @type {Promise<unknown>} */ work) => work.catch((error) => keeper.refused(error)).then(() => shelf.list());
  const rename = (/** @type {Event} */ event) => {
    event.preventDefault();
    const named = { ...work, name: field.value.trim() };
    done(isHere ? keeper.also({ name: named.name }) : shelf.works.keep(named));
  };
  const form = make('form', { hidden: true, submit: rename }, field, ' ', make('button', {}, say.list.named));
  const copy = () => done(shelf.works.keep(newWork({ ...work, file: null, name: shelf.second(work) })));
  return make('li', { 'aria-current': isHere && 'true' },
    make('h4', { lang: work.lang }, title), make('p', {}, isHere ? `${say.list.here} ` : '', standing({ state: 'kept', work }, work.text, false, say)), form,
    shelf.choices([
      isHere ? null : button(say.list.open, () => goTo(shelf, work), labelled(say.list.open)),
      button(say.list.earlier, () => earlier(shelf, work), labelled(say.list.earlier)),
      button(say.list.rename, () => { form.hidden = false; field.select(); field.focus(); }, labelled(say.list.rename)),
      button(say.list.copy, copy, labelled(say.list.copy)),
      button(say.erase.one, () => ask(shelf, [work]), labelled(say.erase.one)),
    ]));
};
