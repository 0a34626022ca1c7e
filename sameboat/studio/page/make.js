// @ts-check
// Elements, made without a word of HTML: whatever somebody wrote stays text.

/** @typedef {Record<string, string | number | boolean | EventListener | undefined>} Attributes */

/** Make an element. An attribute that is a function listens to the event of its name; true stands
 * without a value, false and undefined are left out.
 * @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Attributes} [attributes]
 * @param {...(Node | string | null | undefined)} children @returns {HTMLElementTagNameMap[T]} */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, `${value}`);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

/** Make a button. @param {string} label @param {() => void} press @param {Attributes} [attributes] */
export const button = (label, press, attributes = {}) => make('button', { type: 'button', click: press, ...attributes }, label);

/** Fill words in. @param {string} pattern @param {Record<string, string | number>} values */
export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? `${values[key]}` : whole));

let count = 0;

/** Return an id that nothing else on the page has. @param {string} name */
export const fresh = (name) => `st-${name}-${(count += 1)}`;
