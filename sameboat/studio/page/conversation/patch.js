// @ts-check
// Makes the page what it should be and changes no more of it than differs: a field that somebody is writing in stays the
// same field, with its caret, its keyboard and whatever the keyboard is still composing.

/** What an element should be. @typedef {{tag: string, props: Record<string, any>, children: Wanted[]}} Plan */
/** @typedef {Plan | string} Wanted */
/** @typedef {Wanted | null | undefined | false | 0} Child */

/** Say what an element should be. A property that begins with `on` hears an event; `key` tells it from its siblings; false and
 * undefined are left out. @param {string} tag @param {Record<string, any>} props @param {...(Child | Child[] | Child[][])} children @returns {Plan} */
export const h = (tag, props, ...children) => ({
  tag, props, children: /** @type {Wanted[]} */ (children.flat(3).filter((child) => child || child === '')),
});

/** The properties that an element was last given. @type {WeakMap<Element, Record<string, any>>} */
const given = new WeakMap();

/** Give an element exactly these children. @param {Element} parent @param {Wanted[]} wanted */
export const patch = (parent, wanted) => {
  const keyed = new Map([...parent.children].map((child) => [name(child.localName, given.get(child)?.key), child]));
  const unkeyed = [...parent.childNodes].filter((child) => given.get(/** @type {Element} */ (child))?.key === undefined);
  const nodes = wanted.map((one) => {
    if (typeof one === 'string') {
      const at = unkeyed.findIndex((node) => node.nodeType === 3);
      const text = at < 0 ? document.createTextNode('') : unkeyed.splice(at, 1)[0];
      if (text.nodeValue !== one) text.nodeValue = one;
      return text;
    }
    const { key } = one.props;
    const at = key === undefined ? unkeyed.findIndex((node) => /** @type {Element} */ (node).localName === one.tag) : -1;
    const old = key === undefined ? unkeyed.splice(at, at < 0 ? 0 : 1)[0] : keyed.get(name(one.tag, key));
    const element = /** @type {Element} */ (old ?? document.createElement(one.tag));
    renew(element, one);
    return element;
  });
  const staying = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!staying.has(child)) child.remove();
  nodes.forEach((node, at) => { if (parent.childNodes[at] !== node) parent.insertBefore(node, parent.childNodes[at] ?? null); });
};

/** @param {string} tag @param {any} key */
const name = (tag, key) => `${tag} ${key}`;

/** @param {any} element @param {Plan} plan */
const renew = (element, { props, children }) => {
  const old = given.get(element) ?? {};
  given.set(element, props);
  for (const key of Object.keys(old)) if (!(key in props)) set(element, key, undefined);
  for (const [key, value] of Object.entries(props)) if (value !== old[key] && key !== 'value') set(element, key, value);
  patch(element, children);
  // Behind the children: a choice needs its options. And whatever was typed meanwhile, it has to be this.
  if ('value' in props && element.value !== props.value) element.value = props.value;
};

/** @param {any} element @param {string} key @param {any} value */
const set = (element, key, value) => {
  if (key === 'key') return;
  if (key.startsWith('on')) element[key] = value ?? null;
  else if (value === undefined || value === false) element.removeAttribute(key);
  else element.setAttribute(key, value === true ? '' : value);
};
