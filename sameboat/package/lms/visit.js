// @ts-check
// One visit by SCORM 1.2, as it works in a real Moodle. In: the platform's `API`, and what is kept; out: what an LMS shows and keeps
// of it.
//
// - A report shows interactions by their position: every row is announced at the start, in script order, and filled by its index.
// - `fill-in` is readable, on one line of at most 255 characters; `result` is neutral. Indexes have no gaps; ids have no spaces.
// - The status goes first, a score last, each in a commit of its own; there is no mastery score, which would turn `completed` into
//   `failed`. `suspend_data` has at most 4,096 characters and comes back where `exit` is `suspend`.
// - An LMS says "false" or throws when its session is over or the network is gone: the same values are sent again later. An error that
//   names the value itself means that this LMS doesn't take it, now or ever.

const LONGEST_ANSWER = 255;
const AGAIN = 10_000; // until what couldn't be sent is sent again
const NOT_BEGUN = '301';
const OF_THE_VALUE = ['201', '202', '203', '401', '402', '403', '404', '405'];

/** @param {number} ms @returns {string} a time span as SCORM has it */
const span = (ms) => {
  const part = (/** @type {number} */ value, width = 2) => `${Math.floor(value)}`.padStart(width, '0');
  const seconds = Math.min(ms / 1000, 9999 * 3600);
  return `${part(seconds / 3600, 4)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}.00`;
};

/** @param {string} time in ISO 8601 @returns {string} the time of day */
const clock = (time) => {
  const at = new Date(time);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
};

/** One visit. @implements {Lms} */
class Visit {
  /** @type {any} */ #api;
  /** @type {House} */ #house;
  /** @type {Map<string, string>} what the platform has taken */ #taken = new Map();
  /** @type {Set<string>} what it never takes */ #refused = new Set();
  /** @type {Set<string>} rows that hold something, or did: what is erased is erased there, too */ #filled = new Set();
  #begun = Date.now();
  #writes = true;
  #stopped = false;
  #lost = false;
  #done = false;
  /** @type {any} */ #again = 0;
  /** @type {State[]} */ states = [];
  whose = '';

  /** @param {any} api @param {House} house */
  constructor(api, house) {
    this.#api = api;
    this.#house = house;
    const isOpen = this.#initialise();
    const status = this.#get('cmi.core.lesson_status');
    // What a platform that doesn't answer keeps isn't known, and so it isn't written over.
    const isMute = !isOpen && !status;
    this.#writes = !isMute && !['browse', 'review'].includes(this.#get('cmi.core.lesson_mode'));
    this.whose = this.#get('cmi.core.student_id');
    const { states, done, damaged } = resumed(this.#get('cmi.suspend_data'), house.parts);
    this.states = states;
    this.#done = done || ['completed', 'passed'].includes(status);
    house.tell(isMute ? 'closed' : !this.#writes ? 'review' : damaged ? 'damaged' : '');
  }

  /** @param {string} name @param {...string} values @returns {string} what the platform says; empty where it doesn't */
  #call(name, ...values) {
    try {
      return `${this.#api[name](...values)}`;
    } catch {
      return '';
    }
  }

  /** @param {string} name */
  #get(name) {
    const found = this.#call('LMSGetValue', name);
    return found === 'null' || found === 'undefined' ? '' : found;
  }

  /** @returns {boolean} whether the platform says so; where it was begun before, some say no */
  #initialise() {
    this.#taken.clear();
    return this.#call('LMSInitialize', '') === 'true';
  }

  /** @param {[string, string][]} values @returns {boolean} whether the platform has all of them, committed */
  #put(values) {
    const fresh = values.filter(([name, value]) => !this.#refused.has(name) && this.#taken.get(name) !== value);
    if (!fresh.length) return true;
    if (!fresh.every(([name, value]) => this.#set(name, value))) return false;
    if (this.#call('LMSCommit', '') !== 'true') return false;
    for (const [name, value] of fresh) this.#taken.set(name, value);
    return true;
  }

  /** @param {string} name @param {string} value @returns {boolean} false where it is to be sent again */
  #set(name, value) {
    if (this.#call('LMSSetValue', name, value) === 'true') return true;
    if (!OF_THE_VALUE.includes(this.#call('LMSGetLastError'))) return false;
    this.#refused.add(name);
    return true;
  }

  /** @param {State[]} states @returns {[string, string][]} */
  #rows(states) {
    const { parts, say } = this.#house;
    const every = states.flatMap(({ part, kept, dropped }) => {
      const before = parts.length > 1 ? `${readable(part.name)}.` : '';
      return rowsOf(part, kept, dropped, say).map((row) => ({ ...row, id: cut(before + row.id, LONGEST_ANSWER) }));
    });
    return every.flatMap(({ id, said, time }, i) => {
      const name = (/** @type {string} */ field) => `cmi.interactions.${i}.${field}`;
      const answer = oneLine(said, LONGEST_ANSWER);
      /** @type {[string, string][]} */ const announced = [[name('id'), id], [name('type'), 'fill-in']];
      if (answer) this.#filled.add(id);
      if (!this.#filled.has(id)) return announced;
      const when = /** @type {[string, string][]} */ (time ? [[name('time'), clock(time)]] : []);
      return [...announced, ...when, [name('student_response'), answer], [name('result'), 'neutral']];
    });
  }

  /** @returns {{batches: [string, string][][], lost: string}} what is to be committed, one after the other, and what of it lacks */
  #all() {
    const states = this.#house.now();
    const done = states.filter(({ part, kept }) => isDone(part, kept)).length;
    this.#done ||= done === states.length;
    const { text, lost } = suspended(states, this.#done);
    const score = `${Math.round((100 * done) / states.length)}`;
    /** @type {[string, string][][]} */
    const batches = [
      [['cmi.core.lesson_status', this.#done ? 'completed' : 'incomplete'], ['cmi.core.exit', 'suspend']],
      [...this.#rows(states), ['cmi.suspend_data', text]],
      this.#house.facts.count ? [['cmi.core.score.min', '0'], ['cmi.core.score.max', '100'], ['cmi.core.score.raw', score]] : [],
    ];
    return { batches, lost };
  }

  send() {
    clearTimeout(this.#again);
    if (!this.#writes || this.#stopped) return;
    const { batches, lost } = this.#all();
    const sent = batches.every((batch) => this.#put(batch));
    const before = this.#lost;
    this.#lost = !sent;
    if (sent && (before || lost || this.#house.main.dataset.told !== 'damaged')) this.#house.tell(lost || (before ? 'back' : ''));
    if (sent) return;
    this.#house.tell('lost');
    if (this.#call('LMSGetLastError') === NOT_BEGUN) this.#initialise();
    this.#again = setTimeout(() => this.send(), AGAIN);
  }

  leave() {
    if (this.#stopped) return; // finishing would write what is older here than in the other window
    clearTimeout(this.#again);
    if (this.#writes) {
      // A browser that leaves a page may not wait for a commit: all values first, so that whatever goes through has them.
      for (const [name, value] of this.#all().batches.flat()) this.#set(name, value);
      this.#set('cmi.core.session_time', span(Date.now() - this.#begun));
      this.#call('LMSCommit', '');
    }
    this.#call('LMSFinish', '');
  }

  back() {
    if (this.#stopped) return;
    this.#begun = Date.now();
    this.#initialise();
    this.send();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#again);
  }
}
