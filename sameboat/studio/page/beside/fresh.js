// @ts-check
// Keeps what stands beside the script up to date: when the text rests, and only while it is seen.

/** @param {import('../house.js').House} house @param {HTMLElement} element
 * @param {(text: string, lang: string) => Promise<void>} renew @param {() => unknown} [about] what it hangs on besides the text
 * @returns {() => void} looks whether anything is to be renewed */
export const fresh = ({ manuscript, findings, desk }, element, renew, about = () => '') => {
  /** @type {string | null} */ let of = null;
  let busy = false;
  const key = () => JSON.stringify([manuscript.lang, about(), manuscript.text]);
  const now = async () => {
    const wanted = key();
    if (busy || wanted === of || desk.state !== 'ready' || !element.checkVisibility()) return;
    busy = true;
    try {
      await renew(manuscript.text, manuscript.lang);
      of = wanted;
    } catch {
      return; // the desk was lost, and says so itself; what is found next asks again
    } finally {
      busy = false;
    }
    if (findings.current) now();
  };
  findings.addEventListener('found', now);
  // On a narrow screen it is seen when the other side is chosen.
  new IntersectionObserver(() => { now(); }).observe(element);
  return now;
};
