// @ts-check
// What is said aloud to whoever listens: one sentence after the other, so that none takes another's place.

const LEAST = 500; // ms that a sentence stands there: a screen reader has taken it by then
const PAUSE = 50; // ms without any, so that the same sentence is heard twice

/** @param {HTMLElement} place a live region @returns {(text: string) => void} */
export const speaking = (place) => {
  /** @type {string[]} */ const waiting = [];
  let isBusy = false;
  const next = () => {
    const text = waiting.shift();
    isBusy = text !== undefined;
    if (!isBusy) return;
    place.textContent = '';
    setTimeout(() => {
      place.textContent = text ?? '';
      setTimeout(next, LEAST);
    }, PAUSE);
  };
  return (text) => {
    if (!waiting.includes(text)) waiting.push(text);
    if (!isBusy) next();
  };
};
