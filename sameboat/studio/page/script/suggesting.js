// @ts-check
// Keeps what Python knows of the script at hand, and offers it under the plain field.
import { lined } from './breaks.js';
import { completed } from './completing.js';
import { topLines } from './lines.js';
import { offers } from './offers.js';

/** @param {import('../house.js').House} house @param {{words(): any}} around @param {() => import('./plain.js').Editor | null} plain the plain field, where it is used */
export const suggesting = ({ manuscript, findings, desk, words: { script: words } }, around, plain) => {
  /** @type {any} */ let known = null;
  const line = () => {
    const before = manuscript.text.slice(0, plain()?.caret() ?? 0);
    const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    return { start, before: before.slice(start) };
  };
  const row = offers(words, (option, from) => {
    const editor = plain();
    if (!editor) return;
    const { start, before } = line();
    manuscript.replace(start + from, start + before.length, option, 'offer');
    editor.select(start + from + option.length, start + from + option.length);
  });
  findings.addEventListener('found', async () => {
    try {
      known = await desk.ask('known', manuscript.text, manuscript.lang);
    } catch { /* then nothing is completed until the desk is back */ }
  });
  return {
    element: row.element,
    get known() { return known; },
    /** Offer what fits where the cursor is by now. */
    renew() {
      if (!plain()) { row.element.hidden = true; return; }
      const { start, before } = line();
      const lines = lined(manuscript.text).split('\n');
      const number = lined(manuscript.text.slice(0, start)).split('\n').length;
      row.show(before, completed(before, number <= topLines((one) => lines[one - 1]), around.words(), known));
    },
  };
};
