// @ts-check
// Makes an exercise's HTML into something to do. In: the elements that exercise.html.jinja wrote. Out: the same
// elements with fields beside them, and the answers kept. On any failure the page stays as the server made it.

/** What a kind of exercise does with its elements: `cover` hides what is to be found out, `answers` and `set` give and take
 * what is kept (an empty list when there is nothing).
 * @typedef {{cover: () => void, answers: () => any, set: (kept: any) => void}} Kind */
/** What a kind is given: its words and data, what to call after a change, a maker of buttons, a voice.
 * @typedef {{say: Words, data: ExerciseData, changed: () => void, hear: (text: string) => void,
 *   button: (text: string, after: Element, press: () => HTMLElement | null) => HTMLElement}} Workshop */
/** What the server says of an exercise besides its elements; a network to draw has levels and ties,
 * id: word, a pattern of letters from right to left, and one of a label's lines.
 * @typedef {{title: string, people: string[], words: Words, levels: Words, ties: Words, turned: string, line: string}} ExerciseData */
/** @typedef {{exercise: string, title: string, kind: string, language: string, version: string, answers: any, times: string[]}} Answered */

/** @type {Record<string, (host: HTMLElement, shop: Workshop) => Kind>} */
const KINDS = {
  'choose-one': choosing,
  'choose-several': choosing,
  sort: placing,
  match: placing,
  order: ordering,
  'give-back': writing,
  'plan-openly': writing,
  'draw-the-network': drawing,
  reflect: reflecting,
};

class SameBoatExercise extends HTMLElement {
  static define(name = 'same-boat-exercise') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {HTMLElement | undefined} as the server made it */ #made;
  /** @type {ExerciseData} */ #data = /** @type {any} */ (null);
  /** @type {Kind} */ #kind = /** @type {any} */ (null);
  /** @type {Keep} */ #keep = NOWHERE;
  /** @type {Answered} */ #record = /** @type {any} */ (null);
  /** @type {HTMLElement} */ #tools = this;

  connectedCallback() {
    if (this.#made) return;
    this.#made = copy(this);
    try {
      this.#begin();
    } catch {
      this.replaceChildren(...this.#made.childNodes);
      delete this.dataset.playing;
    }
  }

  #begin() {
    this.#data = JSON.parse(this.dataset.sb || '');
    const { exercise = '', kind = '', version = '' } = this.dataset;
    const { words: say, title } = this.#data;
    one(this, '.sb-foot').before(copy(one(this, 'template').content));
    apart(this);
    this.#tools = one(this, '.sb-tools');
    this.#keep = keepOf(this, `exercise:${exercise}`);
    const found = this.#keep.take() || {};
    this.#record = { exercise, title, kind, language: this.lang, version, answers: [], times: [] };
    this.#kind = KINDS[kind](this, {
      say,
      data: this.#data,
      changed: () => this.#change(),
      hear: (text) => this.#hear(text),
      button: (text, after, press) => this.#button(text, after, press),
    });
    this.#kind.cover();
    if (found.answers) {
      this.#kind.set(found.answers);
      this.#record.answers = this.#kind.answers();
      this.#record.times = listed(found.times, (time) => worded(time) || []);
      if (found.version !== version) this.#notice('revised');
    }
    this.#tools.addEventListener('click', this);
    this.#settle();
    this.dataset.playing = '';
  }

  /** What the learner answered, a copy; null when that is nothing. @returns {Answered | null} */
  get kept() {
    return this.#record && this.#some() ? structuredClone(this.#record) : null;
  }

  /** Answer. Fires `sameboat:choose`, which can be cancelled, and then `sameboat:chosen`.
   * @param {any} answers as they are kept */
  choose(answers) {
    this.#kind.set(answers);
    this.#change();
  }

  /** Take in what the fields hold now. */
  #change() {
    const answers = structuredClone(this.#kind.answers());
    const detail = { exercise: this.#record.exercise, answers };
    if (!fire(this, 'choose', detail)) {
      this.#kind.set(this.#record.answers);
      return;
    }
    this.#put();
    fire(this, 'chosen', detail);
  }

  #some() {
    const { answers } = this.#record;
    return !Array.isArray(answers) || answers.length > 0;
  }

  /** @param {string} text @param {Element} after @param {() => HTMLElement | null} press uncovers something, and returns it */
  #button(text, after, press) {
    const button = made('button', { type: 'button', className: 'sb-look', textContent: text });
    after.after(button);
    button.addEventListener('click', () => {
      const found = press();
      if (!found) return;
      this.#record.times.push(new Date().toISOString());
      this.#put();
      bring(found);
      show(found);
    });
    return button;
  }

  /** Keep what the fields hold now, and say so. */
  #put() {
    this.#record.answers = structuredClone(this.#kind.answers());
    const { kept } = this;
    if (kept) this.#keep.put(kept);
    else this.#keep.clear();
    this.#settle();
    fire(this, 'kept', { exercise: this.#record.exercise, kept });
  }

  #settle() {
    for (const button of all(this.#tools, 'button')) button.hidden = !this.#some();
    if (this.#keep.refused) this.#notice('refused');
  }

  /** @param {any} event a click on one of the tools */
  handleEvent({ target }) {
    const button = target.closest('button');
    const what = button?.dataset.do;
    const { exercise, times } = this.#record;
    if (what === 'json') offerData(exercise);
    else if (what === 'page') offerPage(exercise, this.#record, times.slice(-1), this);
    else if (what === 'erase' && !isSure(button, this.#data.words.erase_sure)) this.#hear(button.textContent);
    else if (what) this.#clear(what === 'erase');
  }

  /** Begin again. @param {boolean} erase */
  #clear(erase) {
    this.#kind.set([]);
    this.#kind.cover();
    this.#record.times = [];
    this.#put();
    if (erase) this.#hear(this.#data.words.erased);
    show(bring(one(this, '.sb-title')));
  }

  /** @param {string} text for those who listen */
  #hear(text) {
    one(this, '.sb-hear').textContent = text;
  }

  /** @param {string} name of the words to show */
  #notice(name) {
    const notice = one(this, '.sb-notice');
    notice.hidden = false;
    one(notice, 'p').textContent = this.#data.words[name];
  }
}

SameBoatExercise.define();
