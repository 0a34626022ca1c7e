// @ts-check
// A learner's record of a case (format 2), and what happens to it: a record goes in, the next one comes out. What
// hasn't changed is the same object. A try is one way through; a later one never overwrites an earlier one.

/** @typedef {{path: number[], times: string[], linked: number, own: {step: number, text: string}[],
 *   hands: {step: number, counts: number[]}[]}} Try */
/** @typedef {{case: string, title: string, language: string, version: string}} Facts */
/** @typedef {Facts & {tries: Try[], at: number, notes: Note[]}} Played */

const LONGEST = 1000; // choices of a try, tries, and what was written or counted in one: more were made by nobody

/** @param {any} value @param {number} least @returns {boolean} */
const whole = (value, least) => Number.isInteger(value) && value >= least;

/** @param {any} found a try, or a record of format 1, which held a single one @returns {Try | never[]} */
const tryFrom = (found) => {
  const steps = listed(found.path, (step) => [step]);
  const wrong = steps.findIndex((step) => !whole(step, 1));
  const path = steps.slice(0, wrong < 0 ? LONGEST : Math.min(wrong, LONGEST));
  const own = listed(found.own, (words) => (whole(words.step, 1) && worded(words.text) ? { step: words.step, text: words.text } : [])).slice(0, LONGEST);
  const hands = listed(found.hands, (hand) =>
    whole(hand.step, 1) ? { step: hand.step, counts: listed(hand.counts, (count) => (whole(count, 0) ? count : [])) } : [],
  ).slice(0, LONGEST);
  if (!path.length && !own.length && !hands.length) return [];
  const linked = whole(found.linked, 0) ? Math.min(found.linked, path.length) : 0;
  return { path, times: path.map((_, i) => worded(found.times?.[i])), linked, own, hands };
};

/** @param {any} found what was kept, in format 1 or 2; damage is left out @param {Facts} facts of the case as it is now
 * @returns {Played} */
const playedFrom = (found, facts) => {
  const tries = listed(found.tries || [found], tryFrom).slice(-LONGEST);
  const longest = tries.at(-1)?.path.length || 0;
  const at = whole(found.at, 0) ? Math.min(found.at, longest) : longest;
  return { ...facts, tries, at, notes: notesFrom(found.notes || found.reflections) };
};

/** @param {Played} record @returns {number[]} where the learner stands */
const ownPlace = ({ tries, at }) => tries.at(-1)?.path.slice(0, at) || [];

/** @param {Try[]} tries @param {number[]} way the steps that are shown @returns {Try | undefined} the latest of the tries
 * that begin with them */
const onTheWay = (tries, way) => tries.findLast(({ path }) => way.every((step, i) => step === path[i]));

/** After a choice: the last try goes on, or another begins, with the steps it shares with an earlier one (the last, or that
 * of another page) or with those that came by a link.
 * @param {Played} record @param {number[]} way the steps before @param {number} number @param {string} time @returns {Played} */
const chose = (record, way, number, time) => {
  const { tries } = record;
  const last = onTheWay(tries, way);
  const isLast = last === tries.at(-1);
  const step = way.length;
  const at = step + 1;
  if (last && isLast && last.path[step] === number) return at === record.at ? record : { ...record, at };
  const path = [...way, number];
  if (!last) return { ...record, at, tries: [...tries, { path, times: [...way.map(() => ''), time], linked: step, own: [], hands: [] }] };
  const times = [...last.times.slice(0, step), time];
  if (isLast && last.path.length === step) return { ...record, at, tries: [...tries.slice(0, -1), { ...last, path, times }] };
  const before = (/** @type {{step: number}} */ one) => one.step <= step;
  const begun = { path, times, linked: Math.min(last.linked, step), own: last.own.filter(before), hands: last.hands.filter(before) };
  return { ...record, at, tries: [...tries, begun] };
};

/** After a step back, or a new start: where one stands, and nothing else. Steps that came by a link are nobody's place.
 * @param {Played} record @param {number[]} way the steps that are shown @returns {Played} */
const stood = (record, way) => (way.length === record.at || !onTheWay(record.tries.slice(-1), way) ? record : { ...record, at: way.length });

/** Whether a link leads away from the learner's own place. @param {Played} record @param {number[]} way @returns {boolean} */
const isAway = (record, way) => record.at > 0 && `${way}` !== `${ownPlace(record)}`;

/** After coming back from a link: the way that was the learner's own is the last again.
 * @param {Played} record @param {number[]} way where they stood @returns {Played} */
const returned = (record, way) => {
  const { tries } = record;
  const own = onTheWay(tries, way);
  return own && own !== tries.at(-1) ? { ...record, at: way.length, tries: [...tries, own] } : stood(record, way);
};

/** @param {Played} record @param {Question} question @param {string} words @returns {Played} */
const wrote = (record, question, words) => {
  const notes = noted(record.notes, question, words);
  return notes === record.notes ? record : { ...record, notes };
};

/** @param {Played} record @returns {Played} */
const erased = (record) => (isEmpty(record) ? record : { ...record, tries: [], at: 0, notes: [] });

/** @param {Played} record @returns {boolean} */
const isEmpty = ({ tries, notes }) => !tries.length && !notes.length;

/** @param {Played} record @returns {Played | null} what is to be kept of it */
const entryOf = (record) => (isEmpty(record) ? null : record);
