// @ts-check
// *My work*: what this device keeps of the course, case by case and exercise by exercise; or what a set asks for, and
// what is done of it. In: the storage, the address, and what there is in the book (`data-course`). Nothing is sent.

/** A page, a case or an exercise of the book. @typedef {{title: string, at: string, facts?: string, most?: string}} Place */

class SameBoatWork extends HTMLElement {
  static define(name = 'same-boat-work') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {Record<string, Place>} by the name under which it is kept */ #course = {};
  /** @type {Words} */ #say = {};
  #lang = 'en';
  #shown = made('div');
  #told = made('div', { className: 'sb-told' });
  /** @type {Entries | null} */ #kept = null;

  connectedCallback() {
    this.#course = JSON.parse(this.dataset.course || '{}');
    this.#lang = this.lang;
    this.#say = SAY[this.#lang] || SAY.en;
    this.#told.setAttribute('role', 'status');
    this.replaceChildren(this.#shown, this.#told);
    this.addEventListener('click', this);
    this.addEventListener('change', this);
    for (const type of ['storage', 'pageshow', 'hashchange']) window.addEventListener(type, () => this.#show());
    this.#show();
  }

  #show() {
    this.#kept = everythingKept();
    const asked = askedIn(location.hash);
    const { cases, exercises } = this.#kept || { cases: [], exercises: [] };
    const entries = [...cases, ...exercises];
    this.#shown.replaceChildren(
      ...(this.#kept ? [] : [made('p', { className: 'sb-refused', textContent: this.#say.refused })]),
      ...(asked ? [this.#set(asked, entries)] : []),
      this.#all(entries, !!asked),
      this.#statement(asked ? entries.filter((entry) => asked.names.includes(keyOf(entry))) : entries, asked?.title || ''),
    );
  }

  /** @param {string} value @param {string} [textContent] */
  #button(value, textContent = this.#say[value]) {
    return made('button', { type: 'button', value, textContent });
  }

  /** @param {Asked} asked @param {any[]} entries */
  #set({ names, title, own }, entries) {
    const say = this.#say;
    const begun = names.filter((name) => entries.some((entry) => keyOf(entry) === name)).length;
    const doable = names.filter((name) => this.#course[name] && !name.startsWith('page:')).length;
    const items = names.map((name) => this.#item(name, entries.find((entry) => keyOf(entry) === name)));
    const mark = made('input', { type: 'checkbox', value: 'own', checked: !!new Device('?own').take()?.own });
    return made(
      'section',
      { className: 'sb-asked' },
      made('h2', { textContent: title ? fill(say.asked_for, { title }) : say.asked }),
      made('p', { textContent: fill(say.begun, { n: begun, all: doable }) }),
      ...(own ? [made('p', {}, made('label', {}, mark, ` ${say.own_first}`)), made('p', { textContent: say.own_why })] : []),
      made('ol', {}, ...items),
      this.#button('hand-set'),
      ' ',
      this.#button('print'),
    );
  }

  /** @param {string} name that is asked for @param {any} entry what is kept of it */
  #item(name, entry) {
    const say = this.#say;
    const place = this.#course[name];
    if (!place) return made('li', { className: 'sb-unknown', textContent: fill(say.unknown, { name }) });
    const lines = name.startsWith('page:') ? [say.read] : entry ? doneIn(entry, say, this.#lang) : [say.unbegun];
    return made(
      'li',
      {},
      made('p', {}, made('a', { href: place.at, textContent: place.title }), made('span', { textContent: ` ${place.facts || ''}` })),
      ...lines.map((textContent) => made('p', { textContent })),
    );
  }

  /** @param {any[]} entries @param {boolean} beside whether a set stands above it */
  #all(entries, beside) {
    const say = this.#say;
    const field = made('textarea', { rows: 3, spellcheck: false });
    const open = made(
      'details',
      { className: 'sb-open' },
      made('summary', { textContent: say.open_record }),
      made('p', {}, this.#button('open-file')),
      made('label', {}, say.pasted, field),
      this.#button('open-code'),
    );
    const some = [this.#button('hand-all'), ' ', this.#button('print'), ' ', this.#button('erase-all')];
    return made(
      'section',
      {},
      made('h2', { textContent: beside ? say.everything : say.kept_here }),
      made('p', { textContent: entries.length ? counted(say, 'kept', entries.length) : say.nothing }),
      ...entries.map((entry) => this.#entry(entry)),
      ...(entries.length ? [made('p', { className: 'sb-whole' }, ...some)] : []),
      open,
    );
  }

  /** @param {any} entry */
  #entry(entry) {
    const say = this.#say;
    const key = keyOf(entry);
    const place = this.#course[key];
    const title = place ? made('a', { href: place.at, textContent: place.title }) : entry.title;
    const texts = textsOf(entry).map((one) => made('div', {}, made('p', {}, made('b', { textContent: labelOf(one, say) })), made('blockquote', { textContent: one.text })));
    const facts = [place ? place.facts || '' : say.gone, entry.case && place?.most ? fill(say.whole_way, { most: place.most }) : ''];
    const erase = this.#button('erase');
    erase.dataset.key = key;
    erase.setAttribute('aria-label', `${say.erase}: ${entry.title}`);
    const wrote = texts.length ? [made('details', {}, made('summary', { textContent: counted(say, 'wrote', texts.length) }), ...texts)] : [];
    return made(
      'article',
      { className: 'sb-kept' },
      made('h3', {}, title),
      made('p', { textContent: facts.filter(Boolean).join(' · ') }),
      made('ul', {}, ...doneIn(entry, say, this.#lang).map((textContent) => made('li', { textContent }))),
      ...wrote,
      made('p', {}, ...(place ? [made('a', { className: 'sb-on', href: place.at, textContent: say.go_on }), ' '] : []), erase),
    );
  }

  /** What is printed: what was done, and no mark. @param {any[]} entries @param {string} title of a set */
  #statement(entries, title) {
    const say = this.#say;
    const rows = entries.map((entry) => {
      const lines = doneIn(entry, say, this.#lang).map((textContent) => made('div', { textContent }));
      return made('tr', {}, made('th', { textContent: entry.title }), made('td', {}, ...lines));
    });
    return made(
      'section',
      { className: 'sb-statement' },
      made('h2', { textContent: title ? `${say.statement}: ${title}` : say.statement }),
      made('p', { textContent: `${say.name} ____________________________` }),
      made('p', { textContent: fill(say.printed, { day: dayOf(new Date().toISOString(), this.#lang) }) }),
      made('table', {}, made('tbody', {}, ...rows)),
      made('p', { textContent: say.no_mark }),
    );
  }

  /** @param {any} event a press, or a mark */
  handleEvent({ type, target }) {
    if (target.closest('same-boat-hand-in')) return;
    if (type === 'change' && target.value === 'own') new Device('?own').put({ own: target.checked });
    const button = target.closest('button');
    if (type === 'click' && button) this.#press(button);
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const { value } = button;
    if (value === 'print') window.print();
    else if (value === 'hand-all' || value === 'hand-set') this.#handIn(button, value === 'hand-set');
    else if (value === 'open-file') this.#choose();
    else if (value === 'open-code') this.#take(/** @type {HTMLTextAreaElement} */ (one(this, '.sb-open textarea')).value);
    else if (value === 'erase' && isSure(button, this.#say.erase_sure)) this.#erase([button.dataset.key || '']);
    else if (value === 'erase-all' && isSure(button, this.#say.erase_all_sure)) this.#erase(this.#keys());
  }

  #keys() {
    const { cases, exercises } = this.#kept || { cases: [], exercises: [] };
    return [...cases, ...exercises].map(keyOf);
  }

  /** @param {HTMLElement} button @param {boolean} ofSet */
  #handIn(button, ofSet) {
    const asked = ofSet ? askedIn(location.hash) : null;
    const { cases, exercises } = this.#kept || { cases: [], exercises: [] };
    const [some, others] = [cases, exercises].map((entries) => entries.filter((entry) => !asked || asked.names.includes(keyOf(entry))));
    this.querySelector('same-boat-hand-in')?.remove();
    const box = /** @type {SameBoatHandIn} */ (document.createElement('same-boat-hand-in'));
    const name = (asked?.title || '').toLowerCase().replace(/[^\p{L}\d]+/gu, '-');
    box.given = { cases: some, exercises: others, name: name || 'same-boat' };
    button.after(box);
  }

  /** @param {string[]} keys */
  #erase(keys) {
    for (const key of keys) new Device(key).clear();
    this.#show();
    this.#tell([this.#say.erased]);
    bring(this.#told);
  }

  /** @param {string[]} lines */
  #tell(lines) {
    this.#told.replaceChildren(...lines.map((textContent) => made('p', { textContent })));
    this.#told.scrollIntoView({ block: 'nearest' });
  }

  #choose() {
    const field = made('input', { type: 'file', accept: '.json,.txt,.html,application/json,text/plain' });
    field.addEventListener('change', async () => {
      const [file] = /** @type {any} */ (field.files);
      if (file?.size > LARGEST) this.#tell([this.#say.large]);
      else if (file) this.#take(await file.text().catch(String));
    });
    field.click();
  }

  /** @param {string} text of a file, or pasted */
  async #take(text) {
    const say = this.#say;
    const found = parsed(text).format ? text : await recordIn(text);
    if (typeof found !== 'string') return this.#tell([fill(say[`code_${found.wrong}`], /** @type {any} */ (found))]);
    const lines = opened(found, say);
    this.#show();
    return this.#tell(lines);
  }
}

SameBoatHandIn.define();
SameBoatWork.define();
