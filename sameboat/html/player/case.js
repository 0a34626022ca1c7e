// @ts-check
// Turns a case's HTML into play. In: the elements that case.html.jinja wrote. Out: the same lines, shown scene by
// scene. Case text is cloned or set as text, never parsed again. On any failure the page stays as the server made it.

const HEARD = ['hashchange', ...ELSEWHERE];

class SameBoatCase extends HTMLElement {

  static define(name = 'same-boat-case') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {CaseData} */ #data = /** @type {any} */ (null);
  /** @type {DocumentFragment} */ #template = /** @type {any} */ (null);
  /** @type {HTMLElement} */ #play = this;
  /** @type {Record<string, HTMLElement>} the parts of the play by name: a long story is slow to search */ #ui = {};
  /** @type {Story} */ #story = /** @type {any} */ (null);
  /** @type {Keep} */ #keep = /** @type {any} */ (null);
  /** @type {Ledger<Played>} */ #ledger = /** @type {any} */ (null);
  /** @type {number[] | null} the learner's own place, since a link led away from it */ #own = null;
  /** Whether what is shown came by a link, and nothing was chosen since. */ #linked = false;
  /** Which telling of the story this is: what belongs to an earlier one is left. */ #turn = 0;

  connectedCallback() {
    for (const type of HEARD) addEventListener(type, this);
    if (this.#play !== this) return;
    try {
      this.#begin();
    } catch {
      this.#fail();
    }
  }

  disconnectedCallback() {
    for (const type of HEARD) removeEventListener(type, this);
  }

  #begin() {
    const data = JSON.parse(this.dataset.sb || '');
    this.#data = data;
    this.#template = one(this, 'template').content;
    this.#play = made('div', { className: 'sb-play' }, copy(this.#template));
    apart(this.#play);
    for (const part of this.#play.children) this.#ui[part.className.slice(3)] = /** @type {HTMLElement} */ (part);
    this.#story = new Story(this, this.#ui.story, data);
    const { case: name = '', version = '' } = this.dataset;
    this.#keep = keepOf(this, name);
    if (keepOf(this, '?own').take()?.own) this.dataset.own = '';
    const facts = { case: name, title: data.title, language: this.lang, version };
    let before = '';
    this.#ledger = new Ledger(this.#keep, (found) => {
      before = worded(found.version);
      return playedFrom(found, facts);
    });
    const named = this.#open(!!before && before !== version);
    one(this, '.sb-foot').before(this.#play);
    this.dataset.playing = '';
    for (const type of ['click', 'input', 'toggle']) this.#play.addEventListener(type, this, true);
    // What is told comes in above what could be pressed: a window that held on to that would be carried off with it.
    for (let around = this.#play; around; around = /** @type {any} */ (around.parentElement)) around.style.overflowAnchor = 'none';
    if (named) this.#focusHere();
  }

  /** @param {any} event what happened, to whichever element */
  handleEvent({ target, type }) {
    try {
      const button = type === 'click' && target.closest('button');
      if (type === 'hashchange') this.#open(false) && this.#focusHere();
      else if (ELSEWHERE.includes(type)) this.#look();
      else if (type === 'toggle') this.#tabulate();
      else if (type === 'input') this.#write(target);
      else if (button?.dataset.choice) this.choose(+button.dataset.choice);
      else if (button?.dataset.do) this.#do(button.dataset.do, button);
    } catch {
      this.#fail();
    }
  }

  /** The choices made so far, by number from 1. */
  get path() {
    return [...(this.#story?.path || [])];
  }

  get #record() {
    return this.#ledger.record;
  }

  /** What the learner chose and wrote, a copy; null when that is nothing. @returns {Played | null} */
  get kept() {
    return this.#ledger && structuredClone(entryOf(this.#record));
  }

  /** Make a choice. Fires `sameboat:choose`, which can be cancelled, and then `sameboat:chosen`.
   * @param {number} number */
  choose(number) {
    const before = this.path;
    number = Number(number);
    const detail = { case: this.dataset.case, path: [...before, number] };
    if (!fire(this, 'choose', detail)) return;
    const chosen = this.#story.take(number);
    if (!chosen) return;
    this.#leaveLink();
    this.#linked = false;
    const time = new Date().toISOString();
    this.#put((record) => chose(record, before, number, time));
    this.#play.setAttribute('aria-busy', 'true');
    const turn = this.#turn;
    // What people do is there in the next frame; the focus, feedback and scene below follow in the one after.
    const paint = document.hidden ? setTimeout : requestAnimationFrame;
    paint(() => {
      show(chosen);
      setTimeout(() => turn === this.#turn && this.#complete(chosen, detail));
    });
  }

  /** Go on from a choice whose reaction is shown. @param {HTMLElement} chosen the line that was said or done
   * @param {unknown} detail */
  #complete(chosen, detail) {
    try {
      const reaction = bring(/** @type {HTMLElement} */ (chosen.nextSibling));
      this.#story.goOn();
      this.#settle();
      // Again: Firefox, which holds on to what it shows, may break a move off when something comes in above that.
      show(chosen);
      this.#ui.hear.textContent = [...reaction.children, one(this.#ui.network, '.sb-sentence')].map(words).join(' ');
      fire(this, 'chosen', detail);
    } catch {
      this.#fail();
    }
  }

  /** Show the path in the page's address if it names this case, else the learner's own place.
   * @param {boolean} revised whether the case was, since the record was kept
   * @returns {boolean} whether the address names this case */
  #open(revised) {
    const path = moment(this.dataset.case);
    const named = path !== undefined;
    if (!named && this.#turn) return false;
    if (path?.endsWith('&own')) this.dataset.own = '';
    const wanted = named ? (path.match(/\d+/g) || []).slice(0, LONGEST).map(Number) : ownPlace(this.#record);
    this.#linked = named && isAway(this.#record, wanted);
    this.#own = this.#linked ? ownPlace(this.#record) : null;
    this.#follow(wanted);
    const { length } = this.#story.path;
    if (this.#keep.refused) this.#notice('refused');
    else if (revised || length < wanted.length) this.#notice('revised');
    else if (this.#own) this.#notice('shared');
    else if (!named && length) this.#notice('');
    return named;
  }

  /** @param {number[]} path */
  #follow(path) {
    this.#turn += 1;
    this.#story.follow(path);
    this.#ui.hear.textContent = '';
    this.#settle();
  }

  /** Bring choices, drawing, debrief and controls up to date with the path.
   * @param {boolean} [first] whether the learner says it before any choice is there */
  #settle(first = 'own' in this.dataset) {
    const { ask, tools, network, table, debrief } = this.#ui;
    const { at, net, path } = this.#story;
    this.#play.removeAttribute('aria-busy');
    ask.hidden = !at;
    fillIn(ask, first, ownLine(this.#record, path), at ? offered(all(at, '.sb-choices > li'), net) : []);
    one(tools, 'input').checked = 'own' in this.dataset;
    const begun = path.length > 0;
    for (const name of ['back', 'again']) one(tools, `[data-do=${name}]`).hidden = !begun;
    one(tools, 'a').href = `#${this.dataset.case}=${path}`;
    network.hidden = table.hidden = !begun;
    debrief.hidden = !!at || !begun;
    if (!begun) return;
    const { people, words: say } = this.#data;
    if (!at) one(debrief, '*').after(network, table);
    else if (network.parentNode === debrief) {
      ask.before(network);
      ask.after(table);
    }
    one(network, '.sb-sentence').textContent = sentence(net, people, say);
    draw(net, one(network, 'svg'));
    this.#tabulate();
    if (!at) this.#debrief();
  }

  /** Fill in the table, which nobody sees until it is opened. */
  #tabulate() {
    const table = /** @type {HTMLDetailsElement} */ (this.#ui.table);
    if (table.open) tabulate(this.#story.net, this.#data.people, one(table, 'tbody'));
  }

  #debrief() {
    const { story, debrief } = this.#ui;
    const { taken, scenes, questions } = this.#story;
    const moves = lookBack(one(this.#template, '.sb-moves > li'), taken, scenes, this.#data.words, (step) => {
      const line = ownLine(this.#record, this.path, step);
      return [line, line && remarksOn(line, story.children[step], this.#data)];
    });
    one(debrief, '.sb-moves').replaceChildren(...moves);
    const field = one(this.#template, '.sb-reflections > div');
    const { notes } = this.#record;
    const known = new Set(all(this, '.sb-reflect').map((element) => asked(element).question));
    makeRoom(one(debrief, '.sb-reflections'), field, [...questions.values()], notes);
    makeRoom(one(debrief, '.sb-earlier'), field, notes.filter((note) => !known.has(note.question)), notes);
  }

  /** @param {string} what @param {HTMLElement} button */
  #do(what, button) {
    if (what === 'offer') this.#settle(false);
    if (what === 'offer' || what === 'resume') this.#focusHere();
    else if (what !== 'erase' || isSure(button, this.#data.words.erase_sure)) this.#move(what, button);
    else this.#ui.hear.textContent = button.textContent;
  }

  /** Take the moment out of the page's address: the story goes on from there. */
  #leaveLink() {
    if (moment(this.dataset.case) !== undefined) history.replaceState(null, '', `#${this.dataset.case}`);
  }

  /** Go to another place in the story. @param {string} what @param {HTMLElement} button */
  #move(what, button) {
    const { path } = this.#story;
    const erase = what === 'erase';
    this.#leaveLink();
    this.#ui.notice.hidden = true;
    const own = what === 'own' && this.#own;
    if (erase || own) [this.#own, this.#linked] = [null, false];
    if (erase) this.#put(erased);
    if (own) this.#put((record) => returned(record, own));
    const steps = { back: path.length - 1, retry: Number(button.dataset.step) }[what] ?? 0;
    this.#follow(own || path.slice(0, steps));
    if (erase) this.#ui.hear.textContent = this.#data.words.erased;
    else if (!this.#linked) this.#put((record) => stood(record, this.path));
    this.#focusHere();
  }

  /** Take in what a field holds now, or whether the learner says it first. @param {any} field */
  #write({ type, checked, value, dataset }) {
    const { path } = this;
    if (type === 'checkbox') {
      this.toggleAttribute('data-own', checked);
      if (!(/** @type {any} */ (this).keep)) keepOf(this, '?own').put({ own: checked });
      this.#settle();
    } else this.#put((record) => (dataset.question ? wrote(record, asked({ dataset }), value) : said(record, path, value)));
  }

  /** Keep what is changed, and say so. @param {(record: Played) => Played} make */
  #put(make) {
    const changed = this.#ledger.change(make, entryOf);
    this.#warn();
    if (changed) fire(this, 'kept', { case: this.dataset.case, kept: this.kept });
  }

  /** Say that nothing can be kept, as long as that is so. */
  #warn() {
    if (this.#keep.refused) this.#notice('refused');
    else if (this.#ui.notice.dataset.name === 'refused') this.#ui.notice.hidden = true;
  }

  /** Take in what other pages have kept since. */
  #look() {
    this.#ledger.look();
    this.#warn();
    const notes = [...this.#record.notes, { place: '', question: '', text: ownLine(this.#record, this.path) }];
    for (const field of all(this.#play, 'textarea')) {
      if (!document.hasFocus() || field !== document.activeElement) field.value = noteUnder(notes, asked(field))?.text || '';
    }
  }

  /** @param {string} name of the words to show; '' only offers the way back to where the learner was */
  #notice(name) {
    const { notice } = this.#ui;
    notice.hidden = false;
    notice.dataset.name = name;
    if (name) one(notice, 'p').textContent = this.#data.words[name];
    one(notice, '[data-do=own]').hidden = name !== 'shared';
    one(notice, '[data-do=resume]').hidden = !!name && name !== 'revised';
  }

  /** Go to where the story stands. */
  #focusHere() {
    show(bring(this.#story.at ? this.#ui.ask : this.#ui.debrief));
  }

  #fail() {
    delete this.dataset.playing;
    if (this.#play !== this) this.#play.remove();
  }
}

SameBoatCase.define();
