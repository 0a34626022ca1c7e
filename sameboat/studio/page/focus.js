// @ts-check
// Keeps the focus where somebody is, when what held it is taken away or hidden: it goes to what stands there now.
//
// Whoever takes something away may put the focus where it is of more use; this comes after, and only if nobody did.

const LATER = 60; // ms in which a part may put the focus itself
const REACHED = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** @param {Element} within @returns {HTMLElement[]} */
const reached = (within) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(REACHED)])
  .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'));

/** @param {Element} element */
const holds = (element) => element.isConnected && element.checkVisibility() && !element.matches(':disabled');

/** @param {HTMLElement} main what has the focus in the end, where nothing else is left */
export const keepFocus = (main) => {
  /** What has the focus, what it stands in, from the inside to the outside, and how many could be reached before it there.
   * @type {{element: Element, around: {within: HTMLElement, before: number}[]} | null} */ let last = null;
  let timer = 0;

  const note = (/** @type {Element} */ element) => {
    const above = reached(document.body).filter((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const around = [];
    for (let within = element.parentElement; within; within = within.parentElement) {
      const of = within;
      around.push({ within, before: above.filter((one) => of !== one && of.contains(one)).length });
    }
    last = { element, around };
  };
  const look = () => {
    // Where it is connected and seen, somebody pressed beside it.
    if (document.activeElement !== document.body || !last || holds(last.element)) return;
    for (const { within, before } of last.around.filter((one) => holds(one.within))) {
      const left = reached(within);
      if (left.length) return left[Math.min(before, left.length - 1)].focus();
    }
    main.focus();
  };
  main.tabIndex = -1;
  document.addEventListener('focusin', ({ target }) => { if (target instanceof Element) note(target); });
  new MutationObserver(() => {
    if (!last || holds(last.element)) return;
    clearTimeout(timer);
    timer = window.setTimeout(look, LATER);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'disabled', 'open', 'class'] });
};
