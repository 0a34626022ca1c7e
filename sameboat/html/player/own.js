// @ts-check
// Say it yourself first: what a learner would say before any choice is shown, and what can be seen in it afterwards.

/** The words of a text that were heard before, each once, as far as they tell anything.
 * @param {string} text @param {string} heard @param {string[]} people @param {Words} find @returns {string[]} */
const takenUp = (text, heard, people, find) => {
  const each = (/** @type {string} */ words) => words.toLowerCase().match(/\p{L}+/gu) || [];
  const stem = (/** @type {string} */ word) => word.replace(new RegExp(find.ending), '$1');
  const passed = new Set(each(people.join(' ')));
  const known = new Set(each(heard).map(stem));
  return each(text).filter((word) => {
    const isNew = known.has(stem(word)) && !passed.has(word) && !new RegExp(find.common).test(word);
    if (isNew) known.delete(stem(word));
    return isNew;
  });
};

