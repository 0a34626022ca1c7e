// @ts-check
// Small words for the page's elements, used by the other parts of the player.

/** The page's words by name, in the script's language. @typedef {Record<string, string>} Words */

/** The first match: what the server's HTML always holds is taken to be there.
 * @template {string} S @param {ParentNode} root @param {S} selector
 * @returns {S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement} */
const one = (root, selector) => /** @type {any} */ (root.querySelector(selector));

/** @template {string} S @param {ParentNode} root @param {S} selector
 * @returns {(S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement)[]} all matches */
const all = (root, selector) => /** @type {any} */ ([...root.querySelectorAll(selector)]);

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Record<string, unknown>} values properties
 * @param {...(Node | string)} inside @returns {HTMLElementTagNameMap[K]} */
const made = (name, values = {}, ...inside) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...inside);
  return element;
};

/** @template {keyof SVGElementTagNameMap} K @param {K} name @param {Record<string, string | number>} values attributes
 * @param {...(Node | string)} inside @returns {SVGElementTagNameMap[K]} */
const drawn = (name, values, ...inside) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in values) element.setAttribute(key, `${values[key]}`);
  element.append(...inside);
  return element;
};

/** @template {Node} N @param {N} element @returns {N} a deep copy */
const copy = (element) => /** @type {N} */ (element.cloneNode(true));

/** @param {Element} element @returns {string} its words, on one line */
const words = (element) => /** @type {string} */ (element.textContent).replace(/\s+/g, ' ').trim();

/** @param {string} pattern @param {Record<string, string | number>} values @returns {string} the pattern, filled in */
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, key) => `${values[key]}`);

let count = 0;

/** @param {string} name @returns {string} an id that begins with it, and that nothing else on the page has */
const fresh = (name) => `${name}-${(count += 1)}`;

/** Make the ids in a part its own: the same script can stand on a page twice. @param {ParentNode} part */
const apart = (part) => {
  for (const named of all(part, '[id]')) {
    const id = fresh(named.id);
    for (const labelled of all(part, `[aria-labelledby="${named.id}"]`)) labelled.setAttribute('aria-labelledby', id);
    named.id = id;
  }
};

/** Move the window: to what is near so that the eye can follow, to what is far at once. @param {Element} element what comes to its top */
const show = (element) => {
  const near = Math.abs(element.getBoundingClientRect().top) < window.innerHeight;
  element.scrollIntoView({ behavior: near && !matchMedia('(prefers-reduced-motion)').matches ? 'smooth' : 'instant' });
};

/** Move the focus. @template {HTMLElement} E @param {E} element @returns {E} the element */
const bring = (element) => {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return element;
};
