// @ts-check
// What can honestly be seen in a learner's own words; it is said, and never graded. How it is found is data,
// languages/<code>/page/seen.yml; sameboat/seen.py reads the same.

/** @typedef {any} Remarks what is said by name, and under `find` the patterns */

/** @param {string} text @param {string[]} used words of the others that are in it @param {string[]} people the others
 * @param {Remarks} say @returns {string[]} sentences */
const seen = (text, used, people, { find, ...say }) => {
  const bare = text.replace(new RegExp(find.quoted, 'g'), '$1');
  const has = (/** @type {string} */ pattern, whole = bare) => new RegExp(pattern, 'i').exec(whole.replace(/[’‘]/g, "'"));
  const advice = has(find.advice);
  const named = people.filter((name) => has(fill(find.name, { name: name.replace(/[^\p{L}\d ]/gu, '.') }), text));
  return [
    ...(used.length ? [fill(say.theirs, { words: used.join(', ') })] : []),
    ...(advice ? [fill(say.advice, { words: bare.substr(advice.index, advice[0].length).replace(/^\W+|\s+$/g, '') })] : []),
    has(find.question) ? say.question : say.no_question,
    ...(has(find.self) ? [say.self] : []),
    ...(named.length ? [fill(say.to, { names: named.join(say.and) })] : has(find.all) ? [say.all] : []),
  ];
};
