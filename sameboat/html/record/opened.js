// @ts-check
// A record that was kept as a file: read, and joined with what is kept here, for this page and for every other.

const FORMATS = ['same-boat-record/1', 'same-boat-record/2'];

/** @param {any} value @returns {string} the name of a case or an exercise; empty when it can't be one */
const nameFrom = (value) => (/^[^\s:/]+$/.test(worded(value)) ? value : '');

/** @param {any} value @returns {number[]} */
const numbers = (value) => listed(value, (number) => (whole(number, 1) ? number : []));

/** @param {any} found what a file holds as `checked` or `text` @returns {any} */
const writtenFrom = (found) => ({ text: worded(found.text), checked: numbers(found.checked) });

/** @param {any} found @returns {any} */
const placedFrom = (found) => Object.fromEntries(Object.entries(found).filter(([answer, part]) => whole(+answer, 1) && whole(part, 1)));

/** @param {any} found @returns {any} */
const drawnFrom = (found) => ({
  people: listed(found.people, (one) => (worded(one.name) ? { name: one.name, level: worded(one.level) } : [])),
  ties: listed(found.ties, (tie) =>
    worded(tie.from) && worded(tie.to) ? { from: tie.from, to: tie.to, kind: worded(tie.kind), what: worded(tie.what) } : [],
  ),
  checked: numbers(found.checked),
});

/** Kinds whose answer is one whole: where there is one, a second isn't taken. */
const WHOLE = ['choose-one', 'order'];

/** @type {Record<string, (found: any) => any>} what the answers of a kind are made of */
const SHAPES = {
  'choose-one': numbers,
  'choose-several': numbers,
  order: numbers,
  sort: placedFrom,
  match: placedFrom,
  'give-back': writtenFrom,
  'plan-openly': writtenFrom,
  'draw-the-network': drawnFrom,
  reflect: notesFrom,
};

/** @param {any} value @returns {number} how much there is in it */
const amount = (value) => (Object(value) === value ? Object.values(value).reduce((sum, part) => sum + amount(part), 0) : Number(`${value ?? ''}` !== ''));

/** What becomes of an entry: `entry` is to be kept, `said` names the words for it, `damaged` whether a part was left out.
 * @typedef {{name: string, title: string, entry: any, said: string, damaged: boolean}} Brought */

/** @param {any} before @param {any} entry @param {boolean} empty whether nothing was here */
const saidOf = (before, entry, empty) => (same(before, entry) ? 'known' : empty ? 'taken' : 'joined');

/** @param {any} found an entry of `cases` @param {any} here what is kept @returns {Brought | null} */
const takenCase = (found, here) => {
  const name = nameFrom(found.case);
  if (!name) return null;
  const [title, language, version] = [found.title, found.language, here.version || found.version].map(worded);
  const [own, brought] = [here, found].map((record) => playedFrom(record, { case: name, title, language, version }));
  const entry = bothPlayed(own, brought);
  const damaged = [...brought.tries, ...brought.notes].length < [found.tries, found.notes].flatMap((part) => part ?? []).length;
  return { name, title: title || name, entry, said: saidOf(own, entry, isEmpty(own)), damaged };
};

/** @param {any} found an entry of `exercises` @param {any} here what is kept @returns {Brought | null} */
const takenExercise = (found, here) => {
  const exercise = nameFrom(found.exercise);
  if (!exercise || !Object.hasOwn(SHAPES, worded(found.kind))) return null;
  const { kind } = found;
  const [title, language, version] = [found.title, found.language, here.version || found.version].map(worded);
  const brought = SHAPES[kind](found.answers ?? []);
  const own = here.answers ?? [];
  const stays = amount(own) > 0 && (here.kind !== kind || (WHOLE.includes(kind) && !same(brought, own)));
  const answers = stays || !amount(brought) ? own : amount(own) ? bothAnswers(kind, own, brought) : brought;
  const times = [...new Set([here.times, found.times].flatMap((some) => listed(some, (time) => worded(time) || [])))].sort();
  const said = stays ? 'stays' : saidOf(own, answers, !amount(own));
  const entry = { exercise, title, kind, language, version, answers, times };
  return { name: `exercise:${exercise}`, title: title || exercise, entry, said, damaged: amount(brought) < amount(found.answers) };
};

/** Take in a record, and say what became of it.
 * @param {string} text of the file @param {Words} say @returns {string[]} in words, one line for each entry */
const opened = (text, say) => {
  const found = parsed(text);
  const format = worded(found.format);
  if (!FORMATS.includes(format)) return [format.startsWith('same-boat-record/') ? say.later : say.foreign];
  /** @type {(part: any, take: typeof takenCase, key: (one: any) => string) => string[]} */
  const each = (part, take, key) =>
    listed(part, (one) => {
      const device = new Device(key(one));
      const here = device.take();
      let taken = null;
      try {
        taken = here && take(one, here);
      } catch { /* whatever is in it, the others are taken */ }
      if (!taken) return here ? say.unnamed : say.refused;
      const { title } = taken;
      if (taken.said !== 'known' && taken.said !== 'stays' && device.put(taken.entry) === false) return say.refused;
      return [fill(say[taken.said], { title }), ...(taken.damaged ? [fill(say.damaged, { title })] : [])];
    });
  const lines = [
    ...each(found.cases, takenCase, (one) => nameFrom(one.case)),
    ...each(found.exercises, takenExercise, (one) => `exercise:${nameFrom(one.exercise)}`),
  ];
  return lines.length ? [...new Set(lines)] : [say.empty];
};
