// @ts-check
// The dialogue in which a learner sees what would be handed in, leaves out what nobody is to read, and hands it in.
// In: the case or the exercise around it, by its `kept` and `path`, or `given` entries. Out: a file, a code, a picture.

/** @typedef {Entries & {name: string}} Given what is handed in, and what its file is called */

class SameBoatHandIn extends HTMLElement {
  static define(name = 'same-boat-hand-in') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {Given | undefined} exactly these, instead of what is around it */ given;
  /** @type {any} the case or the exercise */ #host;
  /** @type {Words} */ #say = {};
  #lang = 'en';
  /** @type {Set<string>} */ #left = new Set();
  #all = false;
  #box = made('dialog', { className: 'sb-hand-in' });
  #goes = made('div', { className: 'sb-goes' });
  #data = made('pre', { tabIndex: 0 });
  #told = made('div', { className: 'sb-told' });

  connectedCallback() {
    if (this.#box.isConnected) return;
    this.#host = this.closest('same-boat-case, same-boat-exercise');
    this.#lang = /** @type {HTMLElement} */ (this.closest('[lang]'))?.lang.slice(0, 2) || 'en';
    this.#say = SAY[this.#lang] || SAY.en;
    this.#left = new Set();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#build();
    this.append(this.#box);
    this.#box.addEventListener('change', this);
    this.#box.addEventListener('click', this);
    this.open();
  }

  open() {
    if (this.#box.open) return;
    this.#told.replaceChildren();
    this.#settle();
    this.#box.showModal();
  }

  #build() {
    const say = this.#say;
    const title = made('h2', { id: fresh('sb-hand-in'), textContent: say.title });
    this.#box.setAttribute('aria-labelledby', title.id);
    this.#told.setAttribute('role', 'status');
    /** @param {string} what @param {string} [word] */
    const button = (what, word = say[what]) => made('button', { type: 'button', value: what, textContent: word });
    const choices = [say.page, ''].map((word, i) =>
      made('label', {}, made('input', { type: 'radio', name: 'sb-scope', value: i ? 'all' : 'page', checked: !i }), ' ', made('span', { textContent: word })),
    );
    const scope = made('fieldset', { className: 'sb-scope', hidden: !!this.given }, made('legend', { textContent: say.scope }), ...choices);
    const ways = ['share', 'copy', 'file'].map((what) => button(what));
    const of = made('select', {}, ...this.#qrs().map(([value, text]) => made('option', { value, textContent: text })));
    const pick = made('p', { className: 'sb-pick', hidden: !this.#host }, made('label', {}, `${say.qr_of} `, of), ' ', button('qr'));
    this.#data.setAttribute('aria-label', say.data);
    this.#data.setAttribute('role', 'group');
    this.#box.append(
      title,
      made('p', { textContent: say.before }),
      scope,
      made('h3', { textContent: say.goes }),
      this.#goes,
      made('details', {}, made('summary', { textContent: say.data }), this.#data),
      made('div', { className: 'sb-ways' }, made('h3', { textContent: say.ways }), ...ways, pick, this.#told),
      button('close'),
    );
  }

  /** What a QR code can be of. @returns {string[][]} */
  #qrs() {
    const { qr_way, qr_moment, qr_place } = this.#say;
    return [...(this.#host?.dataset.case ? [['way', qr_way], ['moment', qr_moment]] : []), ['place', qr_place]];
  }

  /** @returns {Given} what could be handed in */
  get #entries() {
    if (this.given) return this.given;
    const kept = (/** @type {string} */ name) => all(document, name).flatMap((element) => /** @type {any} */ (element).kept || []);
    const here = { cases: kept('same-boat-case'), exercises: kept('same-boat-exercise') };
    const name = this.#host.dataset.case || this.#host.dataset.exercise;
    return this.#all ? { ...everythingKept() || here, name: 'same-boat' } : { ...here, name };
  }

  /** @returns {any} the record that goes */
  get #record() {
    const { cases, exercises } = this.#entries;
    const [some, others] = [cases, exercises].map((entries) => entries.map((entry) => withoutTexts(entry, this.#left)));
    return recordOf({ cases: some, exercises: others });
  }

  /** Show what goes now. */
  #settle() {
    const say = this.#say;
    const { cases, exercises } = this.#entries;
    const entries = [...cases, ...exercises];
    const shown = entries.map((entry) => entryShown(entry, say, this.#lang, this.#left));
    const texts = entries.flatMap(textsOf);
    const button = made('button', { type: 'button', value: 'none', textContent: texts.some(({ id }) => !this.#left.has(id)) ? say.none : say.every });
    const above = texts.length ? [made('p', { textContent: say.texts }), button] : [];
    this.#goes.replaceChildren(...(entries.length ? [...above, ...shown] : [made('p', { textContent: say.empty })]));
    const kept = this.given ? null : everythingKept();
    const count = kept ? kept.cases.length + kept.exercises.length : 0;
    one(this.#box, '.sb-scope label:last-of-type span').textContent = fill(say.all, { n: count });
    one(this.#box, '.sb-scope').hidden = !count;
    this.#data.textContent = JSON.stringify(this.#record, null, 1);
    for (const way of /** @type {HTMLButtonElement[]} */ (all(this.#box, '.sb-ways > button'))) way.hidden = !entries.length || (way.value === 'share' && !this.#canShare());
  }

  /** @param {string} text */
  #file(text) {
    return new File([text], `${this.#entries.name}.txt`, { type: 'text/plain' });
  }

  #canShare() {
    return !!navigator.canShare?.({ files: [this.#file('')] });
  }

  /** @param {any} event a press, or a change of what goes */
  handleEvent({ type, target }) {
    const what = target.closest('button')?.value;
    if (type === 'click' && what) this.#press(what);
    if (type !== 'change' || target.tagName === 'SELECT') return;
    this.#told.replaceChildren();
    if (target.type === 'radio') {
      this.#all = target.value === 'all';
      this.#settle();
    } else if (target.type === 'checkbox') {
      this.#left[target.checked ? 'delete' : 'add'](target.value);
      this.#data.textContent = JSON.stringify(this.#record, null, 1);
    }
  }

  /** @param {string} what */
  #press(what) {
    if (what === 'close') this.#box.close();
    else if (what === 'none') this.#leaveOut();
    else if (what === 'file') this.#keepFile();
    else if (what === 'qr') this.#showQr(one(this.#box, 'select').value);
    else this.#handCode(what);
  }

  /** Leave out every text, or none. */
  #leaveOut() {
    const { cases, exercises } = this.#entries;
    const ids = [...cases, ...exercises].flatMap(textsOf).map(({ id }) => id);
    const some = ids.some((id) => !this.#left.has(id));
    for (const id of ids) this.#left[some ? 'add' : 'delete'](id);
    this.#settle();
    one(this.#goes, 'button').focus();
  }

  /** @param {string} words @param {...Element} more */
  #tell(words, ...more) {
    this.#told.replaceChildren(made('p', { textContent: words }), ...more);
    this.#told.scrollIntoView({ block: 'nearest' });
  }

  #keepFile() {
    const file = { name: `${this.#entries.name}.json`, type: 'application/json', text: JSON.stringify(this.#record, null, 2) };
    offer(file);
    this.#tell(fill(this.#say.kept, { name: file.name }), ...(isFree(window.frameElement, self !== top) ? [] : toCopy(file, { frame: this.#say.by_hand })));
  }

  /** @param {string} how the code goes: `share` or `copy` */
  async #handCode(how) {
    const say = this.#say;
    const code = await codeOf(this.#record);
    if (!code) return this.#tell(say.no_code);
    if (how === 'share') return this.#share(this.#file(code.grouped));
    const n = code.line.length;
    const shown = made('textarea', { readOnly: true, rows: 6, value: code.grouped, spellcheck: false });
    const field = made('label', {}, fill(say.code, { n }), shown);
    const copied = await navigator.clipboard?.writeText(code.grouped).then(() => true, () => false);
    this.#tell(copied ? fill(say.copied, { n }) : say.by_hand, field);
    if (copied) return;
    shown.focus();
    shown.select();
  }

  /** @param {File} file */
  async #share(file) {
    const say = this.#say;
    this.#tell(await navigator.share({ files: [file], title: file.name }).then(
      () => say.shared,
      ({ name }) => (name === 'AbortError' ? say.cancelled : say.not_shared),
    ));
  }

  /** @param {string} what it is of */
  async #showQr(what) {
    const say = this.#say;
    const { kept, path = [], dataset } = this.#host;
    const place = `${location.href.replace(/[?#].*$/, '')}#${dataset.case || this.#host.id}`;
    const address = what === 'moment' && path.length ? `${place}=${path}` : place;
    const text = what === 'way' && kept ? (await codeOf(recordOf({ cases: [wayAlone(kept)], exercises: [] })))?.line : address;
    const label = fill(say.qr_label, { words: Object.fromEntries(this.#qrs())[what] });
    const picture = text && text.length <= MOST_OF_QR ? await qrOf(text, label) : false;
    const words = made('p', { className: 'sb-code', textContent: text || '' });
    if (picture) this.#tell(label, picture, ...(what === 'way' ? [] : [words]));
    else this.#tell(picture === null ? say.qr_none : say.qr_large, words);
  }
}

/** Letters that a phone still reads from a screen. */
const MOST_OF_QR = 1500;
