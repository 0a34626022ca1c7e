// @ts-check
// The works that are written here: kept on the device, kept as files, taken off again.
import { dialog } from '../dialog.js';
import { button, fill, make } from '../make.js';
import { apart } from './apart.js';
import { Database, nameAt } from './database.js';
import { keepAsFile } from './filing.js';
import { choose } from './file.js';
import { Keeper } from './keeper.js';
import { leave, recover } from './left.js';
import { list } from './list.js';
import { called } from './name.js';
import { dropped, goTo, openFile } from './opening.js';
import { others } from './others.js';
import { standing } from './standing.js';
import { newWork, Works } from './works.js';

/** @typedef {ReturnType<typeof shelved>} Shelf @typedef {import('./works.js').Work} Work */

/** What the parts of the shelf share. @param {import('../house.js').House} house */
const shelved = (house) => {
  const { data, lang, manuscript, words: { frame, shelf: say } } = house;
  const name = nameAt(location.href);
  const works = new Works(new Database(name));
  const body = make('div', { class: 'st-shelf' });
  const element = dialog(frame.shelf, frame.close, body);
  const notice = make('div', { class: 'st-notice', hidden: true });
  /** The browser's handles of files, also where they can't be kept. @type {Map<string, any>} */ const handles = new Map();
  const company = { shared: false, renew() {} };
  const blank = () => newWork({ lang, text: data.starter });
  const title = (/** @type {{name?: string, text: string}} */ work) => called(work, frame.untitled);
  const second = (/** @type {{name?: string, text: string}} */ work) => fill(say.second, { title: title(work) });
  const keeper = new Keeper(manuscript, works, { tell: (news) => pages.tell(news), blank, second });
  const pages = others(name, () => keeper.look(), (met) => { company.shared = met; company.renew(); });
  const shelf = {
    house, say, name, works, keeper, pages, company, element, notice, blank, second, called: title,
    languages: [lang, ...[...document.querySelectorAll('[hreflang]')].map((link) => link.getAttribute('hreflang') ?? '')],
    /** Show a page of the shelf. @param {string} head @param {string} text @param {...Node} children */
    show(head, text, ...children) {
      const heading = make('h3', { tabindex: -1 }, head);
      body.replaceChildren(...head ? [heading] : [], make('p', {}, text), ...children);
      if (!element.open) element.showModal();
      if (head) heading.focus();
    },
    /** @param {(Node | null)[]} buttons */
    choices: (buttons) => make('div', { class: 'st-choices' }, ...buttons),
    close: () => element.close(),
    /** @returns {Promise<void>} */
    list: () => list(shelf),
    /** Tell something beside the line, without taking the focus. @param {string} text @param {...Node} buttons */
    tell(text, ...buttons) {
      const hide = button(frame.close, () => { notice.hidden = true; }, { class: 'st-quiet' });
      notice.replaceChildren(make('p', {}, text), ...buttons, hide);
      notice.hidden = false;
      house.say(text);
    },
    /** @param {string} id */
    handle: async (id) => handles.get(id) ?? works.handle(id).catch(() => undefined),
    /** @param {string} id @param {any} handle */
    hold(id, handle) {
      handles.set(id, handle);
      return works.hold(id, handle).catch(() => undefined);
    },
    /** @param {string[]} ids */
    forget(ids) { for (const id of ids) handles.delete(id); },
    /** Leave what is written here, which is kept, for another script, which is kept from then on. @param {Partial<Work>} given
     * @returns {Promise<void>} */
    async begin(given) {
      const work = newWork({ lang, ...given });
      await goTo(shelf, work);
      if (keeper.work.id === work.id) await keeper.also({});
    },
    /** @param {File} file @param {any} [handle] @returns {Promise<void>} */
    open: (file, handle) => openFile(shelf, file, handle),
  };
  return shelf;
};

/** What stands in the bar: the first button, and the line that says where the work stands.
 * @param {import('../house.js').House} house */
export const keeping = (house) => {
  const shelf = shelved(house);
  const { company, keeper, notice, say } = shelf;
  house.shelf = shelf;
  const line = make('p', { class: 'st-standing' });
  let [told, asked] = [keeper.state, false];
  company.renew = () => {
    const text = standing(keeper, house.manuscript.text, company.shared, say);
    if (line.textContent !== text) line.textContent = text;
    line.dataset.state = keeper.state;
    if (told !== keeper.state) {
      // What changes by the minute is seen; only what is another matter is said.
      told = keeper.state;
      if (told === 'gone') shelf.tell(say.gone.text, button(say.gone.again, () => { notice.hidden = true; keeper.again(); }));
      else if (told !== 'new') house.say(text);
    }
    if (keeper.state === 'kept' && keeper.work.version === 1 && !asked) {
      asked = true;
      navigator.storage?.persist?.().catch(() => undefined);
    }
  };
  keeper.addEventListener('state', company.renew);
  keeper.addEventListener('state', () => {
    const { id, version } = keeper.work;
    if (keeper.state === 'gone' || !keeper.dirty) leave(shelf.name, null);
    if (version) {
      shelf.pages.hold(id);
      try { sessionStorage.setItem(shelf.name, id); } catch { /* the last work is found by its time */ }
    }
  });
  keeper.addEventListener('both', (event) => both(shelf, /** @type {CustomEvent} */ (event).detail));
  company.renew();
  const left = () => {
    if (keeper.unkept) leave(shelf.name, keeper.unkept);
    keeper.keep();
  };
  addEventListener('pagehide', left);
  addEventListener('focus', () => keeper.look());
  document.addEventListener('visibilitychange', () => (document.hidden ? left() : keeper.look()));
  addEventListener('beforeunload', (event) => {
    keeper.keep();
    if (!keeper.safe && told !== 'kept' && told !== 'new') event.preventDefault();
  });
  dropped(shelf);
  start(shelf);
  const element = make('div', { class: 'st-keeping' },
    button(say.keep, () => keepAsFile(shelf), { class: 'st-first', 'data-do': 'file' }),
    button(say.open, () => choose(shelf.open).catch(() => undefined), { 'data-do': 'open' }), line, notice);
  return { element, show() {}, hide() {} };
};

/** The works, in a dialog. @param {import('../house.js').House} house */
export const shelf = ({ shelf: kept }) => {
  const { element, list: show } = /** @type {Shelf} */ (kept);
  return { element, show, hide() {} };
};

/** Go on with the work that was written last. @param {Shelf} shelf */
const start = async ({ keeper, name, second, works }) => {
  await recover(works, second).catch(() => undefined); // it stays left until it can be kept
  try {
    const found = await works.list();
    /** @type {string | null} */ let last = null;
    try { last = sessionStorage.getItem(name); } catch { /* by its time, then */ }
    const work = found.find(({ id }) => id === last) ?? found[0];
    if (work && !keeper.dirty && !keeper.work.version) await keeper.begin(work);
  } catch (error) {
    keeper.refused(error);
  }
};

/** Both pages have changed one work. @param {Shelf} shelf @param {{other: Work, mine: Work}} works */
const both = (shelf, { other, mine }) => {
  const { say } = shelf;
  const see = () => shelf.show(say.both.title, fill(say.both.text, { title: shelf.called(mine) }),
    apart(shelf, [say.both.other, other.text], [say.both.mine, mine.text]),
    shelf.choices([
      button(say.both.go, shelf.close, { class: 'st-first' }),
      button(say.both.open, async () => goTo(shelf, await shelf.works.read(other.id).catch(() => null) ?? other)),
    ]));
  shelf.tell(fill(say.both.text, { title: shelf.called(mine) }), button(say.both.see, see));
};
