// @ts-check
// Problems whose places move along while the text is being written, until Python has read it again.

/** @typedef {import('../findings.js').Problem} Problem */

/** Return where a problem is after a change. What was mended or written over offers no mend any more.
 * @param {Problem} problem @param {{from: number, to: number, insert: string}} change @returns {Problem} */
export const moved = (problem, { from, to, insert }) => {
  const by = insert.length - (to - from);
  const at = (/** @type {number} */ place) => (place >= to ? place + by : Math.min(place, from + insert.length));
  const untouched = problem.mends.filter((mend) => from > mend.to || to < mend.from);
  return {
    ...problem, from: at(problem.from), to: at(problem.to),
    mends: untouched.map((mend) => ({ ...mend, from: at(mend.from), to: at(mend.to) })),
  };
};

/** Return the problem after or before a place, round and round. @param {Problem[]} problems @param {number} place @param {boolean} back */
export const following = (problems, place, back) => {
  const order = [...problems].sort((a, b) => a.from - b.from);
  return back
    ? order.findLast(({ from }) => from < place) ?? order.at(-1)
    : order.find(({ from }) => from > place) ?? order[0];
};

/** Return the problems that a place stands in; or else those of its line. @param {Problem[]} problems @param {number} place @param {string} text */
export const at = (problems, place, text) => {
  const inside = problems.filter(({ from, to }) => from <= place && place <= to);
  if (inside.length) return inside;
  const start = place - (/[^\r\n]*$/.exec(text.slice(0, place))?.[0].length ?? 0);
  const end = /[\r\n]|$/.exec(text.slice(place))?.index ?? 0;
  return problems.filter(({ from }) => start <= from && from <= place + end);
};

/** Return the ways to mend one slip: each with all that is to be written for it, wherever that is, and nothing twice.
 * @param {Problem[]} places @returns {import('../findings.js').Mend[][]} */
export const ways = (places) => {
  const every = places.flatMap(({ mends }) => mends);
  return [...new Set(every.map(({ id }) => id))].map((id) => {
    const same = every.filter((mend) => mend.id === id);
    return same.filter(({ from, to }, at) => same.findIndex((one) => one.from === from && one.to === to) === at);
  });
};

/** Put together what is one slip in several places. @param {Problem[]} problems @returns {Problem[][]} */
export const slips = (problems) => {
  /** @type {Map<string, Problem[]>} */ const found = new Map();
  for (const problem of problems) {
    const key = problem.cause || `${problem.id} ${problem.from}`;
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return [...found.values()];
};
