// @ts-check
// What differs between two texts, as one change: as little of them as there is between what they share.

/** @param {string} old @param {string} text @returns {{from: number, to: number, insert: string}} what to put where in `old` */
export const difference = (old, text) => {
  const least = Math.min(old.length, text.length);
  let start = 0;
  while (start < least && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  return { from: start, to: old.length - end, insert: text.slice(start, text.length - end) };
};
