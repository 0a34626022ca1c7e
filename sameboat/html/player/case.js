// @ts-check
// Turns a case's HTML into play. In: the elements that case.html.jinja wrote. Out: the same lines, shown scene by
// scene. Case text is cloned or set as text, never parsed again. On any failure the page stays as the server made it.

class SameBoatCase extends HTMLElement {
  static define(name = 'same-boat-case') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {any} people and words */ #data;
  /** @type {any[]} */ #scenes = [];
  /** @type {any} */ #template;
  /** @type {any} */ #play;
  /** @type {Record<string, any>} the parts of the play by name: a long story is slow to search */ #ui = {};
  /** @type {number[]} */ #path = [];
  /** @type {any} the scene whose choices are open; null at an ending */ #at = null;
  /** @type {any} the step of the story that is being told: a choice with what follows from it */ #step;
  /** @type {{scene: any, choice: any}[]} */ #taken = [];
  /** @type {Set<string>} */ #questions = new Set();
  /** @type {Net} */ #net = silence(0);
  /** @type {LearnersRecord} */ #record = /** @type {any} */ (null);
  /** Which telling of the story this is: what belongs to an earlier one is left. */ #turn = 0;
  /** Whether this is a moment somebody sent, not the learner's own place. */ #shared = false;

  connectedCallback() {
    if (this.#play) return;
    try {
      this.#data = JSON.parse(this.dataset.sb || '');
      this.#scenes = all(this, ':scope > .sb-scene');
      this.#template = one(this, 'template').content;
      this.#play = made('div', { className: 'sb-play' }, copy(this.#template));
      for (const part of ['notice', 'story', 'network', 'sentence', 'table', 'ask', 'debrief', 'reflections', 'earlier', 'hear', 'tools']) {
        this.#ui[part] = one(this.#play, `.sb-${part}`);
      }
      const { case: name, version } = this.dataset;
      this.#record = new LearnersRecord({ case: name, title: this.#data.title, language: this.lang, version });
      const named = this.#open();
      one(this, '.sb-foot').before(this.#play);
      this.dataset.playing = '';
      for (const type of ['click', 'input', 'focusout', 'toggle']) this.#play.addEventListener(type, this, true);
      addEventListener('hashchange', this);
      if (named) this.#focusHere();
    } catch {
      this.#fail();
    }
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this);
  }

  /** @param {any} event */
  handleEvent({ target, type }) {
    try {
      const button = type === 'click' && target.closest('button');
      if (type === 'hashchange') this.#open() && this.#focusHere();
      else if (type === 'toggle') this.#tabulate();
      else if (type === 'input') this.#record.write(words(target.previousElementSibling), target.value);
      else if (type === 'focusout') this.#unsure(target);
      else if (button?.dataset.choice) this.choose(+button.dataset.choice);
      else if (button) this.#do(button.dataset.do, button);
    } catch {
      this.#fail();
    }
  }

  /** The choices made so far, by number from 1. */
  get path() {
    return [...this.#path];
  }

  /** What the learner chose and wrote; null when that is nothing. @returns {any} */
  get kept() {
    const kept = { ...this.#record.kept, path: this.path, ...(this.#shared && { times: [] }) };
    return kept.path.length || kept.reflections.length ? kept : null;
  }

  /** Make a choice. Fires `sameboat:choose`, which can be cancelled, and then `sameboat:chosen`.
   * @param {number} number */
  choose(number) {
    const detail = { case: this.dataset.case, path: [...this.#path, number] };
    if (!this.dispatchEvent(new CustomEvent('sameboat:choose', { bubbles: true, cancelable: true, detail }))) return;
    const chosen = this.#take(number);
    if (!chosen) return;
    this.#keep();
    this.#play.setAttribute('aria-busy', 'true');
    const turn = this.#turn;
    // What people do is there in the next frame; the focus, feedback and scene below follow in the one after.
    const paint = document.hidden ? setTimeout : requestAnimationFrame;
    paint(() => {
      show(chosen);
      setTimeout(() => turn === this.#turn && this.#complete(chosen.nextSibling, detail));
    });
  }

  /** Go on from a choice whose reaction is shown. @param {any} reaction @param {any} detail */
  #complete(reaction, detail) {
    try {
      bring(reaction);
      this.#goOn();
      this.#settle();
      this.#ui.hear.textContent = this.#ui.sentence.textContent;
      this.dispatchEvent(new CustomEvent('sameboat:chosen', { bubbles: true, detail }));
    } catch {
      this.#fail();
    }
  }

  /** Show the path in the page's address if it names this case, else the one that was kept.
   * @returns {boolean} whether the address names this case */
  #open() {
    const [name, path] = location.hash.slice(1).replace(/%2C/gi, ',').split('=');
    const named = name === this.dataset.case && path !== undefined;
    if (!named && this.#net.total) return false;
    const { refused, revised, kept: { path: kept } } = this.#record;
    const wanted = named ? (path.match(/\d+/g) || []).map(Number) : kept;
    this.#shared = named && kept.length > 0 && `${wanted}` !== `${kept}`;
    this.#follow(wanted);
    if (refused) this.#notice('refused');
    else if (revised || this.#path.length < wanted.length) this.#notice('revised');
    else if (this.#shared) this.#notice('shared');
    else if (!named && this.#path.length) this.#notice('');
    return named;
  }

  /** Show a path from the first scene on, as far as the case allows it.
   * @param {number[]} path */
  #follow(path) {
    this.#turn += 1;
    [this.#path, this.#taken, this.#at] = [[], [], null];
    this.#questions = new Set(all(this, '.sb-head .sb-reflect span').map(words));
    this.#net = silence(this.#data.people.length);
    this.#step = made('div');
    this.#ui.story.replaceChildren(this.#step);
    for (const line of all(this, '.sb-intro [data-from]')) hear(this.#net, line);
    this.#enter(0);
    for (const number of path) {
      if (!this.#take(number)) break;
      this.#goOn();
    }
    this.#settle();
  }

  /** Show a scene and those that follow without a choice. @param {number} number from 0 */
  #enter(number) {
    for (let left = this.#scenes.length; left; left -= 1) {
      const scene = this.#scenes[number];
      this.#tell(scene, 'section', 'sb-part', ':scope > .sb-line, :scope > .sb-ending');
      if (one(scene, '.sb-choices')) this.#at = scene;
      if (this.#at || !scene.dataset.next) return;
      number = +scene.dataset.next;
    }
  }

  /** Make the choice `number` where the story stands; nothing happens if it isn't there.
   * @param {number} number @returns {any} the line that was said or done */
  #take(number) {
    const choice = this.#at && one(this.#at, `.sb-choices > :nth-child(${+number || 0})`);
    if (!choice) return null;
    this.#path.push(number);
    this.#taken.push({ scene: this.#at, choice });
    this.#net.fresh.clear();
    const chosen = copy(one(choice, '.sb-choice'));
    hear(this.#net, chosen);
    this.#step = made('div');
    this.#step.append(chosen);
    const reaction = this.#tell(choice, 'div', 'sb-reaction', ':scope > .sb-reaction > *');
    reaction.setAttribute('role', 'group');
    reaction.setAttribute('aria-label', this.#data.words.reaction);
    this.#at = null;
    this.#ui.story.append(this.#step);
    return chosen;
  }

  /** Tell what follows the last choice's reaction: feedback, and the ending or the scene it leads to. */
  #goOn() {
    const { choice } = this.#taken[this.#taken.length - 1];
    this.#tell(choice, 'div', 'sb-feedback', ':scope > .sb-feedback > *');
    if (one(choice, '.sb-ending')) this.#tell(choice, 'div', '', ':scope > .sb-ending');
    const { next } = choice.dataset;
    if (next) this.#enter(+next);
  }

  /** Add copies of a part's lines to the story, and take up its questions.
   * @param {any} part @param {string} kind @param {string} className @param {string} lines @returns {any} */
  #tell(part, kind, className, lines) {
    const found = all(part, lines);
    const told = made(kind, { className }, ...found.map(copy));
    for (const line of found) hear(this.#net, line);
    for (const question of all(part, ':scope > .sb-reflect span')) this.#questions.add(words(question));
    this.#step.append(told);
    return told;
  }

  /** Bring choices, drawing, debrief and controls up to date with the path. */
  #settle() {
    const { ask, tools, network, table, sentence: caption, debrief } = this.#ui;
    this.#play.removeAttribute('aria-busy');
    const choices = this.#at ? all(this.#at, '.sb-choices > li') : [];
    one(ask, 'ul').replaceChildren(...offered(choices));
    ask.hidden = !choices.length;
    const begun = this.#path.length > 0;
    for (const name of ['back', 'again', 'json', 'page']) one(tools, `[data-do=${name}]`).hidden = !begun;
    one(tools, 'a').href = `#${this.dataset.case}=${this.#path}`;
    network.hidden = table.hidden = !begun;
    debrief.hidden = !!this.#at || !begun;
    if (!begun) return;
    const { people, words: say } = this.#data;
    if (!this.#at) one(debrief, '*').after(network);
    else if (network.parentNode === debrief) ask.before(network);
    caption.textContent = sentence(this.#net, people, say, begun);
    draw(this.#net, people, one(network, 'svg'));
    this.#tabulate();
    if (!this.#at) this.#debrief();
  }

  /** Fill in the table, which nobody sees until it is opened. */
  #tabulate(wanted = this.#ui.table.open) {
    const { table } = this.#ui;
    if (wanted) tabulate(this.#net, this.#data.people, one(table, 'tbody'));
  }

  #debrief() {
    const { debrief, reflections, earlier } = this.#ui;
    const moves = lookBack(one(this.#template, '.sb-moves > li'), this.#taken, this.#scenes, this.#data.words);
    one(debrief, '.sb-moves').replaceChildren(...moves);
    const field = one(this.#template, '.sb-reflections > div');
    const notes = this.#record.kept.reflections;
    const asked = new Set(all(this, '.sb-reflect span').map(words));
    const gone = notes.map((note) => note.question).filter((question) => !asked.has(question));
    makeRoom(reflections, field, [...this.#questions], notes, `${this.id}-now`);
    makeRoom(earlier, field, gone, notes, `${this.id}-earlier`);
  }

  /** @param {string} what @param {any} button */
  #do(what, button) {
    if (what === 'json' || what === 'page') {
      this.#tabulate(what === 'page');
      offerRecord(what, this.dataset.case || '', this.kept, this.#play);
    } else if (what === 'resume') this.#focusHere();
    else if (what === 'erase' && !button.dataset.sure) {
      button.dataset.sure = button.textContent;
      button.textContent = this.#ui.hear.textContent = this.#data.words.erase_sure;
    } else this.#move(what, button);
  }

  /** Go to another place in the story. @param {string} what @param {any} button */
  #move(what, button) {
    const erase = what === 'erase';
    if (erase || what === 'own') this.#shared = false;
    if (erase) {
      this.#record.erase();
      this.#unsure(button);
    }
    if (location.hash.startsWith(`#${this.dataset.case}=`)) history.replaceState(null, '', `#${this.dataset.case}`);
    this.#ui.notice.hidden = true;
    const steps = { back: this.#path.length - 1, retry: +button.dataset.step }[what] ?? 0;
    this.#follow(what === 'own' ? this.#record.kept.path : this.#path.slice(0, steps));
    if (erase) this.#ui.hear.textContent = this.#data.words.erased;
    else this.#keep();
    this.#focusHere();
  }

  /** @param {any} button one that was pressed once, of those that have to be pressed twice */
  #unsure(button) {
    if (!button.dataset.sure) return;
    button.textContent = button.dataset.sure;
    delete button.dataset.sure;
  }

  #keep() {
    if (this.#shared) return;
    this.#record.stand(this.path);
    if (this.#record.refused) this.#notice('refused');
  }

  /** @param {string} name of the words to show; '' only offers the way back to where the learner was */
  #notice(name) {
    const { notice } = this.#ui;
    notice.hidden = false;
    if (name) one(notice, 'p').textContent = this.#data.words[name];
    one(notice, '[data-do=own]').hidden = name !== 'shared';
    one(notice, '[data-do=resume]').hidden = !!name && name !== 'revised';
  }

  /** Go to where the story stands. */
  #focusHere() {
    show(bring(this.#at ? this.#ui.ask : this.#ui.debrief));
  }

  #fail() {
    delete this.dataset.playing;
    this.#play?.remove();
  }
}

SameBoatCase.define();
