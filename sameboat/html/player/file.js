// @ts-check
// The files a learner can make of what is kept: one to read, one for a computer.

/** Everything kept on this page, of cases and exercises alike. */
const pageRecord = () => {
  const kept = (/** @type {string} */ name) => all(document, name).flatMap((element) => /** @type {any} */ (element).kept || []);
  const time = new Date().toISOString();
  return { format: 'same-boat-record/2', kept: time, cases: kept('same-boat-case'), exercises: kept('same-boat-exercise') };
};

/** Offer a text to be kept as a file.
 * @param {string} name @param {string} type @param {string} text */
const offer = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  made('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
};

/** What was chosen and written, as a page to read or print.
 * @param {{title: string, language: string}} kept @param {string} facts @param {HTMLElement} shown @returns {string} */
const recordPage = ({ title, language }, facts, shown) => {
  const body = copy(shown);
  const fields = /** @type {any[]} */ (all(shown, 'textarea, select, input'));
  all(body, 'textarea, select, input').forEach((field, i) => {
    const { type, checked, value, selectedOptions } = fields[i];
    if (type === 'radio' || type === 'checkbox') field.replaceWith(checked ? '☒ ' : '☐ ');
    else if (selectedOptions) field.replaceWith(made('b', { textContent: words(selectedOptions[0]) }));
    else field.replaceWith(made('blockquote', { textContent: value }));
  });
  for (const part of all(body, 'button, svg, template, form, [hidden], .sb-notice, .sb-ask, .sb-tools, .sb-hear')) part.remove();
  for (const more of all(body, 'details')) more.open = true;
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  page.head.append(
    made('meta', { name: 'viewport', content: 'width=device-width' }),
    made('style', { textContent: 'body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 serif;overflow-wrap:anywhere}' }),
  );
  page.body.append(made('h1', { textContent: title }), made('p', { textContent: facts }), body);
  return `<!doctype html><meta charset="utf-8">${page.documentElement.outerHTML}`;
};

/** Offer everything kept on this page, as data. @param {string} name of the file */
const offerData = (name) => offer(`${name}.json`, 'application/json', JSON.stringify(pageRecord(), null, 2));

/** Offer what was chosen and written here, as a page.
 * @param {string} name of the file @param {{title: string, language: string, version: string}} kept
 * @param {string[]} more facts to name: a way, a time @param {HTMLElement} shown */
const offerPage = (name, kept, more, shown) => {
  const facts = [name, kept.version, ...more].filter(Boolean).join(' · ');
  offer(`${name}.html`, 'text/html', recordPage(kept, facts, shown));
};
