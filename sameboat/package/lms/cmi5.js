// @ts-check
// How a page is opened by cmi5. In: the parameters of its address; out: a session, and what was kept at the last visit.
//
// - The token is fetched once, so a page that is loaded anew has none, and says so.
// - The launch's own data and the learner's preferences are read before anything is said.

/** @param {string} text the state as it was kept @param {Part[]} parts @returns {{states: State[], done: boolean, written: Map<string, string>,
 *   unheard: Unheard[], damaged: boolean}} */
const recalled = (text, parts) => {
  /** @type {any} */ let found = null;
  try {
    found = JSON.parse(text || '{"parts":{}}');
  } catch { /* it is damaged */ }
  const is = (/** @type {any} */ value) => Object(value) === value && !Array.isArray(value);
  const damaged = !is(found) || !is(found.parts);
  const states = parts.map((part) => {
    const its = !damaged && Object.hasOwn(found.parts, part.name) ? found.parts[part.name] : null;
    return { part, kept: is(its?.kept) ? its.kept : null, dropped: 0, own: its?.own === true };
  });
  const written = !damaged && is(found.written) ? Object.entries(found.written).filter(([, words]) => worded(words)) : [];
  const isSaid = (/** @type {any} */ { as, said }) => [as, said?.id, said?.name, said?.language, said?.words, said?.time].every(worded) && Number.isInteger(said.attempt);
  const unheard = damaged ? [] : listed(found.unheard, (one) => (isSaid(one) ? one : []));
  return { states, unheard, done: !damaged && found.done === true, written: new Map(written), damaged };
};

/** @param {House} house @returns {Promise<Opened>} */
const session = async (house) => {
  const given = new URLSearchParams(location.search);
  const [endpoint, fetched, registration, activity, actor] = ['endpoint', 'fetch', 'registration', 'activityId', 'actor'].map((name) => given.get(name) || '');
  /** @param {string} name @returns {Opened} */
  const alone = (name) => {
    house.tell(name);
    return { lms: null, states: [], whose: '' };
  };
  if (!isOfTheWeb(endpoint) || !isOfTheWeb(fetched) || !registration || !activity || !actor) return alone('alone');
  house.tell('waiting');
  try {
    /** @type {Launch} */ const launch = { actor: JSON.parse(actor), activity, registration, template: {} };
    const lrs = new Lrs(endpoint, await tokenFrom(fetched), launch);
    const [launched, kept] = await Promise.all([lrs.kept('LMS.LaunchData'), lrs.kept(STATE), lrs.preferences()]);
    const { contextTemplate, launchMode, returnURL } = JSON.parse(launched);
    launch.template = contextTemplate;
    const { states, done, written, unheard, damaged } = recalled(kept, house.parts);
    const lms = new Session(lrs, house, launch, launchMode === 'Normal');
    lms.done = done;
    house.tell(lms.writes ? (damaged ? 'damaged' : '') : 'review');
    if (isOfTheWeb(returnURL)) house.main.append(wayBack(lms, returnURL, house.say));
    return { lms, states, whose: `${registration} ${actor}`, ready: () => lms.know(written, unheard) };
  } catch {
    return alone('closed');
  }
};

/** @param {Session} lms @param {string} address @param {Words} say @returns {HTMLElement} what ends the visit, as the platform asks for it */
const wayBack = (lms, address, say) => {
  const button = made('button', { type: 'button', textContent: say.leave });
  button.addEventListener('click', () => {
    lms.leave();
    location.assign(address);
  });
  return made('p', { className: 'pk-row' }, button);
};

house(session);
