// @ts-check
// The whole text with a button at each line. In: an element as Python wrote it, before it plays. Out: a copy to read,
// and the element without its numbers, since while it plays they would be read out among the words.

const MOST = 90; // letters of a line that name it
const AHEAD = 'read-'; // what ids in the copy begin with

/** @param {HTMLElement} element @param {Words} say @returns {HTMLElement} the copy */
const reading = (element, say) => {
  const text = made('div', { className: element.className, lang: element.lang });
  text.append(...copy(element).childNodes);
  for (const part of all(text, 'template, noscript, .sb-static')) part.remove();
  for (const part of all(text, '[id]')) part.id = AHEAD + part.id;
  for (const part of all(text, '[aria-labelledby]')) part.setAttribute('aria-labelledby', AHEAD + part.getAttribute('aria-labelledby'));
  for (const link of all(text, 'a[href^="#"]')) link.setAttribute('href', `#${AHEAD}${link.getAttribute('href')?.slice(1)}`);
  for (const more of all(text, 'details')) more.open = true;
  for (const number of all(text, '.pk-n')) {
    const button = made('button', { type: 'button', className: 'pk-n', textContent: words(number), tabIndex: -1 });
    button.setAttribute('aria-label', fill(say.line, { n: words(number) }));
    number.replaceWith(button);
  }
  const first = text.querySelector('button.pk-n');
  if (first) /** @type {HTMLElement} */ (first).tabIndex = 0;
  for (const number of all(element, '.pk-n')) number.remove();
  return text;
};

/** The words of a line as a remark names them. @param {Element} line @returns {string} */
const quoted = (line) => {
  const text = copy(line);
  for (const part of all(text, 'button, ol, ul.sb-items, section')) part.remove();
  const said = words(text).replace(/["“”«»„]/g, "'");
  return said.length > MOST ? said.slice(0, MOST).replace(/\s\S*$/, ' …') : said;
};

/** The line that bears a number, or the nearest one above it. @param {HTMLElement} text @param {number} number
 * @returns {HTMLElement | undefined} its button */
const buttonOf = (text, number) => {
  const found = /** @type {HTMLElement[]} */ (all(text, 'button.pk-n'));
  return found.filter((button) => +words(button) <= number).sort((a, b) => +words(b) - +words(a))[0] || found[0];
};

/** The line of the script that something pressed stands on. @param {any} target @returns {HTMLElement | null} */
const lineOf = (target) => (target.closest('a, button:not(.pk-n), summary, textarea, input, label, select') ? null : target.closest('[data-line]'));

/** Go from one line's button to the next with the arrow keys. @param {HTMLElement} text @param {any} event a key */
const walk = (text, event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[/** @type {string} */ (event.key)];
  if (!step || !event.target.matches('button.pk-n')) return;
  const every = /** @type {HTMLElement[]} */ (all(text, 'button.pk-n'));
  const next = every[every.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  stand(text, next);
  next.focus();
};

/** Let the tabulator come to one of the buttons. @param {HTMLElement} text @param {HTMLElement} button */
const stand = (text, button) => {
  for (const other of all(text, 'button.pk-n[tabindex="0"]')) other.tabIndex = -1;
  button.tabIndex = 0;
};
