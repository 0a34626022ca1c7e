// @ts-check
// Network: who has turned to whom on the chosen way, as the player draws it, and where the way could go on.
import { button, fill, make } from '../make.js';
import { fresh } from './fresh.js';
import { player } from './player.js';
import { wayOf } from './way.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const network = (house) => {
  const { desk, words: { beside: words } } = house;
  const way = wayOf(house);
  const drawing = player(words.drawing, () => undefined, { drawn: true });
  const told = make('p', { class: 'st-told' }, words.waiting);
  const where = make('p', { class: 'st-where-now', tabindex: -1 });
  const back = button(words.back, () => way.go(way.path.slice(0, -1)));
  const choices = make('ol', { class: 'st-ways' });
  const element = make('div', { class: 'st-network' }, told, drawing.element, where, choices, back);

  const draw = async (/** @type {string} */ text, /** @type {string} */ lang) => {
    const [found, { html }] = [await desk.ask('network', text, lang, way.path), await desk.ask('shown', text, lang)];
    const held = element.contains(document.activeElement);
    told.hidden = !!found?.path.length;
    told.textContent = found ? words.nobody : words.empty;
    for (const part of [where, choices]) part.hidden = !found;
    back.hidden = drawing.element.hidden = !found?.path.length;
    where.textContent = found ? fill(found.ended ? words.ended : words.stands, { title: found.scene.title }) : '';
    choices.replaceChildren(...(found?.choices ?? []).map((/** @type {any} */ { number, title }) => make('li', {},
      button(title, () => way.go([...way.path, number]), { dir: 'auto' }))));
    if (held) where.focus();
    if (found) await drawing.put(html, lang, found.path);
  };
  const show = fresh(house, element, draw, () => way.path);
  way.addEventListener('way', show);
  return { element, show, hide() {} };
};
