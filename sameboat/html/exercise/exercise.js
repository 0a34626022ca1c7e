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
 * id: word, a pattern of letters from right to left, and one of a label's lines; words to give back have what can be seen in them.
 * @typedef {{title: string, people: string[], words: Words, seen: Remarks, levels: Words, ties: Words, turned: string, line: string}} ExerciseData */
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

/** @param {Answered} record @returns {Answered | null} what is to be kept of it */
const answered = (record) => (Array.isArray(record.answers) && !record.answers.length ? null : record);

class SameBoatExercise extends HTMLElement {
  static define(name = 'same-boat-exercise') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {HTMLElement | undefined} as the server made it */ #made;
  /** @type {ExerciseData} */ #data = /** @type {any} */ (null);
  /** @type {Kind} */ #kind = /** @type {any} */ (null);
  /** @type {Keep} */ #keep = /** @type {any} */ (null);
  /** @type {Ledger<Answered>} */ #ledger = /** @type {any} */ (null);
  /** The answers that the fields show. @type {any} */ #shown = [];
  /** The same as they were kept, with damage that no field shows. @type {any} */ #found = [];
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
    let before = version;
    this.#ledger = new Ledger(this.#keep, (found) => {
      before = found.answers ? found.version : version;
      const times = listed(found.times, (time) => worded(time) || []);
      return { exercise, title, kind, language: this.lang, version, answers: same(found.answers, this.#found) ? this.#shown : found.answers || [], times };
    });
    this.#kind = KINDS[kind](this, {
      say,
      data: this.#data,
      changed: () => this.#change(),
      hear: (text) => this.#hear(text),
      button: (text, after, press) => this.#button(text, after, press),
    });
    this.#kind.cover();
    this.#show(this.#record.answers);
    if (before !== version) this.#notice('revised');
    this.#tools.addEventListener('click', this);
    for (const type of ELSEWHERE) addEventListener(type, this);
    this.#settle();
    this.dataset.playing = '';
  }

  disconnectedCallback() {
    for (const type of ELSEWHERE) removeEventListener(type, this);
  }

  get #record() {
    return this.#ledger.record;
  }

  /** What the learner answered, a copy; null when that is nothing. @returns {Answered | null} */
  get kept() {
    return this.#ledger && structuredClone(answered(this.#record));
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
      this.#kind.set(this.#shown);
      return;
    }
    this.#put();
    fire(this, 'chosen', detail);
  }

  /** Let the fields hold answers. @param {any} answers as they were kept, damage included */
  #show(answers) {
    this.#found = answers;
    this.#kind.set(answers);
    this.#shown = structuredClone(this.#kind.answers());
    this.#record.answers = this.#shown;
  }

  /** @param {string} text @param {Element} after @param {() => HTMLElement | null} press uncovers something, and returns it */
  #button(text, after, press) {
    const button = made('button', { type: 'button', className: 'sb-look', textContent: text });
    after.after(button);
    button.addEventListener('click', () => {
      const found = press();
      if (!found) return;
      const time = new Date().toISOString();
      this.#put((times) => [...times, time]);
      bring(found);
      show(found);
    });
    return button;
  }

  /** Keep what the fields hold now, and say so. @param {(times: string[]) => string[]} timed when they were looked at */
  #put(timed = (times) => times) {
    const before = this.#shown;
    const mine = structuredClone(this.#kind.answers());
    this.#ledger.change((record) => ({ ...record, answers: merged(before, mine, record.answers), times: timed(record.times) }), answered);
    this.#shown = mine;
    if (!same(this.#record.answers, mine)) this.#show(this.#record.answers);
    this.#settle();
    fire(this, 'kept', { exercise: this.#record.exercise, kept: this.kept });
  }

  #settle() {
    for (const button of all(this.#tools, '[data-do]')) button.hidden = !answered(this.#record);
    if (this.#keep.refused) this.#notice('refused');
    else if (one(this, '.sb-notice').dataset.name === 'refused') one(this, '.sb-notice').hidden = true;
  }

  /** @param {any} event a click on one of the tools, or a sign that another page was used */
  handleEvent({ target, type }) {
    if (ELSEWHERE.includes(type)) {
      const { answers } = this.#ledger.look();
      if (!same(answers, this.#shown)) this.#show(answers);
      return this.#settle();
    }
    const button = target.closest('button');
    const what = button?.dataset.do;
    if (what === 'erase' && !isSure(button, this.#data.words.erase_sure)) this.#hear(button.textContent);
    else if (what) this.#clear(what === 'erase');
  }

  /** Begin again. @param {boolean} erase */
  #clear(erase) {
    this.#kind.set([]);
    this.#kind.cover();
    this.#put(() => []);
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
    notice.dataset.name = name;
    one(notice, 'p').textContent = this.#data.words[name];
  }
}

SameBoatExercise.define();
