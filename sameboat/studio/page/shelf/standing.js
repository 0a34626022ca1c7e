// @ts-check
// One line that says where the work stands.
import { fill } from '../make.js';

/** @param {number} at @param {string} locale @param {Date} [now] @returns {string} the time, and the day unless it is today */
export const when = (at, locale, now = new Date()) => {
  const date = new Date(at);
  /** @type {Intl.DateTimeFormatOptions} */ const time = { hour: '2-digit', minute: '2-digit' };
  return date.toLocaleString(locale, date.toDateString() === now.toDateString() ? time : { ...time, day: 'numeric', month: 'long' });
};

/** @param {{state: import('./keeper.js').State, work: import('./works.js').Work}} keeper @param {string} text as it stands
 * @param {boolean} shared whether another page has the work open @param {any} say the words
 * @returns {string} */
export const standing = ({ state, work }, text, shared, say) => {
  const { file } = work;
  const filed = file && fill(say.file[`${file.downloaded ? 'downloaded' : 'kept'}${file.text === text ? '' : '_since'}`],
    { name: file.name, time: when(file.at, say.locale) });
  const told = [fill(say.device[state], { time: when(work.at, say.locale) })];
  const isAsked = ['refused', 'full', 'gone'].includes(state) && file?.text !== text;
  if (filed) told.push(filed);
  else if (state !== 'new' && !isAsked) told.push(say.file.none);
  if (isAsked) told.push(say.file.now);
  if (shared) told.push(say.shared);
  return told.join(' ');
};
