// @ts-check
// Keeping the work as a file: in its place where the browser can, as a download elsewhere.
import { button } from '../make.js';
import { apart } from './apart.js';
import { download, hasPlaces, place, put, read } from './file.js';
import { fileName } from './name.js';

/** @typedef {import('./shelf.js').Shelf} Shelf */

/** @param {Shelf} shelf @param {{anew?: boolean, anyway?: boolean, handed?: boolean}} [how] in another place; over what has been
 * changed there; as a download
 * @returns {Promise<void>} */
export const keepAsFile = async (shelf, { anew, anyway, handed } = {}) => {
  const { keeper, house: { manuscript } } = shelf;
  const { work } = keeper;
  const { text } = manuscript;
  const mark = work.file?.mark ?? '';
  let name = fileName(shelf.called({ ...work, text }), manuscript.lang);
  let downloaded = handed || !hasPlaces();
  try {
    if (!downloaded) {
      const held = anew ? null : await allowed(await shelf.handle(work.id));
      const there = held && !anyway && work.file ? await standsIn(held) : null;
      if (there && there.text !== work.file?.text && there.text !== text) return changed(shelf, there);
      const handle = held ?? await place(name);
      await put(handle, mark + text);
      name = handle.name;
      await shelf.hold(work.id, handle);
    }
  } catch (error) {
    if (/** @type {Error} */ (error).name === 'AbortError') return unchosen(shelf);
    downloaded = true;
  }
  if (downloaded) download(name, mark + text);
  await keeper.also({ file: { name, at: Date.now(), text, mark, downloaded } });
  return undefined;
};

/** Nobody chose a place, or none could be: it isn't in a file, and is told so. @param {Shelf} shelf @returns {void} */
const unchosen = (shelf) => {
  const { notice, say: { file: say } } = shelf;
  shelf.tell(say.unchosen, button(say.download, () => { notice.hidden = true; keepAsFile(shelf, { handed: true }); }));
};

/** @param {any} handle @returns {Promise<any>} the handle, if the page may write there */
const allowed = async (handle) => (handle && await handle.requestPermission({ mode: 'readwrite' }) === 'granted' ? handle : null);

/** @param {any} handle @returns {Promise<import('./file.js').Written | null>} what stands there; nothing where the file is gone */
const standsIn = async (handle) => {
  try {
    return read(await (await handle.getFile()).arrayBuffer());
  } catch {
    return null;
  }
};

/** The file was changed by somebody else since. @param {Shelf} shelf @param {import('./file.js').Written} there */
const changed = (shelf, there) => {
  const { keeper, say, house: { manuscript } } = shelf;
  const file = { .../** @type {import('./works.js').Filed} */ (keeper.work.file), ...there, at: Date.now() };
  const take = async () => {
    await keeper.replace(there.text, 'file');
    await keeper.also({ file });
  };
  shelf.show(say.changed.title, say.changed.file,
    apart(shelf, [say.changed.here, manuscript.text], [file.name, there.text]),
    shelf.choices([
      button(say.changed.another, () => keepAsFile(shelf, { anew: true }), { class: 'st-first' }),
      button(say.changed.take, take),
      button(say.changed.over, () => keepAsFile(shelf, { anyway: true })),
    ]));
};
