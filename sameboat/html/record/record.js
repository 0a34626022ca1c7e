// @ts-check
// What is kept, as files: the controls beside a case or an exercise that make them and take them back. In: the element
// around it, by its `kept` and its events. Without this script they aren't shown.

/** Everything kept on this page, of cases and exercises alike. */
const pageRecord = () => {
  const kept = (/** @type {string} */ name) => all(document, name).flatMap((element) => /** @type {any} */ (element).kept || []);
  const time = new Date().toISOString();
  return { format: 'same-boat-record/2', kept: time, cases: kept('same-boat-case'), exercises: kept('same-boat-exercise') };
};

class SameBoatRecord extends HTMLElement {
  static define(name = 'same-boat-record') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {any} the case or the exercise */ #host;
  #told = made('div', { className: 'sb-told' });
  /** @type {Words} */ #say = {};

  connectedCallback() {
    if (this.#host) return;
    this.#host = this.closest('same-boat-case, same-boat-exercise');
    this.#say = JSON.parse(this.dataset.sb || '');
    this.#told.setAttribute('role', 'status');
    this.append(this.#told);
    this.addEventListener('click', this);
    for (const type of ['kept', 'offer']) this.#host.addEventListener(`sameboat:${type}`, this);
    queueMicrotask(() => this.#settle()); // by then it holds what was kept
  }

  /** @param {any} event a click, what was kept, or a file that is offered */
  handleEvent({ type, target, detail }) {
    const what = target.closest('button')?.dataset.file;
    if (type === 'sameboat:offer') this.#offer(detail);
    else if (type === 'sameboat:kept') this.#settle(detail.kept);
    else if (what === 'json') this.#offerData();
    else if (what === 'page') this.#offerPage();
    else if (what === 'open') this.#choose();
    else if (target.closest('button')) location.reload();
  }

  get #name() {
    return this.#host.dataset.case || this.#host.dataset.exercise;
  }

  /** Show what can be done now. @param {any} [changed] what has just been kept */
  #settle(changed) {
    const away = this.#host.keep || this.#host.dataset.keep === 'none';
    for (const button of all(this, '[data-file]')) button.hidden = button.dataset.file === 'open' ? !!away : !this.#host.kept;
    if (changed && !away) lasting(() => this.#warn());
  }

  /** Say below the controls, once, that a browser may delete what it keeps. */
  #warn() {
    one(this.#host, '.sb-tools').after(made('p', { className: 'sb-lasting', textContent: this.#say.may_delete }));
  }

  /** @param {string[]} lines @param {...HTMLElement} more */
  #tell(lines, ...more) {
    this.#told.replaceChildren(...lines.map((textContent) => made('p', { textContent })), ...more);
  }

  /** @param {Offered} file */
  #offer(file) {
    offer(file);
    if (!isFree(window.frameElement, self !== top)) this.#tell([], ...toCopy(file, this.#say));
  }

  #offerData() {
    this.#offer({ name: `${this.#name}.json`, type: 'application/json', text: JSON.stringify(pageRecord(), null, 2) });
  }

  #offerPage() {
    const host = this.#host;
    // The table is filled in when it is opened.
    const closed = all(host, '.sb-play details.sb-table:not([open])');
    for (const table of closed) {
      /** @type {any} */ (table).open = true;
      table.dispatchEvent(new CustomEvent('toggle'));
    }
    const shown = host.querySelector('.sb-play') || host;
    const path = host.path || [];
    const text = recordPage(host.kept, factsOf(host.kept, path), shown, this.#say, path);
    for (const table of closed) /** @type {any} */ (table).open = false;
    this.#offer({ name: `${this.#name}.html`, type: 'text/html', text });
  }

  /** Let the learner choose a file, and take it in. */
  #choose() {
    const field = made('input', { type: 'file', accept: '.json,application/json' });
    field.addEventListener('change', async () => {
      const [file] = /** @type {any} */ (field.files);
      // As in sameboat/record/json_text.py: a browser would stop at a file that fills its memory.
      if (file?.size > 4_000_000) this.#tell([this.#say.large]);
      else if (file) this.take(await file.text().catch(String));
    });
    field.click();
  }

  /** Take in the text of a record, and say what became of it. @param {string} text */
  take(text) {
    if (typeof opened === 'undefined') openedLater(text, this.#say).then((lines) => this.#taken(lines));
    else this.#taken(opened(text, this.#say));
  }

  /** @param {string[]} lines what became of a record */
  #taken(lines) {
    dispatchEvent(new CustomEvent('storage')); // as if another page had written it
    this.#tell(lines, made('button', { type: 'button', textContent: this.#say.anew }));
  }
}

SameBoatRecord.define();
