// @ts-check
// What is kept on the device, and the files a learner can make of it. Nothing else is kept, nothing is sent.

/** @typedef {{question: string, text: string}} Reflection */
/** @typedef {{course: string, format: number, case: string, title: string, language: string, version: string,
 *   path: number[], times: string[], reflections: Reflection[]}} Kept */

/** @param {any} value @param {(item: any) => boolean} fits @returns {any[]} the items of a list that fit */
const listed = (value, fits) => (Array.isArray(value) ? value.filter(fits) : []);

class LearnersRecord {
  /** @type {string} */ #key;
  /** @type {Kept} */ kept;
  /** Whether the browser lets nothing be kept. */ refused = false;
  /** Whether the case was revised since this was kept. */ revised = false;

  /** @param {any} facts what is known of the case: `case`, `title`, `language`, `version` */
  constructor(facts) {
    this.#key = `sameboat:${facts.case}`;
    this.kept = { course: 'Same Boat', format: 1, ...facts, path: [], times: [], reflections: [] };
    this.#try(() => {
      const found = JSON.parse(localStorage.getItem(this.#key) || '{}') || {};
      this.kept.path = listed(found.path, Number.isInteger);
      this.kept.times = listed(found.times, (time) => typeof time === 'string');
      this.kept.reflections = listed(found.reflections, (note) => note && typeof note.text === 'string' && note.question);
      this.revised = !!found.version && found.version !== facts.version;
    });
  }

  /** @param {() => void} work a browser may refuse it, or be full; a damaged record is no record */
  #try(work) {
    try {
      work();
      // The book's frame stands in for a storage that was refused, and says so by this property.
      if (!localStorage.refused) return;
    } catch (error) {
      if (error instanceof SyntaxError) return;
    }
    this.refused = true;
  }

  /** Keep where the learner stands, and when they came there.
   * @param {number[]} path */
  stand(path) {
    const { times } = this.kept;
    if (path.length > this.kept.path.length) times[path.length - 1] = new Date().toISOString();
    times.length = Math.min(times.length, path.length);
    this.kept.path = path;
    this.save();
  }

  /** Keep what was written under a question.
   * @param {string} question @param {string} text */
  write(question, text) {
    const others = this.kept.reflections.filter((note) => note.question !== question);
    this.kept.reflections = text ? [...others, { question, text }] : others;
    this.save();
  }

  save() {
    this.#try(() => localStorage.setItem(this.#key, JSON.stringify(this.kept)));
  }

  erase() {
    Object.assign(this.kept, { path: [], times: [], reflections: [] });
    this.#try(() => localStorage.removeItem(this.#key));
  }
}

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
