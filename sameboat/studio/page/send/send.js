// @ts-check
// Send for reading: one file, made here and shown before it is taken along. Notes go along only where they are ticked.
import { dialog } from '../dialog.js';
import { button, fill, make } from '../make.js';
import { asked, labelled, shown, take } from './asked.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const send = (house) => {
  const { words: { send: words, frame } } = house;
  const word = make('textarea', { rows: 3 });
  const back = make('input', { type: 'email', autocomplete: 'email' });
  const notes = make('fieldset', { class: 'st-chosen' });
  const made = make('div', { role: 'group', 'aria-label': words.made, hidden: true });
  /** The notes to choose from. @type {{line: number, box: HTMLInputElement}[]} */ let boxes = [];

  const form = make('form', { submit: (event) => { event.preventDefault(); making(); } },
    labelled(words.word, word), labelled(words.back, back), notes,
    make('button', { class: 'st-first' }, words.make));
  const element = dialog(frame.send, frame.close, make('p', {}, words.about), form, made);

  /** What the pictures hold that were brought in. @param {string[]} names @returns {Promise<Record<string, Uint8Array>>} */
  const pictures = async (names) => {
    const found = names.flatMap((name) => { const address = house.picture?.(name); return address ? [{ name, address }] : []; });
    return Object.fromEntries(await Promise.all(found.map(async ({ name, address }) => [name, new Uint8Array(await (await fetch(address)).arrayBuffer())])));
  };

  const making = async () => {
    house.say(words.making);
    const chosen = boxes.flatMap(({ line, box }) => (box.checked ? [line] : []));
    const options = { word: word.value, back: back.value, notes: chosen };
    const without = await asked(house, 'send', options);
    const file = without?.wanted.length ? await asked(house, 'send', { ...options, pictures: await pictures(without.wanted) }) : without;
    if (!file) return;
    made.hidden = false;
    if (!file.text) {
      made.replaceChildren(make('p', { role: 'alert' }, words.nothing));
      return;
    }
    const size = Math.ceil(new Blob([file.text]).size / 1000);
    const head = make('h3', { tabindex: -1 }, words.made);
    const buttons = make('p', { class: 'st-bar' }, button(words.take, () => { take(file.name, file.text, 'text/html'); house.say(words.taken); }, { class: 'st-first' }));
    const files = [new File([file.text], file.name, { type: 'text/html' })];
    if (navigator.canShare?.({ files })) buttons.append(button(words.share, () => { navigator.share({ files, title: file.name }).catch(() => undefined); }));
    made.replaceChildren(head, make('p', {}, fill(words.told, { name: file.name, size, notes: chosen.length })), buttons, shown(words.made, file.shown));
    head.focus();
  };

  /** Show what could go along besides. @param {any[]} found */
  const offer = (found) => {
    boxes = found.filter(({ done }) => !done).map(({ line, by, words: said }) => ({ line, by, said, box: make('input', { type: 'checkbox' }) }))
      .map((one) => ({ ...one, row: make('label', {}, one.box, ` ${[one.by, fill(words.line, { line: one.line })].filter(Boolean).join(', ')}: ${one.said}`) }));
    notes.replaceChildren(make('legend', {}, words.along), ...boxes.length
      ? [make('p', {}, words.ticked), ...boxes.map((one) => /** @type {any} */ (one).row)] : [make('p', {}, words.noteless)]);
  };

  for (const event of ['input', 'change']) form.addEventListener(event, () => { made.hidden = true; });
  return {
    element,
    async show() {
      made.hidden = true;
      offer([]);
      offer(await asked(house, 'notes') ?? []);
    },
    hide() { made.replaceChildren(); },
  };
};
