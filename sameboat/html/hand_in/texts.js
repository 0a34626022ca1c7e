// @ts-check
// What a learner wrote in a record, text by text, and the same record without some of it: pure functions.

/** @typedef {{id: string, kind: 'own' | 'note' | 'answer' | 'drawn', about: string, text: string}} Written `about` is a question,
 * or the number of a decision */

/** @param {any} entry @returns {string} the name under which it is kept */
const keyOf = (entry) => entry.case || `exercise:${entry.exercise}`;

/** @param {any} entry @param {Written['kind']} kind @param {string} about @param {string} text @returns {Written} */
const item = (entry, kind, about, text) => ({ id: [keyOf(entry), kind, about, text].join('\n'), kind, about, text });

/** @param {any} entry @param {{step: number, text: string}} line */
const ofLine = (entry, { step, text }) => item(entry, 'own', `${step}`, text);

/** @param {any} entry @param {{question: string, text: string}} note */
const ofNote = (entry, { question, text }) => item(entry, 'note', question, text);

/** @param {{people: {name: string}[], ties: {from: string, to: string, what: string}[]}} drawing @returns {string} its words */
const wordsOf = ({ people, ties }) =>
  [...people.map(({ name }) => name), ...ties.map(({ from, to, what }) => `${from} – ${to}${what ? `: ${what}` : ''}`)].join('\n');

/** @param {any} entry of a record @returns {Written[]} every text in it, each once */
const textsOf = (entry) => {
  const { answers, tries = [], notes = [] } = entry;
  const found = [
    ...tries.flatMap((/** @type {any} */ { own }) => own.map((/** @type {any} */ line) => ofLine(entry, line))),
    ...[...notes, ...(entry.kind === 'reflect' ? answers : [])].map((note) => ofNote(entry, note)),
    ...(answers?.text ? [item(entry, 'answer', '', answers.text)] : []),
    ...(answers?.people?.length ? [item(entry, 'drawn', '', wordsOf(answers))] : []),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

/** @param {any} entry @param {Set<string>} left ids of what is left out @returns {any} the entry without it */
const withoutTexts = (entry, left) => {
  const { answers, tries, notes, kind } = entry;
  /** @param {any[]} list */
  const kept = (list) => list.filter((note) => !left.has(ofNote(entry, note).id));
  if (tries) {
    const own = (/** @type {any} */ way) => way.own.filter((/** @type {any} */ line) => !left.has(ofLine(entry, line).id));
    return { ...entry, tries: tries.map((/** @type {any} */ way) => ({ ...way, own: own(way) })), notes: kept(notes) };
  }
  if (kind === 'reflect') return { ...entry, answers: kept(answers) };
  const [written, drawing] = ['answer', 'drawn'].map((what) => textsOf(entry).find((one) => one.kind === what));
  if (written && left.has(written.id)) return { ...entry, answers: { ...answers, text: '' } };
  if (drawing && left.has(drawing.id)) return { ...entry, answers: { ...answers, people: [], ties: [] } };
  return entry;
};

/** @param {any} entry @returns {any} the way a case is on, and nothing that was written */
const wayAlone = (entry) => ({
  ...entry,
  tries: entry.tries.slice(-1).map((/** @type {any} */ way) => ({ ...way, own: [] })),
  notes: [],
});
