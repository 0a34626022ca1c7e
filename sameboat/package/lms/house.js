// @ts-check
// A house for the elements of a package: what they keep goes to the learning platform, and never onto the device, which others use
// too. In: how to speak with the platform. Out: the elements, as they were left at the last visit.

/** What speaks with the platform. It is given the records as they are whenever it is to send them; what couldn't be sent it sends
 * again by itself. It may have to say what becomes of what is erased.
 * @typedef {{send(): void, leave(): void, back(): void, stop(): void, cleared?: () => void}} Lms */
/** What is known once the platform has answered: how to speak with it, what was kept, and whose that is; `ready` is called once the
 * elements hold it. A page that stands alone has no `lms`.
 * @typedef {{lms: Lms | null, states: State[], whose: string, ready?: () => void}} Opened */
/** @typedef {{main: HTMLElement, say: Words, facts: any, parts: Part[], tell: (name: string) => void, now: () => State[]}} House */

const SOON = 60; // until a choice is sent: what people do is shown first
const RESTED = 1500; // after the last letter

/** @param {(house: House) => Opened | Promise<Opened>} open */
const house = (open) => {
  const main = one(document, 'main');
  const { say, ...facts } = JSON.parse(main.dataset.lms || '');
  const elements = /** @type {any[]} */ (all(main, 'same-boat-case, same-boat-exercise'));
  const parts = elements.map(partOf);
  // Out of the page until it is known what was kept: the elements begin as soon as they are put in.
  const places = elements.map((element) => {
    const place = document.createComment('');
    element.dataset.keep = 'none';
    element.replaceWith(place);
    return place;
  });
  const tell = teller(main, say);
  /** @type {State[]} */ let states = parts.map((part) => ({ part, kept: null, dropped: 0, own: false }));
  const now = () => states.map((state, i) => ({ ...state, kept: elements[i].kept ?? null, own: 'own' in elements[i].dataset }));

  /** @param {Opened} opened */
  const begin = ({ lms, states: before, whose, ready }) => {
    states = before.length ? before : states;
    /** @type {any} */ let waiting = 0;
    const send = () => {
      clearTimeout(waiting);
      waiting = 0;
      if (isWhole()) lms?.send();
    };
    // Of an element that gave up, nobody knows what it held: what the platform has of it stays.
    const isWhole = () => {
      if (elements.every(({ dataset }) => 'playing' in dataset)) return true;
      lms?.stop();
      tell('closed');
      return false;
    };
    const soon = (/** @type {number} */ time) => {
      clearTimeout(waiting);
      waiting = setTimeout(send, time);
    };
    elements.forEach((element, i) => {
      let kept = states[i].kept;
      element.keep = {
        take: () => kept ?? {},
        put: (/** @type {any} */ value) => {
          soon(shape(value) === shape(kept) ? RESTED : SOON);
          kept = value;
        },
        clear: () => {
          kept = null;
          soon(SOON);
          if (!parts[i].kind) lms?.cleared?.();
        },
        refused: false,
      };
      if (states[i].own) element.dataset.own = '';
      places[i].replaceWith(element);
    });
    ready?.();
    if (!lms) return;
    main.addEventListener('focusout', () => soon(SOON)); // what was written there is whole now
    addEventListener('pagehide', () => {
      clearTimeout(waiting);
      if (isWhole()) lms.leave();
    });
    addEventListener('pageshow', ({ persisted }) => persisted && lms.back());
    addEventListener('online', () => send());
    document.addEventListener('visibilitychange', () => document.hidden && waiting && send());
    alone(`${facts.id} ${whose}`, () => {
      clearTimeout(waiting);
      lms.stop();
      tell('elsewhere');
    });
    send();
  };
  // At the earliest when this page's scripts have run: until then the elements aren't any.
  Promise.resolve(open({ main, say, facts, parts, tell, now })).then(begin);
};

/** @param {any} kept @returns {string} the same as long as only the words of a text change */
const shape = (kept) => JSON.stringify(kept, (key, value) => (key === 'text' ? '' : value)) || '';

/** Say that this is open here now, and hear it when it is opened elsewhere. @param {string} name of what is open, and for whom
 * @param {() => void} taken */
const alone = (name, taken) => {
  if (!('BroadcastChannel' in self)) return;
  const channel = new BroadcastChannel(`sameboat:${name}`);
  channel.addEventListener('message', () => {
    channel.close();
    taken();
  });
  channel.postMessage('');
};
