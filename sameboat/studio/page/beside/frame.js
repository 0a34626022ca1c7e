// @ts-check
// A page within the page: what stands in it has styles of its own, and none of the studio's. It may run what the studio may.
import { make } from '../make.js';

/** Have links within the frame lead to places in it, and all others to a new tab. @param {Document} inside */
const tame = (inside) => inside.addEventListener('click', (event) => {
  const link = event.target instanceof /** @type {any} */ (inside.defaultView).Element && /** @type {Element} */ (event.target).closest('a[href]');
  if (!link) return;
  const address = link.getAttribute('href') ?? '';
  event.preventDefault();
  if (address.startsWith('#')) inside.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView();
  else window.open(new URL(address, document.baseURI), '_blank', 'noopener');
}, true);

/** Have the page within scroll by itself: a browser would move the studio with it. @param {Document} inside */
const apart = (inside) => {
  const { Element: Inner } = /** @type {any} */ (inside.defaultView);
  Inner.prototype.scrollIntoView = function scrolled() {
    inside.documentElement.scrollTop += /** @type {Element} */ (this).getBoundingClientRect().top - 16;
  };
};

/** @param {string} title what a screen reader calls it @param {(inside: Document) => void} [ready] called whenever a page has come into it
 * @returns {HTMLIFrameElement} */
export const frame = (title, ready = () => undefined) => {
  const element = make('iframe', { class: 'st-frame', title });
  const dress = () => { if (element.contentDocument) element.contentDocument.documentElement.dataset.theme = document.documentElement.dataset.theme; };
  element.addEventListener('load', () => {
    const inside = element.contentDocument;
    if (!inside?.body.childElementCount) return;
    dress();
    tame(inside);
    apart(inside);
    ready(inside);
  });
  new MutationObserver(dress).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return element;
};
