// @ts-check
// What a new piece looks like, in the words of the script's language.

/** @typedef {import('./cut.js').Piece} Piece */
/** The words of a language, as `sameboat/studio/written.py` gives them.
 * @typedef {{labels: Record<string, string>, fields: Record<string, string>, levels: Record<string, string>, fits: Record<string, string>,
 *   moves: {id: string, word: string, family: string, concept: string}[], you: string, to: string, to_a: string, articles: Record<string, string>,
 *   asked: Record<string, string>, concepts: Record<string, string>}} Written */

const BLANK = '\n\n';
const ODD = /^[^\p{L}\p{M}\d]|[:#"]|'$/u; // in a name at the top: marks that need quotation marks around it
const SIGNS = /:(\s|$)|\s#|^[-?:,[\]{}#&*!|>%@`'"]/; // the same in what stands behind a colon

/** Put quotation marks around words that would be read as signs, where none of theirs are in the way. @param {Piece} piece @returns {Piece} */
export const quoted = (piece) => {
  const mark = ['"', "'"].find((one) => !piece.words.includes(one) && !piece.words.includes('\\'));
  if (!mark || !SIGNS.test(piece.words) || /["'[]$/.test(piece.before)) return piece;
  return { ...piece, before: piece.before + mark, after: mark + piece.after };
};

/** Make the templates of a language. @param {Written} words */
export const templates = (words) => {
  const { labels } = words;
  /** @param {string} name */
  const shown = (name) => (name === 'you' ? labels.you : name);
  /** Names as a list: `Anna, Paolo and Luisa`. @param {string[]} names */
  const listed = (names) => names.map(shown).join('\n').replace(/\n(?=[^\n]*$)/, ` ${labels.and} `).replaceAll('\n', ', ');
  /** `to Anna and Paolo`; nothing for everyone. @param {string[]} to */
  const addressed = (to) => {
    if (!to.length) return '';
    const names = listed(to);
    const [, first, rest] = names.match(/^(\S+\s+|\S+?['’])(.*)$/u) ?? [];
    const article = first && words.articles[first.trim().replace('’', "'").toLowerCase()];
    if (article) return ` ${article}${/\s$/.test(first) ? ' ' : ''}${rest}`;
    return ` ${(names[0].toLowerCase() === 'a' ? words.to_a : words.to).replace('{names}', () => names)}`;
  };
  /** @param {string} speaker @param {string[]} to @param {string} manner */
  const head = (speaker, to, manner) => `${speaker === 'you' ? words.you : speaker}${addressed(to)}${manner ? ` (${manner})` : ''}: `;

  return {
    listed,
    /** @param {string} text @returns {Piece} */
    narration: (text) => ({ kind: 'narration', before: '', words: text, after: BLANK }),
    /** @param {string} speaker @param {string[]} to @param {string} manner @param {string} text @returns {Piece} */
    speech: (speaker, to, manner, text) => ({ kind: 'speech', before: head(speaker, to, manner), words: text, after: BLANK, speaker, to, manner }),
    /** @param {string} kind @param {string} text @returns {Piece} */
    label: (kind, text) => ({ kind, before: `${labels[kind]}: `, words: text, after: kind === 'move' || kind === 'if' || kind === 'unless' ? '\n' : BLANK }),
    /** @param {string} text @returns {Piece} */
    scene: (text) => ({ kind: 'scene', before: '## ', words: text, after: BLANK }),
    /** What is said to somebody; to everyone where `to` is empty; or, without `to`, done. @param {string[] | undefined} to @param {string} text
     * @param {string} [manner] @returns {Piece} */
    choice: (to, text, manner = '') => {
      if (!to) return { kind: 'choice', before: '### ', words: text, after: BLANK };
      const before = to.length || manner ? head('you', to, manner) : '';
      return { kind: 'choice', before: `### ${before}"`, words: text, after: `"${BLANK}`, speaker: 'you', to, manner };
    },
    /** @param {string} name @param {string} text @returns {Piece} */
    field: (name, text) => ({ kind: 'field', name, before: `${words.fields[name]}:${name === 'people' ? '' : ' '}`, words: text, after: '\n' }),
    /** @param {string} name @param {string[]} items @returns {Piece} */
    list: (name, items) => ({ kind: 'field', name, before: `${words.fields[name]}: [`, words: items.join(', '), after: ']\n', items }),
    /** @param {string} name @param {string} about @returns {Piece} */
    person: (name, about) => ({ kind: 'person', name, called: name, before: `  ${ODD.test(name) ? JSON.stringify(name) : name}: `, words: about, after: '\n' }),
    /** @param {string} after @returns {Piece} */
    fence: (after) => ({ kind: 'fence', before: '---', words: '', after }),
  };
};
