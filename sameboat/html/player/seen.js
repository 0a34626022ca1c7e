// @ts-check
// What can honestly be seen in a learner's own words; it is said, and never graded. How it is found is data,
// languages/<code>/page/seen.yml; sameboat/seen.py reads the same.

/** What is said of words that are `taken` up, and rules: what a rule says where its pattern is found, and perhaps what where
 * it isn't. @typedef {{and: string, quoted: string, taken: Words, rules: Record<string, Words>}} Remarks */

/** @param {string} text @param {string[]} people the others @param {Remarks} say @returns {string[]} sentences */
const seen = (text, people, { and, quoted, rules }) => {
  const name = people.map((one) => one.replace(/\W/g, '.')).join('|') || '(?!)';
  const bare = text.replace(new RegExp(quoted, 'g'), '$1');
  return Object.values(rules).flatMap(({ find, say, none, words }) => {
    const found = new RegExp(fill(find, { name }), 'i').exec(bare);
    return found ? fill(say, { words: found.slice(1).filter(Boolean).join(and) || words }) : none || [];
  });
};
