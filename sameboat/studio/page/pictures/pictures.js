// @ts-check
// Pictures: brought in with a description, drawn anew without where they were taken, and kept on this device.
import { dialog } from '../dialog.js';
import { button, fill, make } from '../make.js';
import { labelled } from '../send/asked.js';
import { named, scaled } from './scaled.js';
import { Pictures } from './store.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const pictures = (house) => {
  const { manuscript, desk, words: { pictures: say, frame } } = house;
  const kept = new Pictures();
  house.picture = (name) => kept.address(name);
  house.pictures = kept;
  kept.find();

  const file = make('input', { type: 'file', accept: 'image/*', required: true, change: () => preview() });
  const words = make('textarea', { rows: 2, required: true });
  const told = make('p', { role: 'alert' });
  const shown = make('div', { class: 'st-preview' });
  const list = make('div', {});
  const form = make('form', { submit: (event) => { event.preventDefault(); take(); } },
    labelled(say.file, file), shown, labelled(say.words, words), make('p', {}, say.where), told,
    make('button', { class: 'st-first' }, say.take));
  const element = dialog(frame.pictures, frame.close, make('p', {}, say.about), form, list);
  /** @type {Blob | null} */ let drawn = null;
  /** The line that was being written. */ let line = 1;

  /** Draw what was chosen. @param {File | undefined} given @returns {Promise<Blob | null>} */
  const read = async (given) => {
    told.textContent = '';
    if (!given) return null;
    return scaled(given).catch(() => {
      told.textContent = fill(say.unread, { name: given.name });
      return null;
    });
  };

  const preview = async () => {
    drawn = await read(file.files?.[0]);
    shown.replaceChildren();
    if (!drawn) return;
    const image = make('img', { src: URL.createObjectURL(drawn), alt: '' });
    image.onload = () => URL.revokeObjectURL(image.src);
    shown.append(image, make('p', {}, fill(say.size, { size: Math.ceil(drawn.size / 1000) })));
  };

  const take = async () => {
    const description = words.value.trim();
    if (!drawn || !description) {
      told.textContent = drawn ? say.undescribed : say.unchosen;
      (drawn ? words : file).focus();
      return;
    }
    const name = await named(file.files?.[0].name ?? '', drawn);
    const found = await desk.ask('pictured', manuscript.text, manuscript.lang, line, { name, words: description }).catch(() => null);
    if (!found || found.failed) {
      told.textContent = say.unanswered;
      return;
    }
    const stays = await kept.put(name, drawn);
    manuscript.replace(found.at, found.at, found.insert, 'pictures');
    form.reset();
    drawn = null;
    shown.replaceChildren();
    house.say(stays ? say.taken : say.unkept);
    await renew();
    /** @type {HTMLElement | null} */ (list.querySelector('h3'))?.focus();
  };

  /** Show the pictures of the script; one that isn't here can be chosen again. */
  const renew = async () => {
    const found = await desk.ask('pictures', manuscript.text, manuscript.lang).catch(() => []);
    list.replaceChildren(...found.length ? [make('h3', { tabindex: -1 }, say.those), make('ul', { class: 'st-pictures' }, ...found.map(row))] : []);
  };

  /** @param {{name: string, words: string, line: number}} picture */
  const row = (picture) => {
    const address = kept.address(picture.name);
    const see = button(say.see, () => { element.close(); house.goTo(picture.line); }, { 'aria-label': `${say.see}: ${picture.words || picture.name}` });
    const again = make('input', { type: 'file', accept: 'image/*', 'aria-label': fill(say.again, { name: picture.name }), change: async () => {
      const blob = await read(again.files?.[0]);
      if (blob) await kept.put(picture.name, blob);
      renew();
    } });
    return make('li', {}, address ? make('img', { src: address, alt: '' }) : null,
      make('div', {}, make('p', { dir: 'auto' }, picture.words || say.undescribed),
        address ? null : make('p', {}, fill(say.missing, { name: picture.name }), again), see));
  };

  return {
    element,
    show() {
      line = house.here();
      told.textContent = '';
      renew();
    },
    hide() {},
  };
};
