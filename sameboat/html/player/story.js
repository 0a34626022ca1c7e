// @ts-check
// The story so far: the case's own lines, copied scene by scene as a path leads through them.

/** What the server says of a case besides its elements; the first of the people is the learner.
 * @typedef {{title: string, people: string[], words: Words, seen: Remarks}} CaseData */

/** A decision that was taken, and what was known before. @typedef {{scene: HTMLElement, choice: HTMLElement, net: Net}} Taken */

class Story {
  /** @type {HTMLElement} the case's element */ #host;
  /** @type {HTMLElement} where the story is told */ #place;
  /** @type {CaseData} */ #data;
  /** The step that is being told: a choice with what follows from it. */ #step = made('div');
  /** @type {HTMLElement[]} */ scenes;
  /** @type {number[]} the choices made, by number from 1 */ path = [];
  /** @type {HTMLElement | null} the scene whose choices are open; null at an ending */ at = null;
  /** @type {Taken[]} */ taken = [];
  /** @type {Map<string, Question>} the questions that came up, by their words */ questions = new Map();
  /** @type {Net} */ net = silence(0);

  /** @param {HTMLElement} host @param {HTMLElement} place @param {CaseData} data */
  constructor(host, place, data) {
    this.#host = host;
    this.#place = place;
    this.#data = data;
    this.scenes = all(host, ':scope > .sb-scene');
  }

  /** Tell it from the first scene on, as far as the case allows it. @param {number[]} path */
  follow(path) {
    this.path = [];
    this.taken = [];
    this.at = null;
    this.questions = new Map();
    this.#ask(all(this.#host, '.sb-head .sb-reflect'));
    this.net = silence(this.#data.people.length);
    this.#step = made('div');
    this.#place.replaceChildren(this.#step);
    for (const line of all(this.#host, '.sb-intro [data-from]')) hear(this.net, line);
    this.#enter(0);
    for (const number of path) {
      if (!this.take(number)) break;
      this.goOn();
    }
  }

  /** Make the choice `number` where the story stands; nothing happens if it isn't there.
   * @param {number} number @returns {HTMLElement | null} the line that was said or done */
  take(number) {
    const scene = this.at;
    const choice = scene && all(scene, '.sb-choices > li')[number - 1];
    if (!choice || !isSo(this.net, choice.dataset.when)) return null;
    this.path.push(number);
    this.taken.push({ scene, choice, net: structuredClone(this.net) });
    this.net.fresh.clear();
    const chosen = copy(one(choice, '.sb-choice'));
    hear(this.net, chosen);
    this.#step = made('div');
    this.#step.append(chosen);
    const reaction = this.#tell(choice, 'div', 'sb-reaction', ':scope > .sb-reaction > *');
    reaction.setAttribute('role', 'group');
    reaction.setAttribute('aria-label', this.#data.words.reaction);
    this.at = null;
    this.#place.append(this.#step);
    return chosen;
  }

  /** Tell what follows the last choice's reaction: feedback, and the ending or the scene it leads to. */
  goOn() {
    const { choice } = this.taken[this.taken.length - 1];
    this.#tell(choice, 'div', 'sb-feedback', ':scope > .sb-feedback > *');
    this.#enter(this.#leave(choice, this.#step));
  }

  /** Show the ending that a part comes to, if it does. @param {HTMLElement} part @param {HTMLElement} place
   * @returns {number} where it leads */
  #leave(part, place) {
    const to = onwards(this.net, part);
    const ending = one(part, `:scope > [data-ending="${to}"]`);
    if (ending) place.append(copy(ending));
    return to;
  }

  /** Show a scene and those that follow without a choice. @param {number} number from 0; there is none below */
  #enter(number) {
    for (let left = this.scenes.length; left && number >= 0; left -= 1) {
      const scene = this.scenes[number];
      const told = this.#tell(scene, 'section', 'sb-part', ':scope > .sb-line, :scope > .sb-remember');
      if (one(scene, '.sb-choices')) this.at = scene;
      if (this.at) return;
      number = this.#leave(scene, told);
    }
  }

  /** Add copies of a part's lines to the story, and take up its questions.
   * @param {HTMLElement} part @param {'div' | 'section'} kind @param {string} className @param {string} lines */
  #tell(part, kind, className, lines) {
    const found = read(this.net, all(part, lines)).filter((line) => !line.matches('.sb-if, .sb-remember'));
    const told = made(kind, { className }, ...found.map(copy));
    this.#ask(all(part, ':scope > .sb-reflect').filter(({ dataset }) => isSo(this.net, dataset.when)));
    this.#step.append(told);
    return told;
  }

  /** @param {HTMLElement[]} elements questions; one that is asked again is the same question */
  #ask(elements) {
    for (const question of elements.map(asked)) {
      if (!this.questions.has(question.question)) this.questions.set(question.question, question);
    }
  }
}
