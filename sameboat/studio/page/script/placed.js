// @ts-check
// Problems whose places move along while the text is being written, until Python has read it again.

/** @typedef {import('../findings.js').Problem} Problem */

/** Return where a problem is after a change. What was mended or written over offers no mend any more.
 * @param {Problem} problem @param {{from: number, to: number, insert: string}} change @returns {Problem} */
export const moved = (problem, { from, to, insert }) => {
  const by = insert.length - (to - from);
  const at = (/** @type {number} */ place) => (place >= to ? place + by : Math.min(place, from + insert.length));
  const { mend } = problem;
  const touched = mend && from <= mend.to && to >= mend.from;
  return {
    ...problem, from: at(problem.from), to: at(problem.to),
    mend: mend && !touched ? { ...mend, from: at(mend.from), to: at(mend.to) } : null,
  };
};

/** Return the problem after or before a place, round and round. @param {Problem[]} problems @param {number} place @param {boolean} back */
export const following = (problems, place, back) => {
  const order = [...problems].sort((a, b) => a.from - b.from);
  return back
    ? order.findLast(({ from }) => from < place) ?? order.at(-1)
    : order.find(({ from }) => from > place) ?? order[0];
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
