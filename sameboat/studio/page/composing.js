// @ts-check
// Words that an input method composes, in whatever field: each is one deed of the manuscript's.

const FLUSHED = 100; // ms in which an editor may still put in what was composed

/** @param {import('./manuscript.js').Manuscript} manuscript */
export const composing = (manuscript) => {
  let timer = 0;
  document.addEventListener('compositionstart', () => {
    clearTimeout(timer);
    manuscript.compose(true);
  }, true);
  document.addEventListener('compositionend', () => {
    timer = window.setTimeout(() => manuscript.compose(false), FLUSHED);
  }, true);
};
