// @ts-check
// Offer it to the course: the folder as a file, and whom to send it to. Nothing is sent here.
import { dialog } from '../dialog.js';
import { button, fill, make } from '../make.js';
import { labelled } from '../send/asked.js';
import { download } from '../shelf/file.js';

/** @param {any} given what a file holds, as Python gives it @returns {Uint8Array} */
const bytesOf = (given) => (given instanceof Uint8Array ? given : Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0)));

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const offer = (house) => {
  const { manuscript, desk, words: { offer: say, frame } } = house;
  const by = make('input', { autocomplete: 'name' });
  const word = make('textarea', { rows: 3 });
  const notes = make('fieldset', { class: 'st-chosen' });
  const made = make('div', { role: 'group', 'aria-label': say.made, hidden: true });
  const form = make('form', { submit: (event) => { event.preventDefault(); making(); } },
    labelled(say.by, by), labelled(say.word, word), notes, make('button', { class: 'st-first' }, say.make));
  const element = dialog(frame.offer, frame.close, make('p', {}, say.about), form, made);
  /** @type {{line: number, box: HTMLInputElement}[]} */ let boxes = [];

  /** The script in its other languages, where they are on this device. @returns {Promise<Record<string, string>>} */
  const others = async () => {
    const { keeper, works } = /** @type {any} */ (house).shelf ?? {};
    if (!keeper) return {};
    const { id, original } = keeper.work;
    /** @type {any[]} */ const all = await works.list().catch(() => []);
    const mine = all.filter((work) => work.id !== id && (work.original?.id === id || work.id === original?.id));
    const found = Object.fromEntries(mine.map((work) => [work.lang, work.text]));
    if (original && !found[original.lang]) found[original.lang] = original.text;
    delete found[manuscript.lang];
    return found;
  };

  const making = async () => {
    const { text, lang } = manuscript;
    const languages = await others();
    const named = await Promise.all([[lang, text], ...Object.entries(languages)].map(([code, one]) => desk.ask('pictures', one, code).catch(() => [])));
    const pictures = await house.pictures?.bytes([...new Set(named.flat().map(({ name }) => name))]) ?? {};
    const chosen = boxes.flatMap(({ line, box }) => (box.checked ? [line] : []));
    const found = await desk.ask('offer', text, lang, { by: by.value, word: word.value, notes: chosen, others: languages, pictures }).catch(() => null);
    made.hidden = false;
    if (!found?.name) {
      made.replaceChildren(make('p', { role: 'alert' }, found ? say.nothing : say.unanswered));
      return;
    }
    const data = bytesOf(found.bytes);
    const head = make('h3', { tabindex: -1 }, say.made);
    made.replaceChildren(head,
      make('p', {}, fill(say.told, { name: found.name, size: Math.ceil(data.length / 1000), languages: 1 + Object.keys(languages).length })),
      ...found.errors ? [make('p', {}, fill(say.errors, { n: found.errors }))] : [make('p', {}, say.sound)],
      ...found.missing.map((/** @type {string} */ name) => make('p', {}, fill(say.missing, { name }))),
      make('p', {}, button(say.take, () => { download(found.name, new Uint8Array(data), 'application/zip'); house.say(say.taken); }, { class: 'st-first' })),
      make('p', {}, ...whom(found.address)));
    head.focus();
  };

  /** @param {string} address */
  const whom = (address) => {
    if (!address) return [say.nobody];
    const href = address.startsWith('https://') ? address : `mailto:${address}`;
    return [`${say.to} `, make('a', { href }, address)];
  };

  /** @param {any[]} found */
  const choose = (found) => {
    boxes = found.map(({ line }) => ({ line, box: make('input', { type: 'checkbox' }) }));
    notes.hidden = !found.length;
    notes.replaceChildren(make('legend', {}, say.along), ...found.map(({ line, by: whose, words: said }, n) =>
      make('label', {}, boxes[n].box, ` ${[whose, fill(say.line, { line })].filter(Boolean).join(', ')}: ${said}`)));
  };

  for (const event of ['input', 'change']) form.addEventListener(event, () => { made.hidden = true; });
  return {
    element,
    async show() {
      made.hidden = true;
      choose([]);
      choose(await desk.ask('notes', manuscript.text, manuscript.lang).catch(() => []));
    },
    hide() { made.replaceChildren(); },
  };
};
