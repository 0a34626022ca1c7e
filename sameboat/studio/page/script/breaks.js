// @ts-check
// Line breaks: an editor has one kind of them, and a text keeps those it came with.
//
// Places and words of an editor come in, in which every break is "\n"; those of the text go out, and the other way round.

/** Return a text as an editor holds it. @param {string} text */
export const lined = (text) => text.replace(/\r\n?/g, '\n');

/** Return where in the text a place of an editor is. @param {string} text @param {number} at */
export const outer = (text, at) => {
  let shift = 0;
  for (const { index } of text.matchAll(/\r\n/g)) {
    if (index - shift >= at) break;
    shift += 1;
  }
  return at + shift;
};

/** Return where in an editor a place of the text is. @param {string} text @param {number} at */
export const inner = (text, at) => lined(text.slice(0, at)).length;

/** Put an editor's changes into the manuscript, as one deed. All count from the same text.
 * @param {import('../manuscript.js').Manuscript} manuscript @param {{from: number, to: number, insert: string}[]} changes */
export const take = (manuscript, changes) => {
  const { text } = manuscript;
  const mark = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const real = changes.map(({ from, to, insert }) => ({ from: outer(text, from), to: outer(text, to), insert: insert.replace(/\n/g, mark) }));
  if (real.length === 1) manuscript.replace(real[0].from, real[0].to, real[0].insert, 'script');
  else manuscript.set(changed(text, real), 'script');
};

/** Return a text with changes made that all count from it. @param {string} text @param {{from: number, to: number, insert: string}[]} changes */
export const changed = (text, changes) => [...changes].sort((a, b) => b.from - a.from)
  .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
