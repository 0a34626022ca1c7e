// @ts-check
// What is kept here and what a file brings, as one entry: pure functions, in which nothing of either is lost.

/** Whether a text goes on from another, or has it among its paragraphs. @param {string} long @param {string} short */
const holds = (long, short) => long.startsWith(short) || `\n\n${long}\n\n`.includes(`\n\n${short}\n\n`);

/** @param {string} here @param {string} there @returns {string} both, unless one holds the other */
const bothTexts = (here, there) => {
  if (holds(here, there)) return here;
  return holds(there, here) ? there : `${here}\n\n${there}`;
};

/** @param {Note[]} here @param {Note[]} there @returns {Note[]} both, one under the other where they answer one question */
const bothNotes = (here, there) =>
  there.reduce((notes, note) => noted(notes, note, bothTexts(noteUnder(notes, note)?.text || '', note.text)), here);

/** @param {any[]} short @param {any[]} long */
const begins = (short, long) => short.every((value, i) => value === long[i]);

/** Whether a try is another one, further on. @param {Try} early @param {Try} late */
const isFurther = (early, late) => begins(early.path, late.path) && begins(early.times, late.times);

/** @template {{step: number}} S @param {S[]} here @param {S[]} there @returns {S[]} of each step what is here, else what is there */
const bySteps = (here, there) => [...here, ...there.filter(({ step }) => !here.some((own) => own.step === step))];

/** @param {Try} here @param {Try} there one of them further on @returns {Try} */
const oneTry = (here, there) => ({
  ...(there.path.length > here.path.length ? there : here),
  own: bySteps(here.own, there.own),
  hands: bySteps(here.hands, there.hands),
});

/** @param {Try} way @returns {string} when something was last chosen on it; empty where nobody knows */
const goneOn = ({ times }) => times.findLast(Boolean) || '';

/** @param {Played} here @param {Played} there @returns {Played} every way once, the latest last, and every note */
const bothPlayed = (here, there) => {
  let tries = here.tries;
  for (const way of there.tries) {
    const same = tries.find((own) => isFurther(own, way) || isFurther(way, own));
    tries = same ? tries.map((own) => (own === same ? oneTry(own, way) : own)) : [...tries, way];
  }
  tries = [...tries].sort((one, other) => goneOn(one).localeCompare(goneOn(other)));
  const path = tries.at(-1)?.path || [];
  const on = [here, there].find((record) => `${record.tries.at(-1)?.path}` === `${path}`);
  return { ...here, tries, at: on ? on.at : path.length, notes: bothNotes(here.notes, there.notes) };
};

/** @param {string} kind @param {any} here answers @param {any} there @returns {any} */
const bothAnswers = (kind, here, there) => {
  if (kind === 'reflect') return bothNotes(notesFrom(here), there);
  const both = merged(undefined, here, there);
  return worded(here.text) ? { ...both, text: bothTexts(here.text, there.text) } : both;
};
