// @ts-check
// What can be asked of the conversation itself, said of each of the people.

const [ALONE, TO, TOGETHER] = [0, 1, 2]; // the order in which Python gives the sentences; the last one is about nobody

/** @param {string[]} sentences with {x}, {to} and {y} @param {string[]} names @param {string} and @param {string} to @returns {string[]} */
export const asked = (sentences, names, and, to) => {
  const pairs = names.flatMap((x, at) => names.flatMap((y, other) => (at === other ? [] : [{ x, y, first: at < other }])));
  const put = (/** @type {string} */ sentence, x = '', y = '') => sentence.replace('{x}', x).replace('{to}', to).replace('{y}', y);
  return sentences.flatMap((sentence, which) => {
    if (which === ALONE) return names.map((name) => put(sentence, name));
    if (which === TO) return pairs.map(({ x, y }) => put(sentence, x, y));
    if (which === TOGETHER) return pairs.filter(({ first }) => first).map(({ x, y }) => put(sentence, `${x} ${and} ${y}`));
    return [sentence];
  });
};
