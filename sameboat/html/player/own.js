// @ts-check
// Say it yourself first: what a learner would say before any choice is shown, and what can be seen in it afterwards.

/** The words of a text that were heard before, each once, as far as they tell anything.
 * @param {string} text @param {string} heard @param {Words} find @returns {string[]} */
const takenUp = (text, heard, { common, ending }) =>
  [...new Set(text.toLowerCase().match(/\p{L}+/gu))].filter(
    (word) => !new RegExp(common).test(word) && new RegExp(`\\b${word.replace(new RegExp(ending), '$1')}`, 'i').test(heard),
  );

/** Lay what the learner would have said where it stands in a part. @param {HTMLElement} part @param {string} text */
const lay = (part, text) => {
  one(part, '.sb-wanted').hidden = !text;
  one(part, '.sb-copy').textContent = text;
};

/** @param {string} text what the learner would have said @param {Element} step of the story, which ends with the decision
 * @param {CaseData} data @returns {string} what can be seen in it */
const remarksOn = (text, step, { people: [, ...others], seen: say }) => {
  const used = takenUp(text, all(step, '.sb-say:not(.sb-h0) .sb-said').map(words).join(' '), say.taken).join(', ');
  return [used && fill(say.taken.say, { words: used }), ...seen(text, others, say)].join(' ');
};
