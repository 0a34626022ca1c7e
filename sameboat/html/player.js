// @ts-check
// Turns a case's HTML into play. In: the elements that case.html.jinja wrote. Out: the same lines, shown scene by
// scene, with the network they draw and a debrief. Case text is cloned or set as text, never parsed again.
// On any failure the page stays as the server made it. Nothing leaves the device.

/** @typedef {{question: string, text: string}} Reflection */
/** @typedef {{course: string, format: number, case: string, title: string, language: string, version: string,
 *   path: number[], times: string[], reflections: Reflection[]}} Kept */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {ParentNode} root @param {string} selector @returns {any} the first match */
const one = (root, selector) => root.querySelector(selector);

/** @param {ParentNode} root @param {string} selector @returns {any[]} all matches */
const all = (root, selector) => [...root.querySelectorAll(selector)];

/** @param {string} pattern @param {Record<string, any>} values @returns {string} the pattern, filled in */
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** @param {string} name @param {Record<string, any>} values @param {...any} inside @returns {Element} */
const drawn = (name, values, ...inside) => {
  const element = document.createElementNS(SVG, name);
  for (const key in values) element.setAttribute(key, values[key]);
  element.append(...inside);
  return element;
};

/** @param {any} element @returns {number[]} the people a line is spoken to, by number; 0 is the learner */
const addressees = (element) => (element.dataset.to.match(/\d+/g) || []).map(Number);

/** @param {Element} element @returns {string} its words, on one line */
const words = (element) => (element.textContent || '').replace(/\s+/g, ' ').trim();

class SameBoatCase extends HTMLElement {
  static define(name = 'same-boat-case') {
    if (!customElements.get(name)) customElements.define(name, this);
  }

  /** @type {any} */ #data;
  /** @type {any[]} */ #scenes = [];
  /** @type {any} */ #play;
  /** @type {number[]} */ #path = [];
  /** @type {any} the scene whose choices are open; null at an ending */ #at = null;
  /** @type {{scene: any, choice: any}[]} */ #taken = [];
  /** @type {Set<string>} */ #questions = new Set();
  /** @type {any} */ #net;
  /** @type {Kept} */ #kept = /** @type {any} */ (null);
  #shared = false;
  #refused = false;

  connectedCallback() {
    if (this.#play) return;
    try {
      this.#data = JSON.parse(this.dataset.sb || '');
      this.#scenes = all(this, ':scope > .sb-scene');
      const play = document.createElement('div');
      play.className = 'sb-play';
      play.append(one(this, 'template').content.cloneNode(true));
      this.#play = play;
      this.#load();
      this.#open();
      one(this, '.sb-foot').before(play);
      this.dataset.playing = '';
      for (const type of ['click', 'input', 'focusout']) play.addEventListener(type, this);
      addEventListener('hashchange', this);
    } catch {
      this.#fail();
    }
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this);
  }

  /** @param {any} event */
  handleEvent(event) {
    try {
      const { target, type } = event;
      if (type === 'hashchange') this.#open() && this.#focus(one(this.#play, '.sb-ask'));
      else if (type === 'input') this.#write(target);
      else if (type === 'focusout') this.#unsure(target);
      else {
        const button = target.closest('button');
        if (button?.dataset.choice) this.choose(+button.dataset.choice);
        else if (button?.dataset.do) this.#do(button.dataset.do, button);
      }
    } catch {
      this.#fail();
    }
  }

  /** The choices made so far, by number from 1. */
  get path() {
    return [...this.#path];
  }

  /** Make a choice. Fires `sameboat:choose`, which can be cancelled, and then `sameboat:chosen`.
   * @param {number} number */
  choose(number) {
    const detail = { case: this.dataset.case, path: [...this.#path, number] };
    if (!this.dispatchEvent(new CustomEvent('sameboat:choose', { bubbles: true, cancelable: true, detail }))) return;
    const chosen = this.#take(number);
    this.#kept.times[this.#path.length - 1] = new Date().toISOString();
    this.#save();
    this.#settle();
    this.#say(one(this.#play, '.sb-sentence').textContent);
    this.#focus(chosen.nextSibling, chosen);
    this.dispatchEvent(new CustomEvent('sameboat:chosen', { bubbles: true, detail }));
  }

  // What is kept

  get #key() {
    return `sameboat:${this.dataset.case}`;
  }

  #load() {
    const { dataset, lang } = this;
    this.#kept = {
      course: 'Same Boat', format: 1, case: dataset.case || '', title: this.#data.title, language: lang,
      version: dataset.version || '', path: [], times: [], reflections: [],
    };
    try {
      const found = JSON.parse(localStorage.getItem(this.#key) || '{}');
      const list = (/** @type {any} */ value, /** @type {any} */ fits) => (Array.isArray(value) ? value.filter(fits) : []);
      this.#kept.path = list(found.path, Number.isInteger);
      this.#kept.times = list(found.times, (/** @type {any} */ time) => typeof time === 'string');
      this.#kept.reflections = list(found.reflections, (/** @type {any} */ note) => note && note.text + '' && note.question);
      if (found.version && found.version !== dataset.version) this.#notice('revised');
    } catch {
      this.#keepNothing();
    }
  }

  #save() {
    if (!this.#shared) this.#kept.path = this.path;
    this.#kept.times.length = Math.min(this.#kept.times.length, this.#path.length);
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      this.#keepNothing();
    }
  }

  #keepNothing() {
    if (!this.#refused) this.#notice('refused');
    this.#refused = true;
  }

  // Following a path

  /** Show the path in the page's address if it names this case, else the one that was kept. */
  #open() {
    const [name, path] = decodeURIComponent(location.hash.slice(1)).split('=');
    const named = name === this.dataset.case && path !== undefined;
    if (!named && this.#net) return false;
    const wanted = named ? (path.match(/\d+/g) || []).map(Number) : this.#kept.path;
    this.#shared = named && this.#kept.path.length > 0 && `${wanted}` !== `${this.#kept.path}`;
    this.#follow(wanted);
    if (this.#path.length < wanted.length) this.#notice('revised');
    else if (this.#shared) this.#notice('shared');
    else if (!named && this.#path.length) this.#notice('');
    return named;
  }

  /** Show a path from the first scene on, as far as the case allows it.
   * @param {number[]} path */
  #follow(path) {
    this.#path = [];
    this.#taken = [];
    this.#questions = new Set(all(this, '.sb-head .sb-reflect span').map(words));
    this.#net = { lines: this.#data.people.map(() => 0), ties: new Map(), total: 0, through: 0, fresh: new Set() };
    one(this.#play, '.sb-story').replaceChildren();
    for (const line of all(this, '.sb-intro [data-from]')) this.#hear(line);
    this.#enter(0);
    for (const number of path) if (!this.#take(number)) break;
    this.#settle();
  }

  /** Show a scene and those that follow without a choice.
   * @param {number} number from 0 */
  #enter(number) {
    this.#at = null;
    for (let left = this.#scenes.length; left--; ) {
      const scene = this.#scenes[number];
      const part = this.#tell(scene, 'section', ':scope > .sb-line, :scope > .sb-ending');
      part.className = 'sb-part';
      if (one(scene, '.sb-choices')) {
        this.#at = scene;
        return;
      }
      if (!scene.dataset.next) return;
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
    const chosen = one(choice, '.sb-choice').cloneNode(true);
    this.#hear(chosen);
    one(this.#play, '.sb-story').append(chosen);
    const reaction = this.#tell(choice, 'div', ':scope > .sb-reaction > *');
    reaction.className = 'sb-reaction';
    reaction.tabIndex = -1;
    const feedback = this.#tell(choice, 'div', ':scope > .sb-feedback > *');
    feedback.className = 'sb-feedback';
    if (one(choice, '.sb-ending')) this.#tell(choice, 'div', ':scope > .sb-ending');
    if (choice.dataset.next) this.#enter(+choice.dataset.next);
    else this.#at = null;
    return chosen;
  }

  /** Add copies of a part's lines to the story, and take up its questions.
   * @param {any} part @param {string} kind @param {string} lines */
  #tell(part, kind, lines) {
    const element = document.createElement(kind);
    for (const line of all(part, lines)) {
      element.append(line.cloneNode(true));
      this.#hear(line);
    }
    for (const question of all(part, ':scope > .sb-reflect span')) this.#questions.add(words(question));
    one(this.#play, '.sb-story').append(element);
    return element;
  }

  /** Bring choices, drawing, debrief and controls up to date with the path. */
  #settle() {
    const ask = one(this.#play, '.sb-ask');
    const choices = this.#at ? all(this.#at, '.sb-choices > li') : [];
    const buttons = choices.map((choice, i) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.choice = `${i + 1}`;
      const said = one(choice, '.sb-choice');
      const to = one(said, '.sb-to');
      if (to) button.append(to.cloneNode(true), ' ');
      button.append(...(one(said, '.sb-said') || said).cloneNode(true).childNodes);
      item.append(button);
      return item;
    });
    for (let i = buttons.length; i > 1; ) {
      const j = Math.floor(Math.random() * i--);
      [buttons[i], buttons[j]] = [buttons[j], buttons[i]];
    }
    one(ask, 'ul').replaceChildren(...buttons);
    ask.hidden = !choices.length;
    const begun = this.#path.length > 0;
    for (const name of ['back', 'again', 'json', 'page']) one(this.#play, `.sb-tools [data-do=${name}]`).hidden = !begun;
    one(this.#play, '.sb-link').href = `#${this.dataset.case}=${this.#path}`;
    this.#draw();
    this.#debrief();
  }

  // The network that the lines draw: the same figures as sameboat/network.py

  /** @param {any} line */
  #hear(line) {
    const { dataset } = line;
    if (!dataset.from) return;
    const net = this.#net;
    const from = +dataset.from;
    const to = addressees(line);
    net.total += 1;
    net.through += from && !to.includes(0) ? 0 : 1;
    net.lines[from] += 1;
    for (const person of to) {
      if (person === from) continue;
      const pair = `${Math.min(from, person)} ${Math.max(from, person)}`;
      if (!net.ties.has(`${from} ${person}`) && !net.ties.has(`${person} ${from}`)) net.fresh.add(pair);
      net.ties.set(`${from} ${person}`, (net.ties.get(`${from} ${person}`) || 0) + 1);
    }
  }

  /** @returns {string} what the drawing shows, in words */
  #sentence() {
    const { people, words: say } = this.#data;
    const { ties, fresh, total, through, lines } = this.#net;
    const parts = [fill(say.share, { n: through, total })];
    const both = [];
    const first = [];
    for (let i = 1; i < people.length; i += 1) {
      for (let j = i + 1; j < people.length; j += 1) {
        const pair = fill(say.pair, { one: people[i], two: people[j] });
        if (fresh.has(`${i} ${j}`)) first.push(pair);
        if (ties.has(`${i} ${j}`) && ties.has(`${j} ${i}`)) both.push(pair);
      }
    }
    if (first.length && this.#path.length) parts.push(fill(say.first, { pairs: first.join('; ') }));
    if (both.length) parts.push(fill(say.both, { pairs: both.join('; ') }));
    const silent = people.filter((/** @type {string} */ _, /** @type {number} */ i) => i && !lines[i]);
    if (silent.length) {
      const last = silent.pop();
      const names = silent.length ? `${silent.join(', ')} ${say.and} ${last}` : last;
      parts.push(fill(silent.length ? say.silent_many : say.silent, { names }));
    }
    return parts.join(' ');
  }

  #draw() {
    const { people } = this.#data;
    const { ties, lines, total, through } = this.#net;
    const figure = one(this.#play, '.sb-network');
    const after = all(this.#play, '.sb-story > .sb-feedback').pop();
    figure.hidden = !after;
    if (!after) return;
    after.after(figure);
    one(figure, '.sb-sentence').textContent = this.#sentence();
    const members = people.length - 1;
    // Members stand on an arc that is open below. The more passes through the facilitator, the nearer to the middle.
    const place = (/** @type {number} */ person) => {
      if (!person) return [0, 88 * (1 - through / total)];
      const turn = Math.PI * (members > 1 ? 0.8 + (1.4 * (person - 1)) / (members - 1) : 1.5);
      return [118 * Math.cos(turn), 78 * Math.sin(turn) - 6];
    };
    const rows = [];
    const edges = [];
    for (const [key, count] of ties) {
      const [from, to] = key.split(' ').map(Number);
      const [row, back] = [document.createElement('tr'), ties.get(`${to} ${from}`)];
      for (const text of [people[from], people[to], count]) row.append(Object.assign(document.createElement('td'), { textContent: text }));
      rows.push(row);
      if (back && from > to) continue;
      const [[x1, y1], [x2, y2]] = [place(from), place(to)];
      const weight = Math.min(1.5 + Math.log2(count + (back || 0)), 6);
      edges.push(drawn('line', { x1, y1, x2, y2, 'stroke-width': weight, class: `${back ? '' : 'sb-oneway'}${from && to ? '' : ' sb-mine'}` }));
      if (!back) {
        // One way only: a small arrow head two thirds of the way along.
        const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
        edges.push(drawn('path', { d: 'M-5-5 5 0-5 5z', transform: `translate(${x1 + (x2 - x1) * 0.66} ${y1 + (y2 - y1) * 0.66}) rotate(${angle})` }));
      }
    }
    const nodes = people.map((/** @type {string} */ name, /** @type {number} */ person) => {
      const [x, y] = place(person);
      const size = 8 + Math.min(lines[person], 16) / 2;
      const shape = person ? drawn('circle', { r: size }) : drawn('rect', { x: -size, y: -size, width: 2 * size, height: 2 * size, rx: 3 });
      const label = drawn('text', { y: y < 0 && person ? -size - 6 : size + 15 }, name);
      return drawn('g', { transform: `translate(${x} ${y})`, class: `sb-h${person && ((person - 1) % 8) + 1}${lines[person] ? '' : ' sb-silent'}` }, shape, label);
    });
    one(figure, 'svg').replaceChildren(...edges, ...nodes);
    one(figure, 'tbody').replaceChildren(...rows);
  }

  // Looking back

  #debrief() {
    const debrief = one(this.#play, '.sb-debrief');
    debrief.hidden = !!this.#at || !this.#path.length;
    if (debrief.hidden) return;
    const { words: say } = this.#data;
    const template = one(one(this, 'template').content, '.sb-moves > li');
    const told = (/** @type {any} */ choice) => words(one(choice, '.sb-said') || one(choice, '.sb-choice'));
    const moves = this.#taken.map(({ scene, choice }, step) => {
      const item = template.cloneNode(true);
      one(item, '.sb-label').textContent = words(one(scene, '.sb-scene-title'));
      one(item, '.sb-chosen').textContent = told(choice);
      one(item, '.sb-move').replaceWith(one(choice, '.sb-move').cloneNode(true));
      one(item, 'button').dataset.step = step;
      one(item, 'button').setAttribute('aria-label', `${one(item, 'button').textContent}: ${words(one(scene, '.sb-scene-title'))}`);
      const others = all(scene, '.sb-choices > li').filter((other) => other !== choice);
      one(item, 'ul').replaceChildren(...others.map((other) => {
        const row = document.createElement('li');
        const said = document.createElement('p');
        said.className = 'sb-chosen';
        said.textContent = told(other);
        const led = document.createElement('p');
        const target = this.#scenes[other.dataset.next];
        const ending = one(other, '.sb-ending .sb-line');
        led.className = 'sb-led';
        led.textContent = target
          ? fill(say.led, { title: words(one(target, '.sb-scene-title')) })
          : fill(say.led_end, { ending: ending ? words(ending) : '' });
        row.append(said, ...all(other, ':scope > .sb-feedback > :not(.sb-more)').map((part) => part.cloneNode(true)), led);
        return row;
      }));
      return item;
    });
    one(debrief, '.sb-moves').replaceChildren(...moves);
    this.#reflections(one(debrief, '.sb-reflections'), [...this.#questions]);
    const old = this.#kept.reflections.map((note) => note.question).filter((question) => !all(this, '.sb-reflect span').map(words).includes(question));
    this.#reflections(one(debrief, '.sb-earlier'), old);
  }

  /** Room to write under each question.
   * @param {any} place @param {string[]} questions */
  #reflections(place, questions) {
    place.hidden = !questions.length;
    for (const field of all(place, ':scope > div')) field.remove();
    questions.forEach((question, i) => {
      const field = one(one(this, 'template').content, '.sb-reflections > div').cloneNode(true);
      const [label, area] = [one(field, 'label'), one(field, 'textarea')];
      label.textContent = question;
      area.id = `${this.dataset.case}-${place.className}-${i}`;
      label.htmlFor = area.id;
      area.value = this.#kept.reflections.find((note) => note.question === question)?.text || '';
      place.append(field);
    });
  }

  /** @param {any} area */
  #write(area) {
    const question = words(area.previousElementSibling);
    this.#kept.reflections = this.#kept.reflections.filter((note) => note.question !== question);
    if (area.value) this.#kept.reflections.push({ question, text: area.value });
    this.#save();
  }

  // Controls

  /** @param {string} what @param {any} button */
  #do(what, button) {
    if (what === 'json') this.#file('json', 'application/json', JSON.stringify({ ...this.#kept, path: this.path }, null, 2));
    else if (what === 'page') this.#file('html', 'text/html', this.#page());
    else if (what === 'erase' && !button.dataset.sure) {
      button.dataset.sure = button.textContent;
      button.textContent = this.#data.words.erase_sure;
    } else if (what === 'resume') this.#focus(this.#at ? one(this.#play, '.sb-ask') : one(this.#play, '.sb-debrief'));
    else {
      if (what === 'own' || what === 'erase') this.#shared = false;
      if (what === 'erase') {
        try {
          localStorage.removeItem(this.#key);
        } catch {}
        Object.assign(this.#kept, { path: [], times: [], reflections: [] });
        this.#unsure(button);
      }
      if (location.hash.startsWith(`#${this.dataset.case}=`)) history.replaceState(null, '', `#${this.dataset.case}`);
      one(this.#play, '.sb-notice').hidden = true;
      const step = { back: this.#path.length - 1, retry: +button.dataset.step }[what] ?? 0;
      this.#follow(what === 'own' ? this.#kept.path : this.#path.slice(0, step));
      if (what !== 'erase') this.#save();
      else this.#say(this.#data.words.erased);
      this.#focus(this.#at ? one(this.#play, '.sb-ask') : one(this.#play, '.sb-debrief'));
    }
  }

  /** @param {any} button */
  #unsure(button) {
    if (!button.dataset.sure) return;
    button.textContent = button.dataset.sure;
    delete button.dataset.sure;
  }

  /** @param {string} ending @param {string} type @param {string} text */
  #file(ending, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${this.dataset.case}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 9999);
  }

  /** @returns {string} the record as a page to read or print */
  #page() {
    const page = document.implementation.createHTMLDocument(this.#data.title);
    page.documentElement.lang = this.lang;
    const body = page.importNode(this.#play, true);
    for (const part of all(body, 'button, [hidden], .sb-ask, .sb-tools, .sb-hear')) part.remove();
    all(body, 'textarea').forEach((area, i) => {
      const text = document.createElement('blockquote');
      text.textContent = all(this.#play, 'textarea')[i].value;
      area.replaceWith(text);
    });
    for (const svg of all(body, 'svg')) svg.remove();
    for (const more of all(body, 'details')) more.open = true;
    const style = document.createElement('style');
    style.textContent = 'body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}';
    page.head.append(Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width' }), style);
    page.body.append(Object.assign(document.createElement('h1'), { textContent: this.#data.title }));
    page.body.append(Object.assign(document.createElement('p'), { textContent: `${this.#path} · ${this.dataset.version} · ${this.#kept.times.at(-1) || ''}` }), body);
    return `<!doctype html><meta charset="utf-8">${page.documentElement.outerHTML}`;
  }

  /** @param {string} name of the words to show; '' for the way back to where the learner was */
  #notice(name) {
    const notice = one(this.#play, '.sb-notice');
    const text = one(notice, 'p');
    notice.hidden = false;
    if (name) text.textContent = this.#data.words[name];
    one(notice, '[data-do=own]').hidden = name !== 'shared';
    one(notice, '[data-do=resume]').hidden = !(name === '' || name === 'revised');
  }

  /** @param {string} text */
  #say(text) {
    one(this.#play, '.sb-hear').textContent = text;
  }

  /** @param {any} element @param {any} [top] */
  #focus(element, top = element) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    top.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  #fail() {
    delete this.dataset.playing;
    this.#play?.remove();
  }
}

SameBoatCase.define();
