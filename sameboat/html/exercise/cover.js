// @ts-check
// What is to be found out: covered until it is asked for, then beside what the learner did.

/** @param {HTMLElement} item @returns {number} which answer of the script it is */
const numberOf = (item) => Number(item.dataset.answer);

/** Make a list of marks a group for those who hear the page. Its name is that of the exercise, since another on the page
 * may have the same words above its list. @param {HTMLElement} list @param {string} name */
const grouped = (list, name) => {
  const group = made('div');
  list.removeAttribute('aria-labelledby');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', name);
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
