// @ts-check
// Play: the case as learners will play it, from the start or from where one writes, while it is being written.
import { button, fill, make } from '../make.js';
import { missing } from '../missing.js';
import { fresh } from './fresh.js';
import { player } from './player.js';
import { wayOf } from './way.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const play = (house) => {
  const { desk, manuscript, words: { beside: words } } = house;
  const way = wayOf(house);
  const game = player(words.game, (path) => way.go(path), { picture: (name) => house.picture?.(name) });
  const told = make('p', { class: 'st-told' }, words.waiting);
  game.element.hidden = true;
  let html = '';

  const put = async () => {
    game.element.hidden = !html;
    told.hidden = !!html;
    told.textContent = words.empty;
    await game.put(html, manuscript.lang, way.path);
    way.go(game.path()); // as far as it still exists
  };
  const start = button(words.start, async () => {
    way.go([]);
    await put();
    game.element.focus();
  });
  const here = button(words.here, async () => {
    const { path, title, reached } = await desk.ask('towards', manuscript.text, manuscript.lang, house.here());
    way.go(path);
    await put();
    game.element.focus();
    if (reached) return;
    told.hidden = false;
    told.textContent = fill(words.unreached, { title });
    house.say(told.textContent);
  });
  const element = make('div', { class: 'st-play' }, make('div', { class: 'st-bar' }, start, here), missing(house), told, game.element);
  const renew = fresh(house, element, async (text, lang) => {
    const found = await desk.ask('shown', text, lang);
    here.hidden = found.form !== 'case';
    if (found.html === html) return;
    html = found.html;
    await put();
  });
  return {
    element,
    async show() {
      if (`${game.path()}` !== `${way.path}`) await put(); // another way was chosen meanwhile
      renew();
    },
    hide() {},
  };
};
