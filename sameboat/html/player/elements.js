// @ts-check
// Small words for the page's elements, used by the other parts of the player.

/** @param {ParentNode} root @param {string} selector @returns {any} the first match */
const one = (root, selector) => root.querySelector(selector);

/** @param {ParentNode} root @param {string} selector @returns {any[]} all matches */
const all = (root, selector) => [...root.querySelectorAll(selector)];

/** @param {string} name @param {Record<string, any>} values properties @param {...any} inside @returns {any} */
const made = (name, values = {}, ...inside) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...inside);
  return element;
};

/** @param {string} name @param {Record<string, any>} values attributes @param {...any} inside @returns {any} */
const drawn = (name, values, ...inside) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in values) element.setAttribute(key, values[key]);
  element.append(...inside);
  return element;
};

/** @param {any} element @returns {any} a deep copy */
const copy = (element) => element.cloneNode(true);

/** @param {Element} element @returns {string} its words, on one line */
const words = (element) => (element.textContent || '').replace(/\s+/g, ' ').trim();

/** @param {string} pattern @param {Record<string, any>} values @returns {string} the pattern, filled in */
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, key) => values[key]);

let count = 0;

/** @param {string} name @returns {string} an id that begins with it, and that nothing else on the page has */
const fresh = (name) => `${name}-${(count += 1)}`;

/** Make the ids in a part its own: the same script can stand on a page twice. @param {any} part */
const apart = (part) => {
  for (const named of all(part, '[id]')) {
    const id = fresh(named.id);
    for (const labelled of all(part, `[aria-labelledby="${named.id}"]`)) labelled.setAttribute('aria-labelledby', id);
    named.id = id;
  }
};

/** Whether the learner asked for less motion. */
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Move the window. @param {any} element what comes to its top */
const show = (element) => element.scrollIntoView({ behavior: calm.matches ? 'auto' : 'smooth' });

/** Move the focus. @param {any} element @returns {any} the element */
const bring = (element) => {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return element;
};
