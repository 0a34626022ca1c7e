// @ts-check
// One visit by cmi5. In: what is kept; out: statements, one a choice, and the whole record as a state of the activity.
//
// - `initialized` goes first and `terminated` last; `completed` is said once in a registration.
// - Where it is only looked at (`Browse`, `Review`), there are `initialized` and `terminated` alone, and nothing is kept.
// - What couldn't be sent is sent again with the same ids, in the same order, and the state behind it: what the state knows was said.
//   What was on its way as the page was left is `unheard` in the state, and is sent again at the next visit.

/** A statement that may not have arrived, by its id. @typedef {{as: string, said: Said}} Unheard */

const STATE = 'same-boat';
const LATER = 10_000; // until what couldn't be sent is sent again
const AT_ONCE = 50; // statements

/** One visit. @implements {Lms} */
class Session {
  /** @type {Lrs} */ #lrs;
  /** @type {House} */ #house;
  /** @type {Launch} */ #launch;
  /** @type {{statement: any, said?: Said}[]} what is to be said */ #queue = [];
  /** How many of them are on their way. */ #flying = 0;
  /** @type {Set<string>} choices that were made known */ #known = new Set();
  /** @type {Map<string, string>} what was written, as it was made known */ #written = new Map();
  #begun = Date.now();
  #busy = false;
  #lost = false;
  #over = false;
  #mostAtOnce = AT_ONCE;
  /** @type {string} */ #kept = '';
  /** @type {any} */ #again = 0;
  done = false;

  /** @param {Lrs} lrs @param {House} house @param {Launch} launch @param {boolean} writes whether anything is kept */
  constructor(lrs, house, launch, writes) {
    [this.#lrs, this.#house, this.#launch] = [lrs, house, launch];
    this.writes = writes;
    this.#queue.push({ statement: defined(launch, 'initialized', this.#begun, this.#begun) });
  }

  /** Take up what was said at an earlier visit. @param {Map<string, string>} written @param {Unheard[]} unheard */
  know(written, unheard) {
    for (const { as, said } of this.writes ? unheard : []) this.#queue.push({ said, statement: answeredStatement(this.#launch, said, as) });
    for (const { key, said } of this.#said()) if (said.attempt) this.#known.add(key);
    this.#written = written;
  }

  /** @returns {{key: string, said: Said}[]} all that was chosen and written */
  #said() {
    const { parts, say } = this.#house;
    const time = new Date().toISOString();
    return this.#house.now().flatMap(({ part, kept, dropped }) => {
      const before = parts.length > 1 ? `${readable(part.name)}.` : '';
      const { language } = part;
      const made = kept && !part.kind ? [...choicesMade(part, kept, dropped)] : [];
      const choices = made.flatMap(([way, one]) => {
        const decision = part.decisions.find(({ number }) => number === one.scene);
        if (!decision) return [];
        const { number, title, choices } = decision;
        const id = before + [number, readable(title)].filter(Boolean).join('-');
        const words = choices[one.choice - 1] || '';
        return { key: `${part.name} ${way} ${one.time}`, said: { id, name: title, language, words, attempt: one.attempt, time: one.time || time } };
      });
      const rows = rowsOf(part, kept, dropped, say).filter(({ decision }) => !decision);
      return [...choices, ...rows.map(({ id, name, said }) => ({ key: before + id, said: { id: before + id, name, language, words: said, attempt: 0, time } }))];
    });
  }

  /** Put into the queue what isn't known yet. @param {boolean} [whole] whether what is being written is, too */
  #collect(whole = !document.activeElement?.matches('textarea, input[type=text]')) {
    if (!this.writes) return;
    for (const { key, said } of this.#said()) {
      const { attempt, words } = said;
      if (attempt ? this.#known.has(key) : !whole || words === (this.#written.get(key) || '')) continue;
      if (words) this.#queue.push({ said, statement: answeredStatement(this.#launch, said) });
      if (attempt) this.#known.add(key);
      else this.#written.set(key, words);
    }
    const isWhole = this.#house.now().every(({ part, kept }) => isDone(part, kept));
    if (!isWhole || this.done) return;
    this.done = true;
    this.#queue.push({ statement: defined(this.#launch, 'completed', Date.now(), this.#begun) });
  }

  #state() {
    const parts = this.#house.now().filter(({ kept, own }) => kept || own);
    const unheard = this.#queue.flatMap(({ statement, said }) => (said ? [{ as: statement.id, said }] : []));
    return { format: 1, done: this.done, unheard, written: Object.fromEntries(this.#written), parts: Object.fromEntries(parts.map(({ part, kept, own }) => [part.name, { kept, own }])) };
  }

  send() {
    clearTimeout(this.#again);
    if (this.#over) return;
    this.#collect();
    if (!this.#busy) this.#empty();
  }

  async #empty() {
    this.#busy = true;
    const answer = await this.#emptied().catch(() => 'lost');
    this.#busy = false;
    if (this.#over) return;
    if (answer === 'closed') {
      this.stop();
      this.#house.tell('closed');
    } else if (answer) {
      this.#lost = true;
      this.#house.tell('lost');
      this.#again = setTimeout(() => this.send(), LATER);
    } else {
      if (this.#lost) this.#house.tell('back');
      else if (this.writes && this.#house.main.dataset.told === 'back') this.#house.tell('');
      this.#lost = false;
    }
  }

  /** @returns {Promise<string>} why it couldn't be emptied; nothing once all was said and kept */
  async #emptied() {
    while (this.#queue.length) {
      const some = this.#queue.slice(0, this.#mostAtOnce);
      this.#flying = some.length;
      const { ok, status } = await this.#lrs.say(some.map(({ statement }) => statement)).finally(() => (this.#flying = 0));
      if (status === 401 || status === 403) return 'closed';
      // One of them is known there already, or can't be taken: without it the others go through.
      const isOfOne = status === 400 || status === 409;
      if (!ok && !isOfOne) return 'lost';
      if (isOfOne && some.length > 1) this.#mostAtOnce = 1;
      else this.#queue.splice(0, some.length);
    }
    this.#mostAtOnce = AT_ONCE;
    if (!this.writes) return '';
    const state = this.#state();
    const text = JSON.stringify(state);
    if (text === this.#kept) return '';
    const { ok, status } = await this.#lrs.keep(STATE, state);
    if (status === 401 || status === 403) return 'closed';
    if (!ok) return 'lost';
    this.#kept = text;
    return this.#queue.length || JSON.stringify(this.#state()) !== text ? this.#emptied() : '';
  }

  leave() {
    if (this.#over) return;
    this.#collect(true);
    this.stop();
    const rest = [...this.#queue.slice(this.#flying).map(({ statement }) => statement), defined(this.#launch, 'terminated', Date.now(), this.#begun)];
    const gone = () => {}; // nobody is there any more who could be told
    this.#lrs.say(rest).catch(gone);
    if (this.writes) this.#lrs.keep(STATE, this.#state()).catch(gone);
  }

  back() {
    this.#house.tell('closed'); // the session was ended as the page was left
  }

  /** A statement is never taken back. */
  cleared() {
    if (this.writes && !this.#over) this.#house.tell('stays');
  }

  stop() {
    this.#over = true;
    clearTimeout(this.#again);
  }
}
