// @ts-check
// What is said of the desk: how much it would fetch, how far it is, and what went wrong.
//
// Where everything is kept already it is started at once; else somebody says so first.
import { button, fill, make } from './make.js';

/** @param {import('./house.js').House} house @returns {HTMLElement} */
export const waking = ({ desk, words: { desk: words }, lang }) => {
  const said = make('p', { role: 'status' });
  const bar = make('progress', { max: 1, value: 0, 'aria-label': words.downloading, hidden: true });
  const start = button(words.start, () => {
    element.focus(); // the button goes, and what is said stays
    desk.start();
  }, { class: 'st-first', 'data-do': 'wake' });
  const element = make('section', { class: 'st-waking', tabindex: -1, 'aria-label': words.name }, said, bar, start);
  const megabytes = (/** @type {number} */ bytes) => (Math.ceil(bytes / 1e5) / 10).toLocaleString(lang, { minimumFractionDigits: 1 });

  const before = async () => {
    const left = await desk.left();
    if (desk.state !== 'asleep') return;
    said.textContent = fill(words.before, { size: megabytes(left) });
    if (!left) await desk.start();
  };

  const show = () => {
    const { state } = desk;
    const late = state === 'fetching' || state === 'starting';
    element.hidden = state === 'ready' && desk.kept !== false;
    element.dataset.state = state;
    bar.hidden = state !== 'fetching' || !desk.all;
    start.hidden = state !== 'asleep' && state !== 'lost';
    start.textContent = state === 'lost' ? words.again : words.start;
    if (state === 'absent') said.textContent = words.absent;
    else if (state === 'ready') said.textContent = words.unkept;
    else if (state === 'lost') said.textContent = words.lost[desk.why] ?? words.lost.broken;
    else if (late) said.textContent = words[state];
  };

  desk.addEventListener('state', show);
  desk.addEventListener('progress', () => {
    bar.hidden = false;
    bar.value = desk.done / desk.all;
    bar.textContent = fill(words.progress, { done: megabytes(desk.done), all: megabytes(desk.all) });
  });
  show();
  if (desk.state === 'asleep') before();
  return element;
};
