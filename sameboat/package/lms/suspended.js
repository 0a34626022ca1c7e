// @ts-check
// What an LMS keeps of a visit, so that it can be gone on with: at most 4,096 characters in SCORM 1.2. In: what is kept of each part;
// out: a text that is no longer, and what had to be left out of it. Whatever an LMS gives back is read: damage is left out.

/** `dropped` are the tries left out between the first and the second that is there; `own` says that the learner says it first.
 * @typedef {{part: Part, kept: any, dropped: number, own: boolean}} State */

const ROOM = 4096;
const DAY_ONE = Date.UTC(2020, 0, 1);
/** From the whole to what is left of it: are times kept, how many tries, how long a text. */
const LIGHTER = [
  { times: true, tries: Infinity, text: Infinity, lost: '' },
  { times: false, tries: Infinity, text: Infinity, lost: '' },
  ...[64, 16, 6, 2].map((tries) => ({ times: false, tries, text: Infinity, lost: 'few_tries' })),
  ...[1000, 500, 250, 120, 60, 20].map((text) => ({ times: false, tries: 2, text, lost: 'short_texts' })),
];
/** @typedef {typeof LIGHTER[number]} Load */

/** A text as an LMS takes it into one row: on one line, and cut with a mark where it is too long.
 * @param {string} text @param {number} most letters @returns {string} */
const oneLine = (text, most) => cut(text.trim().replace(/\s*\n\s*/g, ' / ').replace(/[\s\p{Cc}]+/gu, ' '), most);

/** @param {string} text @param {number} most @returns {string} never half a letter */
const cut = (text, most) => (text.length > most ? `${text.slice(0, Math.max(0, most - 2)).replace(/[\ud800-\udbff]$/, '')} …` : text);

/** @param {number[]} path @returns {string} a letter a step; with points where a number has none */
const short = (path) => (path.every((step) => step < 36) ? path.map((step) => step.toString(36)).join('') : `.${path.join('.')}`);
/** @param {any} text @returns {number[]} */
const long = (text) => (worded(text)[0] === '.' ? text.slice(1).split('.').map(Number) : [...worded(text)].map((letter) => parseInt(letter, 36)));

/** @param {string[]} times @returns {string} seconds, each since the one before */
const shortTimes = (times) => {
  let before = DAY_ONE / 1000;
  return times.map((time) => {
    const now = Math.floor(Date.parse(time) / 1000);
    if (!(now >= before)) return '';
    const since = now - before;
    before = now;
    return since.toString(36);
  }).join(',');
};
/** @param {any} text @param {number} count @returns {string[]} */
const longTimes = (text, count) => {
  let now = DAY_ONE / 1000;
  const since = worded(text).split(',');
  return Array.from({ length: count }, (_, i) => {
    const seconds = parseInt(since[i] || '', 36);
    if (!(seconds >= 0 && seconds < 1e10)) return '';
    now += seconds;
    return new Date(now * 1000).toISOString();
  });
};

/** @param {State} state @param {Load} load @returns {any} */
const lighter = ({ part, kept, dropped, own }, load) => {
  const less = (/** @type {any} */ value) => JSON.parse(JSON.stringify(value, (key, text) => (key === 'text' ? cut(worded(text), load.text) : text)));
  /** @param {Note[]} notes */
  const notes = (notes) => notes.map(({ place, question, text }) => {
    const known = part.questions.some((one) => one.place === place && one.question === question);
    return [place, cut(text, load.text), ...(known ? [] : [question])];
  });
  if (part.kind) {
    const answers = part.kind === 'reflect' && Array.isArray(kept.answers) ? notes(kept.answers) : less(kept.answers);
    return { v: part.version, x: answers, ...(load.times ? { s: shortTimes(kept.times) } : {}) };
  }
  /** @type {Try[]} */ const tries = kept.tries;
  const [first, ...later] = tries;
  const last = later.slice(Math.max(0, later.length - load.tries + 1));
  const left = (first ? [first, ...last] : []).map(({ path, times, linked, own, hands }) => [
    short(path), linked, load.times ? shortTimes(times) : '', own.map(({ step, text }) => [step, cut(text, load.text)]), ...(hands.length ? [hands] : []),
  ]);
  const gone = dropped + later.length - last.length;
  return { v: part.version, a: kept.at, t: left, n: notes(kept.notes), ...(gone ? { d: gone } : {}), ...(own ? { o: 1 } : {}) };
};

/** @param {State[]} states @param {boolean} done whether it was completed @param {number} [room]
 * @returns {{text: string, lost: string}} `lost` names what was left out; empty for nothing */
const suspended = (states, done, room = ROOM) => {
  const begun = states.filter(({ kept, own }) => kept || own);
  /** @param {State[]} some @param {Load} load */
  const written = (some, load) => {
    const nothing = (/** @type {State} */ { part }) => (part.kind ? { answers: [], times: [] } : { tries: [], at: 0, notes: [] });
    const parts = some.map((state) => [state.part.name, lighter({ ...state, kept: state.kept || nothing(state) }, load)]);
    return JSON.stringify({ b: 1, ...(done ? { e: 1 } : {}), p: Object.fromEntries(parts) });
  };
  for (const load of LIGHTER) {
    const text = written(begun, load);
    if (text.length <= room) return { text, lost: load.lost };
  }
  // What still doesn't fit is left out part by part.
  const least = LIGHTER[LIGHTER.length - 1];
  const fitting = begun.reduce((some, state) => (written([...some, state], least).length > room ? some : [...some, state]), /** @type {State[]} */ ([]));
  return { text: written(fitting, least), lost: 'short_texts' };
};

/** @param {string} text as an LMS gave it back @param {Part[]} parts
 * @returns {{states: State[], done: boolean, damaged: boolean}} */
const resumed = (text, parts) => {
  /** @type {any} */ let found = null;
  try {
    found = JSON.parse(text || '{}');
  } catch { /* it is damaged */ }
  const is = (/** @type {any} */ value) => Object(value) === value && !Array.isArray(value);
  let damaged = !is(found) || (!!text && !is(found.p));
  const held = damaged ? {} : found.p || {};
  const states = parts.map((part) => {
    const its = Object.hasOwn(held, part.name) && is(held[part.name]) ? held[part.name] : null;
    const dropped = Number.isInteger(its?.d) ? Math.max(its.d, 0) : 0;
    let kept = null;
    try {
      kept = its && unfolded(part, its);
    } catch {
      damaged = true;
    }
    return { part, kept, dropped, own: its?.o === 1 };
  });
  return { states, done: is(found) && found.e === 1, damaged };
};

/** @param {Part} part @param {any} its what was suspended of it @returns {any} the entry as the element keeps it */
const unfolded = (part, its) => {
  const notes = (/** @type {any} */ value) => listed(value, ([place, text, question]) => ({
    place, question: question ?? part.questions.find((one) => one.place === place)?.question, text,
  }));
  const facts = { title: part.title, language: part.language, version: worded(its.v) };
  if (part.kind) {
    const answers = part.kind === 'reflect' ? notesFrom(notes(its.x)) : its.x;
    return { exercise: part.name, kind: part.kind, ...facts, answers, times: longTimes(its.s, worded(its.s) ? its.s.split(',').length : 0) };
  }
  const tries = listed(its.t, (one) => {
    const [path, linked, times, own, hands = []] = listed([one], (it) => (Array.isArray(it) ? [it] : []))[0] || [];
    const steps = long(path);
    return { path: steps, times: longTimes(times, steps.length), linked, own: listed(own, ([step, text]) => ({ step, text })), hands };
  });
  return { case: part.name, ...facts, tries, at: its.a, notes: notes(its.n) };
};
