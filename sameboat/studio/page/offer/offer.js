// @ts-check
// Offer it to the course: the folder as a file, and whom to send it to. Nothing is sent here.
import { dialog } from '../dialog.js';
import { fill, make } from '../make.js';
import { along } from '../send/along.js';
import { labelled } from '../send/asked.js';
import { handing } from '../send/handing.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const offer = (house) => {
  const { manuscript, desk, words: { offer: say, send: { unanswered }, frame } } = house;
  const by = make('input', { autocomplete: 'name' });
  const word = make('textarea', { rows: 3 });
  const notes = along(say);
  const whither = make('p', {});
  const form = make('form', { submit: (event) => event.preventDefault() },
    labelled(say.by, by), labelled(say.word, word), notes.element);

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

  /** Make the file. @returns {Promise<import('../send/handing.js').Ready | string>} */
  const making = async () => {
    const { text, lang } = manuscript;
    const languages = await others();
    const named = await Promise.all([[lang, text], ...Object.entries(languages)].map(([code, one]) => desk.ask('pictures', one, code).catch(() => [])));
    const pictures = await house.pictures?.bytes([...new Set(named.flat().map(({ name }) => name))]) ?? {};
    const options = { by: by.value, word: word.value, notes: notes.chosen(), others: languages, pictures };
    const found = await desk.ask('offer', text, lang, options).catch(() => null);
    if (!found?.name) return found ? say.nothing : unanswered;
    whither.replaceChildren(...whom(found.address));
    return {
      name: found.name,
      content: new Uint8Array(found.bytes),
      told: [
        fill(say.told, { name: found.name, size: Math.ceil(found.bytes.length / 1000), languages: 1 + Object.keys(languages).length }),
        found.errors ? fill(say.errors, { n: found.errors }) : say.sound,
        ...found.missing.map((/** @type {string} */ name) => fill(say.missing, { name })),
      ],
    };
  };

  /** @param {string} address */
  const whom = (address) => {
    if (!address) return [say.nobody];
    const href = address.startsWith('https://') ? address : `mailto:${address}`;
    return [`${say.to} `, make('a', { href }, address)];
  };

  const file = handing(house, 'application/zip', form, making);
  return {
    element: dialog(frame.offer, frame.close, make('p', {}, say.about), form, file.element, whither),
    async show() {
      await notes.show(house);
      file.begin();
    },
    hide: () => file.end(),
  };
};
