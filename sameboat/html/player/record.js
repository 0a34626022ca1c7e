// @ts-check
// What is kept on the device, and the files a learner can make of it. Nothing else is kept, nothing is sent.

/** @typedef {{question: string, text: string}} Reflection */
/** @typedef {{course: string, format: number, case: string, title: string, language: string, version: string,
 *   path: number[], times: string[], reflections: Reflection[]}} Kept */

/** @param {any} value @param {(item: any) => boolean} fits @returns {any[]} the items of a list that fit */
const listed = (value, fits) => (Array.isArray(value) ? value.filter(fits) : []);

/** Read what was kept for a case. Throws when the browser refuses.
 * @param {string} key @param {Kept} kept filled in @returns {boolean} whether the case was revised since */
const recall = (key, kept) => {
  const text = localStorage.getItem(key) || '{}';
  let found;
  try {
    found = JSON.parse(text) || {};
  } catch {
    found = {};
  }
  kept.path = listed(found.path, Number.isInteger);
  kept.times = listed(found.times, (time) => typeof time === 'string');
  kept.reflections = listed(found.reflections, (note) => note && typeof note.text === 'string' && note.question);
  return !!found.version && found.version !== kept.version;
};

/** Erase what was kept. A browser that refuses has kept nothing.
 * @param {string} key */
const forget = (key) => {
  try {
    localStorage.removeItem(key);
  } catch {}
};

/** Offer a text to be kept as a file.
 * @param {string} name @param {string} type @param {string} text */
const offer = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  made('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
};

/** The record as a page to read or print.
 * @param {Kept} kept @param {any} play @returns {string} */
const recordPage = (kept, play) => {
  const body = copy(play);
  const written = all(play, 'textarea');
  all(body, 'textarea').forEach((area, i) => area.replaceWith(made('blockquote', { textContent: written[i].value })));
  for (const part of all(body, 'button, svg, [hidden], .sb-notice, .sb-ask, .sb-tools, .sb-hear')) part.remove();
  for (const more of all(body, 'details')) more.open = true;
  const page = document.implementation.createHTMLDocument(kept.title);
  page.documentElement.lang = kept.language;
  page.head.append(
    made('meta', { name: 'viewport', content: 'width=device-width' }),
    made('style', { textContent: 'body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}' }),
  );
  const facts = `${kept.case} ${kept.version}: ${kept.path}. ${kept.times.at(-1) || ''}`;
  page.body.append(made('h1', { textContent: kept.title }), made('p', { textContent: facts }), body);
  return `<!doctype html><meta charset="utf-8">${page.documentElement.outerHTML}`;
};
