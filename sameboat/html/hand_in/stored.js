// @ts-check
// Everything that this device keeps of this copy of the book, whichever page it belongs to.

/** A file's cases and exercises. @typedef {{cases: any[], exercises: any[]}} Entries */

/** @param {string} key of the device's storage @returns {string} the name of what is kept there; empty for what is no entry */
const nameIn = (key) => {
  if (!key.startsWith('sameboat:')) return '';
  const name = key.slice('sameboat:'.length);
  const own = ROOT && name.startsWith(ROOT) ? name.slice(ROOT.length) : name;
  return /^(exercise:)?[^\s:/?]+$/.test(own) ? own : '';
};

/** @param {string} name @param {any} found what is kept under it @returns {any[]} an entry as a record has it, or nothing */
const entryIn = (name, found) => {
  const [, exercise] = name.split(':');
  const [title, language, version] = [found.title, found.language, found.version].map(worded);
  if (!exercise) {
    const entry = entryOf(playedFrom(found, { case: name, title: title || name, language, version }));
    return entry ? [entry] : [];
  }
  const { kind } = found;
  if (!Object.hasOwn(SHAPES, worded(kind))) return [];
  const answers = SHAPES[kind](found.answers ?? []);
  const times = listed(found.times, (time) => worded(time) || []);
  return amount(answers) ? [{ exercise, title: title || exercise, kind, language, version, answers, times }] : [];
};

/** @returns {Entries | null} all of it; null where the browser lets nothing be read */
const everythingKept = () => {
  let keys;
  try {
    if (localStorage.refused) return null;
    keys = Object.keys(localStorage);
  } catch {
    return null;
  }
  const names = [...new Set(keys.map(nameIn).filter(Boolean))].sort();
  const found = names.flatMap((name) => entryIn(name, new Device(name).take() || {}));
  return { cases: found.filter((one) => one.case), exercises: found.filter((one) => one.exercise) };
};

/** @param {Entries} entries @returns {any} a record of them, made now */
const recordOf = ({ cases, exercises }) => ({ format: 'same-boat-record/2', kept: new Date().toISOString(), cases, exercises });
