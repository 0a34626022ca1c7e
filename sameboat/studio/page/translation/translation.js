// @ts-check
// A translation beside its original, scene by scene: what is left, what is missing, what has moved.
import { button, fill, make } from '../make.js';
import { labelled } from '../send/asked.js';

/** What a work is a translation of: the text as it was then, and the work, where it is on this device too.
 * @typedef {{id: string, lang: string, text: string}} Original */

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const translation = (house) => {
  const { manuscript, desk, findings, lang, words: { translation: say } } = house;
  const element = make('div', { class: 'st-translation' });
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const keeper = () => /** @type {any} */ (house).shelf?.keeper;
  const others = () => Object.keys(house.data.written).filter((code) => code !== manuscript.lang);
  /** @type {Original | null} */ let original = null;
  let [seen, rest] = [false, false];

  const begin = async (/** @type {string} */ to) => {
    const before = { id: keeper()?.work.id ?? '', lang: manuscript.lang, text: manuscript.text };
    const text = await desk.ask('translated', before.text, before.lang, to);
    if (/** @type {any} */ (house).shelf) await /** @type {any} */ (house).shelf.begin({ text, lang: to });
    if (manuscript.text !== text) return; // there was something to keep first
    await take(before);
    house.say(say.begun);
  };

  /** @param {Original} given */
  const take = async (given) => {
    original = given;
    await keeper()?.also({ original: given });
    await renew();
  };

  const chosen = async (/** @type {File | undefined} */ file) => {
    if (file) await take({ id: '', lang: others()[0], text: await file.text() });
  };

  /** As it is now, where it is on this device. */
  const current = async () => {
    original = keeper()?.work.original ?? original;
    const now = original?.id && await /** @type {any} */ (house).shelf.works.read(original.id).catch(() => null);
    if (now && original) original = { ...original, text: now.text };
  };

  const renew = async () => {
    await current();
    if (!original) {
      element.replaceChildren(...beginning());
      return;
    }
    const { text } = manuscript;
    const found = await desk.ask('beside', original.text, text, [original.lang, manuscript.lang]).catch(() => null);
    if (found && text === manuscript.text) show(found);
  };

  const beginning = () => {
    const field = make('input', { type: 'file', accept: '.md,.txt,text/markdown,text/plain', change: () => chosen(field.files?.[0]) });
    return [
      make('p', {}, say.about),
      ...others().map((code) => make('p', {}, button(fill(say.begin, { language: names.of(code) ?? code }), () => begin(code), { class: 'st-first' }))),
      labelled(say.choose, field),
    ];
  };

  /** @param {any} found */
  const show = (found) => {
    const focused = /** @type {HTMLElement | null} */ (element.contains(document.activeElement) ? document.activeElement : null)?.dataset.key;
    const only = make('input', { type: 'checkbox', change: () => { rest = only.checked; show(found); }, 'data-key': 'only' });
    only.checked = rest;
    const open = ['left', 'missing', 'moved', 'more'].filter((state) => found[state]).map((state) => fill(say.counts[state], { n: found[state] }));
    element.replaceChildren(
      make('p', { class: 'st-counts' }, open.join(' ') || say.done),
      make('label', {}, only, ` ${say.only}`),
      ...found.parts.flatMap((/** @type {any} */ part, /** @type {number} */ number) => shown(part, number)),
    );
    if (focused) /** @type {HTMLElement | null} */ (element.querySelector(`[data-key="${focused}"]`))?.focus();
  };

  /** @param {any} part @param {number} number */
  const shown = (part, number) => {
    const pairs = part.pairs.filter((/** @type {any} */ { state }) => !rest || state !== 'done');
    if (!pairs.length && !(part.moved || part.line === null)) return [];
    const state = part.line === null ? say.states.missing : part.moved ? say.states.moved : '';
    return [
      make('h3', {}, part.title || say.top, state && make('span', { class: 'st-state' }, ` ${state}`)),
      make('ul', {}, ...pairs.map((/** @type {any} */ pair, /** @type {number} */ n) => row(pair, `${number}-${n}`))),
    ];
  };

  /** @param {any} pair @param {string} key */
  const row = ({ state, head, original: from, translation: to, line, at, insert }, key) => {
    const what = state === 'more' ? to : from;
    const act = state === 'missing'
      ? button(say.insert, () => { manuscript.replace(at, at, insert, 'translation'); house.say(say.inserted); }, { 'data-key': key })
      : button(state === 'left' ? say.write : say.see, () => house.goTo(line), { 'data-key': key });
    act.setAttribute('aria-label', `${act.textContent}: ${what.slice(0, 60)}`);
    return make('li', { 'data-state': state },
      make('p', { lang: state === 'more' ? manuscript.lang : original?.lang, dir: 'auto' }, make('strong', {}, head), head ? ' ' : '', what),
      state === 'done' ? make('p', { class: 'st-there', lang: manuscript.lang, dir: 'auto' }, to) : null,
      make('p', { class: 'st-act' }, make('span', { class: 'st-state' }, say.states[state]), act));
  };

  findings.addEventListener('found', () => { if (seen) renew(); });
  return {
    element,
    show() { seen = true; renew(); },
    hide() { seen = false; },
  };
};
