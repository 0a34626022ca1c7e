// @ts-check
// Makes an exercise's HTML into something to do. In: the elements that exercise.html.jinja wrote. Out: the same
// elements with fields beside them, and the answers kept. On any failure the page stays as the server made it.

/** What a kind of exercise does with its elements: `cover` hides what is to be found out, `answers` and `set` give and take
 * what is kept (an empty list when there is nothing).
 * @typedef {{cover: () => void, answers: () => any, set: (kept: any) => void}} Kind */
/** What a kind is given: its words and data, what to call after a change, a maker of buttons, a voice.
 * @typedef {{say: any, data: any, changed: () => void, hear: (text: string) => void,
 *   button: (text: string, after: any, press: () => any) => any}} Workshop */

/** @type {Record<string, (host: any, shop: Workshop) => Kind>} */
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

  /** @type {any} as the server made it */ #made;
  /** @type {any} words and data */ #data;
  /** @type {Kind} */ #kind = /** @type {any} */ (null);
  /** @type {Shelf} */ #shelf = /** @type {any} */ (null);
  /** @type {any} */ #kept;
  /** @type {any} */ #tools;

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
    const { exercise, kind = '', version } = this.dataset;
    const { words: say, title } = this.#data;
    one(this, '.sb-foot').before(copy(one(this, 'template').content));
    this.#tools = one(this, '.sb-tools');
    this.#shelf = new Shelf(`exercise:${exercise}`);
    const found = this.#shelf.take();
    this.#kept = { exercise, title, kind, language: this.lang, version, answers: [], times: [] };
    this.#kind = KINDS[kind](this, {
      say,
      data: this.#data,
      changed: () => this.#keep(),
      hear: (text) => this.#hear(text),
      button: (text, after, press) => this.#button(text, after, press),
    });
    this.#kind.cover();
    if (found.answers) {
      this.#kind.set(found.answers);
      this.#kept.answers = this.#kind.answers();
      this.#kept.times = Array.isArray(found.times) ? found.times : [];
      if (found.version !== version) this.#notice('revised');
    }
    this.#tools.addEventListener('click', this);
    this.#settle();
    this.dataset.playing = '';
  }

  /** What the learner answered; null when that is nothing. @returns {any} */
  get kept() {
    return this.#kept && this.#some() ? this.#kept : null;
  }

  #some() {
    const { answers } = this.#kept;
    return !Array.isArray(answers) || answers.length > 0;
  }

  /** @param {string} text @param {any} after @param {() => any} press uncovers something, and returns it */
  #button(text, after, press) {
    const button = made('button', { type: 'button', className: 'sb-look', textContent: text });
    after.after(button);
    button.addEventListener('click', () => {
      const found = press();
      if (!found) return;
      this.#kept.times.push(new Date().toISOString());
      this.#keep();
      bring(found);
      show(found);
    });
    return button;
  }

  #keep() {
    this.#kept.answers = this.#kind.answers();
    if (this.#some()) this.#shelf.put(this.#kept);
    else this.#shelf.clear();
    this.#settle();
  }

  #settle() {
    for (const button of all(this.#tools, 'button')) button.hidden = !this.#some();
    if (this.#shelf.refused) this.#notice('refused');
  }

  /** @param {any} event a click on one of the tools */
  handleEvent({ target }) {
    const button = target.closest('button');
    const what = button?.dataset.do;
    if (what === 'json' || what === 'page') offerRecord(what, this.dataset.exercise || '', this.#kept, this);
    else if (what === 'erase' && !button.dataset.sure) {
      button.dataset.sure = button.textContent;
      button.textContent = this.#data.words.erase_sure;
      this.#hear(button.textContent);
      button.addEventListener('focusout', () => this.#unsure(button), { once: true });
    } else if (what) this.#clear(button, what === 'erase');
  }

  /** Begin again. @param {any} button @param {boolean} erase */
  #clear(button, erase) {
    this.#unsure(button);
    this.#kind.set([]);
    this.#kind.cover();
    this.#kept.times = [];
    this.#keep();
    if (erase) this.#hear(this.#data.words.erased);
    show(bring(one(this, '.sb-title')));
  }

  /** @param {any} button one that was pressed once, of those that have to be pressed twice */
  #unsure(button) {
    if (button.dataset.sure) button.textContent = button.dataset.sure;
    delete button.dataset.sure;
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
