// @ts-check
// What a learner wrote under questions: each note goes by its question's place and by its words as the script has them,
// so that neither a browser's translation nor a revision of the script misplaces it.

/** @typedef {{place: string, question: string}} Question */
/** @typedef {Question & {text: string}} Note */

/** @param {any} value @param {(item: any) => any} read gives an empty list for what doesn't fit; nothing is read as an empty object
 * @returns {any[]} */
const listed = (value, read) => (Array.isArray(value) ? value.flatMap((item) => read(item ?? {})) : []);

/** @param {any} value @returns {string} */
const worded = (value) => (typeof value === 'string' ? value : '');

/** @param {{dataset: DOMStringMap}} element a question as the server wrote it, or its field @returns {Question} */
const asked = ({ dataset: { place = '', question = '' } }) => ({ place, question });

/** @param {any} value what was kept, in format 1 (without places) or 2 @returns {Note[]} */
const notesFrom = (value) =>
  listed(value, ({ place, question, text }) => {
    const [there] = /^\d+\.\d+\.\d+$/.exec(worded(place)) || [''];
    return worded(question) && worded(text) ? { place: there, question, text } : [];
  });

/** @param {Note[]} notes @param {Question} question @returns {Note | undefined} what was written under it */
const noteUnder = (notes, { place, question }) => {
  const same = notes.filter((note) => note.question === question);
  return same.find((note) => note.place === place) || same[0];
};

/** @param {Note[]} notes @param {Question} question @param {string} text @returns {Note[]} with what is written there now */
const noted = (notes, question, text) => {
  const before = noteUnder(notes, question);
  if (text === (before?.text || '')) return notes;
  const others = notes.filter((note) => note !== before);
  return text ? [...others, { ...question, text }] : others;
};
