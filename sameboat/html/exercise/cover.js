// @ts-check
// What is to be found out: covered until it is asked for, then beside what the learner did.

/** @param {HTMLElement} item @returns {number} which answer of the script it is */
const numberOf = (item) => Number(item.dataset.answer);

/** Make a list of marks a group with a name, for those who hear the page.
 * @param {HTMLElement} list @param {string} [name] where the list has none of its own */
const grouped = (list, name) => {
  const group = made('div');
  const [attribute, value] = name ? ['aria-label', name] : ['aria-labelledby', `${list.getAttribute('aria-labelledby')}`];
  list.removeAttribute('aria-labelledby');
  group.setAttribute('role', 'group');
  group.setAttribute(attribute, value);
  list.replaceWith(group);
  group.append(list);
};

/** @param {HTMLElement[]} items each with answers, and perhaps a line about what the learner did */
const cover = (items) => {
  for (const item of items) {
    for (const part of all(item, '.sb-answers, .sb-yours')) part.hidden = true;
  }
};

/** @param {HTMLElement} item @param {boolean} open whether it is read at once @param {string} [yours] what the learner did */
const uncover = (item, open, yours) => {
  const answers = /** @type {HTMLDetailsElement} */ (one(item, '.sb-answers'));
  answers.hidden = false;
  answers.open = open;
  if (yours === undefined) return;
  const line = one(item, '.sb-yours');
  line.textContent = yours;
  line.hidden = false;
};
