// @ts-check
// Opening a file: a script of the shelf's that was changed elsewhere since is shown beside what is here.
import { button, fill } from '../make.js';
import { apart } from './apart.js';
import { keepAsFile } from './filing.js';
import { read } from './file.js';
import { languageOf, plainName } from './name.js';
import { newWork } from './works.js';

/** @typedef {import('./shelf.js').Shelf} Shelf @typedef {import('./works.js').Work} Work @typedef {import('./works.js').Filed} Filed */

const MOST = 5_000_000; // bytes: the longest case has a hundredth of it

/** Leave this work and go to another; ask where that would lose something. @param {Shelf} shelf @param {Work} work */
export const goTo = async (shelf, work) => {
  if (await shelf.keeper.begin(work)) return shelf.close();
  const { say } = shelf;
  const leave = async () => { await shelf.keeper.begin(work, true); shelf.close(); };
  return shelf.show(say.unkept.title, say.unkept.text, shelf.choices([
    button(say.keep, () => keepAsFile(shelf), { class: 'st-first' }),
    button(say.unkept.leave, leave),
  ]));
};

/** Open a file that was chosen or dropped. @param {Shelf} shelf @param {File} given @param {any} [handle] */
export const openFile = async (shelf, given, handle) => {
  const { house, keeper, say } = shelf;
  const found = given.size > MOST ? null : read(await given.arrayBuffer());
  const isScript = found && (/\.(md|markdown)$/i.test(given.name) || found.text.trimStart().startsWith('---'));
  if (!isScript && house.bring) return house.bring(given);
  if (!found) return shelf.show(say.unread.title, fill(say.unread.text, { name: given.name }));
  /** @type {Filed} */ const file = { name: given.name, at: given.lastModified, downloaded: !handle, ...found };
  const works = await shelf.works.list().catch(() => []);
  const same = works.find(({ text }) => text === file.text) ?? works.find((work) => work.file && plainName(work.file.name) === plainName(file.name));
  const take = async (/** @type {Work} */ work, /** @type {Partial<Work>} */ also) => {
    await goTo(shelf, work);
    if (keeper.work.id !== work.id) return;
    await keeper.also(also);
    if (handle) await shelf.hold(work.id, handle);
  };
  const anew = () => take(newWork({ text: file.text, lang: languageOf(file.name, shelf.languages) ?? house.lang }), { file });
  if (!same) return anew();
  if (same.text === file.text) return take(same, { file });
  if (same.file?.text === file.text) return take(same, {}); // what was written since stands on the shelf
  const over = async () => {
    await take(same, { file });
    await keeper.replace(file.text, 'file');
  };
  return shelf.show(say.changed.title, fill(say.changed.opened, { name: file.name }),
    apart(shelf, [say.changed.here, same.text], [file.name, file.text]),
    shelf.choices([
      button(say.changed.both, anew, { class: 'st-first' }),
      button(say.changed.take, over),
      button(say.changed.stay, () => take(same, {})),
    ]));
};

/** Take files that are dropped on the page, before anything else there does. @param {Shelf} shelf */
export const dropped = (shelf) => {
  /** Whether it is for nobody else: a dialog and a field for files take their own. @param {DragEvent} event */
  const hasFiles = ({ dataTransfer, target }) => dataTransfer?.types.includes('Files') && !(/** @type {Element} */ (target)?.closest?.('dialog, input[type=file]'));
  addEventListener('dragover', (event) => { if (hasFiles(event)) event.preventDefault(); }, true);
  addEventListener('drop', async (event) => {
    const [item] = hasFiles(event) ? [...event.dataTransfer?.items ?? []].filter(({ kind }) => kind === 'file') : [];
    const file = item?.getAsFile();
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    /** @type {any} */ const handle = await /** @type {any} */ (item).getAsFileSystemHandle?.().catch(() => null);
    openFile(shelf, file, handle?.kind === 'file' ? handle : undefined);
  }, true);
};
