// @ts-check
// A learner's record of a case (format 2), and what happens to it: a record goes in, the next one comes out. What
// hasn't changed is the same object. A try is one way through; a later one never overwrites an earlier one.

/** @typedef {{step: number, text: string}} Line what a learner would say at a step */
/** @typedef {{path: number[], times: string[], linked: number, own: Line[],
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
  const own = listed(found.own, ({ step, text }) => (whole(step, 1) && worded(text) ? { step, text } : [])).slice(0, LONGEST);
  const hands = listed(found.hands, ({ step, counts }) =>
    whole(step, 1) ? { step, counts: listed(counts, (count) => (whole(count, 0) ? count : [])) } : [],
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

/** The try that goes on from where one stands, and those before it: the last, or another that begins with the steps it shares
 * with an earlier one (the last, or that of another page) or with those that came by a link.
 * @param {Try[]} tries @param {number[]} way the steps so far @returns {[Try[], Try]} */
const goingOn = (tries, way) => {
  const last = onTheWay(tries, way);
  const step = way.length;
  if (!last) return [tries, { path: way, times: way.map(() => ''), linked: step, own: [], hands: [] }];
  if (last === tries.at(-1) && last.path.length === step) return [tries.slice(0, -1), last];
  const { times, linked, own, hands } = last;
  return [tries, {
    path: way,
    times: times.slice(0, step),
    linked: Math.min(linked, step),
    own: own.filter((line) => line.step <= step + 1), // it was written before anything was chosen there
    hands: hands.filter((hand) => hand.step <= step),
  }];
};

/** After a choice. @param {Played} record @param {number[]} way the steps before @param {number} number @param {string} time
 * @returns {Played} */
const chose = (record, way, number, time) => {
  const { tries } = record;
  const path = [...way, number];
  const at = path.length;
  if (`${tries.at(-1)?.path.slice(0, at)}` === `${path}`) return at === record.at ? record : { ...record, at };
  const [before, begun] = goingOn(tries, way);
  return { ...record, at, tries: [...before, { ...begun, path, times: [...begun.times, time] }] };
};

/** What the learner would have said on the latest way that begins so. @param {Played} record @param {number[]} way
 * @param {number} taken after so many steps @returns {string} */
const ownLine = ({ tries }, way, taken = way.length) => onTheWay(tries, way)?.own.find(({ step }) => step === taken + 1)?.text || '';

/** After a line was written before the choices are seen. @param {Played} record @param {number[]} way the steps before
 * @param {string} text @returns {Played} */
const said = (record, way, text) => {
  const at = way.length;
  if (text === ownLine(record, way)) return record;
  const [before, begun] = goingOn(record.tries, way);
  const own = [...begun.own.filter(({ step }) => step <= at), { step: at + 1, text }];
  return { ...record, at, tries: before.concat(tryFrom({ ...begun, own })) }; // a line, or a try, without anything is none
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
