// @ts-check
// What is handed in, said in words: ways with their dates, answers, and each text with a mark that can be taken away.

/** @param {string} time @param {string} lang @returns {string} as people write it; empty where nobody knows */
const dayOf = (time, lang) => {
  const date = new Date(time);
  return time && +date === +date ? date.toLocaleString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' }) : '';
};

/** @param {Words} say @param {string} name @param {number} n @returns {string} the words for one or for many */
const counted = (say, name, n) => fill(say[n === 1 ? `${name}_one` : name], { n });

/** @param {any} entry @param {Words} say @param {string} lang @returns {string[]} what was done, in lines */
const doneIn = (entry, say, lang) => {
  if (entry.case) {
    return entry.tries.map((/** @type {Try} */ { path, times, hands }, /** @type {number} */ i) => {
      const day = dayOf(times.findLast(Boolean) || '', lang);
      const chosen = path.length ? `${counted(say, 'decisions', path.length)} (${path.join(', ')})` : say.undecided;
      const line = [chosen, day, hands.length ? say.hands : ''].filter(Boolean).join(' · ');
      return entry.tries.length > 1 ? `${fill(say.way, { n: i + 1 })}: ${line}` : line;
    });
  }
  const { answers, times } = entry;
  const day = dayOf(times.at(-1) || '', lang);
  const numbers = Array.isArray(answers) ? answers.filter(Number) : answers.checked;
  const placed = Object.entries(answers).filter(([key, part]) => Number(key) && Number.isInteger(part));
  const found = [
    entry.kind !== 'reflect' && Array.isArray(answers) && numbers.length ? fill(say.answered, { words: numbers.join(', ') }) : '',
    !Array.isArray(answers) && placed.length ? fill(say.answered, { words: placed.map((pair) => pair.join(' → ')).join(', ') }) : '',
    !Array.isArray(answers) && numbers?.length ? fill(say.checked, { words: numbers.join(', ') }) : '',
  ];
  return [[...found, day && fill(say.looked, { day })].filter(Boolean).join(' · ')].filter(Boolean);
};

/** @param {Written} one @param {Words} say @returns {string} what it is */
const labelOf = ({ kind, about }, say) =>
  kind === 'own' ? fill(say.own, { n: about }) : kind === 'note' ? about || say.note : kind === 'drawn' ? say.drawing : say.text;

/** @param {any} entry @param {Words} say @param {string} lang @param {Set<string>} left what is left out @returns {HTMLElement} */
const entryShown = (entry, say, lang, left) => {
  const lines = doneIn(entry, say, lang).map((textContent) => made('li', { textContent }));
  const texts = textsOf(entry).map((one) => {
    const mark = made('input', { type: 'checkbox', checked: !left.has(one.id), value: one.id });
    return made('li', {}, made('label', {}, mark, ' ', made('b', { textContent: labelOf(one, say) })), made('blockquote', { textContent: one.text }));
  });
  const part = made('section', { lang: entry.language || lang }, made('h3', { textContent: entry.title }), made('ul', {}, ...lines, ...texts));
  return part;
};
