// @ts-check
// Where a learner stands in a case, and what they wrote.

/** @typedef {{question: string, text: string}} Reflection */
/** @typedef {{case: string, title: string, language: string, version: string,
 *   path: number[], times: string[], reflections: Reflection[]}} Kept */

/** @param {any} value @param {(item: any) => boolean} fits @returns {any[]} the items of a list that fit */
const listed = (value, fits) => (Array.isArray(value) ? value.filter(fits) : []);

class LearnersRecord {
  /** @type {Shelf} */ #shelf;
  /** @type {Kept} */ kept;
  /** Whether the case was revised since this was kept. */ revised;

  /** @param {any} facts what is known of the case: `case`, `title`, `language`, `version` */
  constructor(facts) {
    this.#shelf = new Shelf(facts.case);
    const found = this.#shelf.take();
    this.kept = {
      ...facts,
      path: listed(found.path, Number.isInteger),
      times: listed(found.times, (time) => typeof time === 'string'),
      reflections: listed(found.reflections, (note) => note && typeof note.text === 'string' && note.question),
    };
    this.revised = !!found.version && found.version !== facts.version;
  }

  get refused() {
    return this.#shelf.refused;
  }

  /** Keep where the learner stands, and when they came there.
   * @param {number[]} path */
  stand(path) {
    const { times } = this.kept;
    if (path.length > this.kept.path.length) times[path.length - 1] = new Date().toISOString();
    times.length = Math.min(times.length, path.length);
    this.kept.path = path;
    this.#shelf.put(this.kept);
  }

  /** Keep what was written under a question.
   * @param {string} question @param {string} text */
  write(question, text) {
    const others = this.kept.reflections.filter((note) => note.question !== question);
    this.kept.reflections = text ? [...others, { question, text }] : others;
    this.#shelf.put(this.kept);
  }

  erase() {
    Object.assign(this.kept, { path: [], times: [], reflections: [] });
    this.#shelf.clear();
  }
}
