// @ts-check
// Map: every scene and where each choice leads; a press goes there. What nobody can come to stands apart, and is said.
import { button, make } from '../make.js';
import { fresh } from './fresh.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const map = (house) => {
  const { desk, findings, words: { beside: words } } = house;
  const told = make('p', { class: 'st-told' }, words.waiting);
  const sheet = make('div', { class: 'st-sheet', tabindex: 0, role: 'region', 'aria-label': words.branches });
  const apart = make('div', { class: 'st-lost', hidden: true });
  const whole = button(words.whole, () => {
    whole.setAttribute('aria-pressed', `${sheet.classList.toggle('st-whole')}`);
  }, { 'aria-pressed': 'false', hidden: true });
  // What is said of it breaks into lines, however wide the drawing is.
  const note = make('p', { class: 'st-note', hidden: true });
  const key = make('ul', { class: 'st-marks', hidden: true });
  const element = make('div', { class: 'st-map' }, whole, told, note, sheet, key, apart);

  /** Scenes can be pressed, by mouse, touch and keyboard. @param {SVGElement} drawing */
  const pressed = (drawing) => {
    drawing.setAttribute('role', 'group');
    for (const part of drawing.querySelectorAll('g[data-line]')) {
      if (part.querySelector('.tag')) continue; // a choice: its scene leads to it
      part.setAttribute('role', 'button');
      part.setAttribute('tabindex', '0');
      part.setAttribute('aria-label', part.querySelector('title')?.textContent ?? '');
    }
    return drawing;
  };
  const go = (/** @type {Event} */ { target }) => {
    const line = target instanceof Element && target.closest('[data-line]')?.getAttribute('data-line');
    if (line) house.goTo(Number(line));
    return !!line;
  };
  sheet.addEventListener('click', go);
  sheet.addEventListener('keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ' ') && go(event)) event.preventDefault();
  });

  const show = fresh(house, element, async (text, lang) => {
    const drawn = new DOMParser().parseFromString(await desk.ask('map', text, lang), 'text/html').body;
    const [drawing, said, marks] = ['svg', 'p', 'ul'].map((part) => drawn.querySelector(`:scope > ${part}`));
    const held = sheet.contains(document.activeElement);
    const at = document.activeElement?.getAttribute('data-line');
    const { scrollLeft, scrollTop } = sheet;
    const first = !sheet.firstElementChild;
    sheet.hidden = whole.hidden = note.hidden = key.hidden = !drawing;
    sheet.replaceChildren(...(drawing ? [pressed(/** @type {SVGElement} */ (document.adoptNode(drawing)))] : []));
    note.textContent = said?.textContent ?? '';
    key.replaceChildren(...(marks?.children ?? []));
    note.lang = key.lang = lang;
    sheet.scrollTo(first ? (sheet.scrollWidth - sheet.clientWidth) / 2 : scrollLeft, scrollTop);
    if (held) (/** @type {SVGElement | null} */ (sheet.querySelector(`[data-line="${at}"]`)) ?? sheet).focus({ preventScroll: true });
    told.textContent = words.empty;
    told.hidden = !!drawing;
    const lost = findings.outline.filter(({ reached }) => reached === false);
    apart.hidden = !lost.length || !drawing;
    apart.replaceChildren(make('p', {}, words.lost), make('ul', {}, ...lost.map(({ title, line }) => make('li', {},
      button(title, () => house.goTo(line), { class: 'st-quiet', dir: 'auto' })))));
  });
  return { element, show, hide() {} };
};
