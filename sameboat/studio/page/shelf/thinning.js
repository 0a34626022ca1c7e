// @ts-check
// Which earlier texts are kept: one for each minute of writing, and the text before anything longer than a few words is taken
// out; of these the last twenty, all of the last day, and the last of every day before.
import { difference } from '../difference.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FEW = 20;
const CUT = 50; // letters

/** @param {string} old @param {string} text @returns {number} how many letters of the old text are taken out */
const taken = (old, text) => {
  const { from, to } = difference(old, text);
  return to - from;
};

/** Tell whether the text that stood is to be kept as it was. @param {{text: string, marked: number}} stood `marked` is when one was kept last
 * @param {string} text what comes instead @param {number} now */
export const isDue = ({ text: old, marked }, text, now) =>
  old !== text && (Math.abs(now - marked) >= MINUTE || taken(old, text) >= CUT);

/** @template {{at: number}} V @param {V[]} versions oldest first @param {number} now @param {boolean} [short] room is short: the last twenty only
 * @returns {V[]} those that needn't be kept */
export const spare = (versions, now, short = false) => versions.slice(0, -FEW).filter(({ at }, n) => {
  const isLast = new Date(at).toDateString() !== new Date(versions[n + 1].at).toDateString();
  return short || (now - at > DAY && !isLast);
});
