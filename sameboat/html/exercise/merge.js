// @ts-check
// Two pages can hold one exercise: what each of them changed since they last looked is kept, part by part.

/** @param {any} one @param {any} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {any} part of a list: a person, a tie, what was written under a question, a number @returns {string} what it goes by */
const partKey = (part) => {
  const its = Object(part);
  return JSON.stringify(its.name ?? [its.from, its.to, its.place, its.question]) + (its === part ? '' : part);
};

/** @param {any} value a list or an object @returns {Map<string, any>} its parts */
const partsOf = (value) =>
  new Map(Array.isArray(value) ? value.map((part) => [partKey(part), part]) : Object.entries(value ?? {}));

/** @param {any} before what both began with @param {any} mine @param {any} theirs @returns {any} what both have changed; where
 * that is the same words, mine */
const merged = (before, mine, theirs) => {
  if (same(before, theirs) || same(mine, theirs)) return mine;
  if (same(before, mine)) return theirs;
  if ([before, mine, theirs].some((value) => value !== undefined && Object(value) !== value)) return mine;
  const [was, here, there] = [before, mine, theirs].map(partsOf);
  const parts = [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const part = merged(was.get(key), here.get(key), there.get(key));
    return part === undefined ? [] : [[key, part]];
  });
  const listed = [mine, theirs].some((value) => Array.isArray(value) && value.length);
  return listed ? parts.map(([, part]) => part) : Object.fromEntries(parts);
};
