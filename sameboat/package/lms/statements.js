// @ts-check
// What is said of a visit in xAPI 1.0.3, as cmi5 has it. In: a launch and what happened; out: statements.
//
// - Every statement takes over the launch's `contextTemplate`, with the session in it, and names the registration.
// - Those that cmi5 defines bear its category, `completed` that of moving on as well; no other statement may bear the first.
// - Ids of activities and extensions are addresses that lead nowhere, as the specification allows.

/** @typedef {{actor: any, activity: string, registration: string, template: any}} Launch */
/** What was chosen or written: under which id and title, in which words, and in which try.
 * @typedef {{id: string, name: string, language: string, words: string, attempt: number, time: string}} Said */

const VERB = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
const ATTEMPT = 'urn:x-same-boat:try';

/** @param {any} value one activity or several @returns {any[]} */
const several = (value) => (Array.isArray(value) ? value : value ? [value] : []);

/** @param {Launch} launch @param {string} verb @param {string} time @param {{as: 'category' | 'parent', ids: string[]}} beside @param {string} id */
const statement = ({ actor, activity, registration, template }, verb, time, { as, ids }, id = uuid()) => {
  const context = structuredClone(Object(template) === template ? template : {});
  const activities = { ...context.contextActivities };
  activities[as] = [...several(activities[as]), ...ids.map((one) => ({ id: one }))];
  return {
    id,
    actor,
    verb: { id: VERB + verb, display: { en: verb } },
    object: { objectType: 'Activity', id: activity },
    context: { ...context, registration, contextActivities: activities },
    timestamp: time,
  };
};

/** What cmi5 defines. @param {Launch} launch @param {'initialized' | 'completed' | 'terminated'} verb @param {number} now
 * @param {number} since when the visit began */
const defined = (launch, verb, now, since) => {
  const ids = ['cmi5', ...(verb === 'completed' ? ['moveon'] : [])].map((name) => CATEGORY + name);
  const made = statement(launch, verb, new Date(now).toISOString(), { as: 'category', ids });
  if (verb === 'initialized') return made;
  const duration = `PT${((now - since) / 1000).toFixed(2)}S`;
  return { ...made, result: { ...(verb === 'completed' ? { completion: true } : {}), duration } };
};

/** What was chosen or written. @param {Launch} launch @param {Said} said @param {string} [as] its id, where it was said before */
const answeredStatement = (launch, { id, name, language, words, attempt, time }, as) => {
  const { activity } = launch;
  const definition = { name: { [language]: name }, type: INTERACTION, interactionType: 'fill-in' };
  return {
    ...statement(launch, 'answered', time, { as: 'parent', ids: [activity] }, as),
    object: { objectType: 'Activity', id: `${activity.replace(/\/$/, '')}/${encodeURIComponent(id)}`, definition },
    result: { response: words, ...(attempt ? { extensions: { [ATTEMPT]: attempt } } : {}) },
  };
};

/** @returns {string} a new id; an LMS without https has no `crypto.randomUUID` */
const uuid = () =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16));
