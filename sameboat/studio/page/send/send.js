// @ts-check
// Send for reading: one file, made here and handed out by one press. Notes go along only where they are ticked.
import { dialog } from '../dialog.js';
import { fill, make } from '../make.js';
import { missing } from '../missing.js';
import { asked, labelled, shown } from './asked.js';
import { along } from './along.js';
import { handing } from './handing.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const send = (house) => {
  const { words: { send: words, frame } } = house;
  const word = make('textarea', { rows: 3 });
  const back = make('input', { type: 'email', autocomplete: 'email' });
  const notes = along(words);
  const form = make('form', { submit: (event) => event.preventDefault() },
    labelled(words.word, word), labelled(words.back, back), notes.element);

  const options = async () => {
    const found = await asked(house, 'pictures') ?? [];
    const pictures = await house.pictures?.bytes(found.map((/** @type {any} */ one) => one.name)) ?? {};
    return { word: word.value, back: back.value, notes: notes.chosen(), pictures };
  };

  /** Make the file. @returns {Promise<import('./handing.js').Ready | string>} */
  const making = async () => {
    const chosen = await options();
    const file = await asked(house, 'send', chosen);
    if (!file) return words.unanswered;
    if (!file.text) return words.nothing;
    const facts = { name: file.name, size: Math.ceil(new Blob([file.text]).size / 1000), notes: chosen.notes.length };
    return {
      name: file.name,
      content: file.text,
      told: [fill(words.told, facts), ...facts.notes ? [fill(words.within, facts)] : [], ...file.wanted.map((/** @type {string} */ name) => fill(words.missing, { name }))],
    };
  };

  const file = handing(house, 'text/html', form, making);
  const still = make('details', { toggle: async () => {
    if (!still.open) return;
    const page = await asked(house, 'send', { ...await options(), alive: false });
    still.replaceChildren(summary, make('p', {}, page?.text ? words.still : words.nothing), ...page?.text ? [shown(words.preview, page.text)] : []);
  } });
  const summary = make('summary', {}, words.preview);
  still.append(summary);
  for (const event of ['input', 'change']) form.addEventListener(event, () => { still.open = false; });
  const element = dialog(frame.send, frame.close, make('p', {}, words.about), missing(house, () => element.close()), form, file.element, make('p', {}, words.then), still);
  return {
    element,
    async show() {
      still.open = false;
      await notes.show(house);
      file.begin();
    },
    hide() {
      file.end();
      still.replaceChildren(summary);
    },
  };
};
