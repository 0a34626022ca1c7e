// @ts-check
// Leads to a line of the script: its card is unfolded, and what is to be written or chosen there has the focus.

/** @param {import('./context.js').Context} context @param {HTMLElement} element that all cards are in @param {number} line from 1 */
export const lead = (context, element, line) => {
  const { cut, tree: { front, top, scenes } } = context;
  const from = context.house.manuscript.text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const piece = cut.over(from);
  const isIn = (/** @type {import('./cut.js').Piece[]} */ pieces) => pieces.some(({ id }) => id === piece?.id);
  if (isIn(front) || !cut.list.length) context.open.add('top');
  if (isIn(top.pieces)) context.open.add('before');
  for (const section of [...scenes, ...scenes.flatMap(({ choices }) => choices)]) {
    if ([section, ...section.choices].some(({ pieces }) => isIn(pieces))) context.open.add(section.head?.id);
  }
  context.show();
  const found = wanting(element, line) ?? within(element, `[data-piece="${piece?.id}"]`) ?? within(element, '[data-field]');
  const folded = found?.closest('details');
  if (folded) folded.open = true;
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
};

/** @param {Element | null} element @param {string} selector @returns {HTMLElement | null} */
const within = (element, selector) => element?.querySelector(selector) ?? null;

/** What has to be filled in where something of a line is missing; what is said of it, where that has no field.
 * @param {HTMLElement} element @param {number} line */
const wanting = (element, line) => {
  const need = within(element, `.st-need[data-line="${line}"]`);
  const field = need && within(element, `[aria-describedby="${need.parentElement?.id}"]`);
  if (!field) need?.setAttribute('tabindex', '-1');
  return field?.localName === 'fieldset' ? within(field, '[data-field]') : field ?? need;
};
