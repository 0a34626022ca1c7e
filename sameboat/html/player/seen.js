// @ts-check
// What can honestly be seen in a learner's own words; it is said, and never graded. How it is found is data,
// languages/<code>/page/seen.yml; sameboat/seen.py reads the same.

/** What is said of words that are `taken` up, and rules: what a rule says where its pattern is found, and perhaps what where
 * it isn't. @typedef {{quoted: string, taken: Words, rules: Record<string, Words>}} Remarks */

/** @param {string} text @param {string[]} people the others @param {Remarks} say @returns {string[]} sentences */
const seen = (text, people, { quoted, rules }) => {
  const name = people.map((one) => one.replace(/\P{L}/gu, '.?')).join('|') || '(?!)';
  const bare = text.replace(new RegExp(quoted, 'g'), '$1');
  return Object.values(rules).flatMap(({ find, say, and, none, words }) => {
    const found = [...bare.matchAll(new RegExp(fill(find, { name }), 'gi'))];
    const parts = new Set(found.flatMap((match) => match.slice(1)));
    return found[0] ? fill(say, { words: [...parts].filter(Boolean).join(and) || words }) : none || [];
  });
};
