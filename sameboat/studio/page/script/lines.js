// @ts-check
// What a line looks like, for its colour, what completes it, and the help beside it. What it is, Python alone says.
//
// The words are the data's: labels and top lines by every spelling of the script's language.

/** The words of one language, as `spelt.py` gives them. @typedef {{labels: Record<string, string>, fields: Record<string, string>,
 *   shown: string[], values: Record<string, string[]>, to: string[], you: string[], and: string}} Words */
/** `key` is a label's or a top line's id, and `head` the offset behind its colon or its marks.
 * @typedef {{kind: '' | 'rule' | 'field' | 'top' | 'scene' | 'choice' | 'label' | 'speech' | 'text', key: string, head: number}} Look */

const HEAD = /^\s*(?:[-*+]\s+)?([^:\n]{1,80}?)\s*(?:\([^()\n]*\)\s*)?(?<!\\)[:：]/u;

/** @param {string} word */
export const folded = (word) => word.toLowerCase().replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();

/** @param {string} line @param {boolean} top whether it stands in the top lines @param {Words} words @returns {Look} */
export const look = (line, top, words) => {
  if (!line.trim()) return { kind: '', key: '', head: 0 };
  if (/^-{3,}\s*$/.test(line)) return { kind: 'rule', key: '', head: 0 };
  const found = HEAD.exec(line);
  const name = folded(found?.[1] ?? '');
  const head = found?.[0].length ?? 0;
  if (top) {
    const key = /^\s/.test(line) ? '' : words.fields[name] ?? '';
    return { kind: key ? 'field' : 'top', key, head };
  }
  const marks = /^\s{0,3}(#+)\s*/.exec(line);
  if (marks) return { kind: marks[1].length < 3 ? 'scene' : 'choice', key: '', head: marks[0].length };
  if (words.labels[name]) return { kind: 'label', key: words.labels[name], head };
  // A name, and not the beginning of a sentence.
  const speaks = /^\p{Lu}[^.?!;,"“«]*$/u.test(found?.[1] ?? '');
  return speaks ? { kind: 'speech', key: '', head } : { kind: 'text', key: '', head: 0 };
};

/** Return how many lines belong to the top lines, both rules among them; 0 without any. @param {(number: number) => string | undefined} line a line by its number from 1 */
export const topLines = (line) => {
  if (!/^-{3,}\s*$/.test(line(1) ?? '')) return 0;
  for (let number = 2, text; (text = line(number)) !== undefined && !/^#/.test(text); number += 1) {
    if (/^-{3,}\s*$/.test(text)) return number;
  }
  return 0;
};
