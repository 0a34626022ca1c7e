// @ts-check
// A learning record store, as far as a page speaks with one. In: its address and the launch's token; out: what it answers. Nothing
// is retried here. Requests outlive the page, as far as a browser lets them.

const VERSION = '1.0.3';
const OUTLIVING = 60_000; // bytes that a browser still sends for a page that is gone
const PATIENCE = 20_000;

/** @param {string | null} address @returns {boolean} whether a page may be sent there */
const isOfTheWeb = (address) => /^https?:\/\//i.test(address || '');

class Lrs {
  /** @type {string} */ #endpoint;
  /** @type {string} */ #token;
  /** @type {Record<string, string>} */ #whose;

  /** @param {string} endpoint @param {string} token @param {Launch} launch */
  constructor(endpoint, token, { actor, activity, registration }) {
    this.#endpoint = endpoint.replace(/\/?$/, '/');
    this.#token = token;
    this.#whose = { activityId: activity, agent: JSON.stringify(actor), registration };
  }

  /** @param {string} method @param {string} resource @param {Record<string, string>} asked @param {any} [body] */
  #ask(method, resource, asked, body) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const query = new URLSearchParams(asked);
    return fetch(`${this.#endpoint}${resource}${query.size ? `?${query}` : ''}`, {
      method,
      body: text,
      headers: {
        Authorization: `Basic ${this.#token}`,
        'X-Experience-API-Version': VERSION,
        ...(text ? { 'Content-Type': 'application/json' } : {}),
      },
      keepalive: !!text && new Blob([text]).size < OUTLIVING,
      cache: 'no-store',
      credentials: 'omit',
      signal: text ? undefined : AbortSignal.timeout(PATIENCE),
    });
  }

  /** @param {any[]} statements @returns {Promise<Response>} */
  say(statements) {
    return this.#ask('POST', 'statements', {}, statements);
  }

  /** @param {string} stateId @param {any} state @returns {Promise<Response>} */
  keep(stateId, state) {
    return this.#ask('PUT', 'activities/state', { ...this.#whose, stateId }, state);
  }

  /** @param {string} stateId @returns {Promise<string>} its text; empty where there is none. Throws where nobody answers */
  async kept(stateId) {
    const found = await this.#ask('GET', 'activities/state', { ...this.#whose, stateId });
    if (found.status === 404 || found.status === 204) return '';
    if (!found.ok) throw new Error(`${found.status}`);
    return found.text();
  }

  /** Ask how the learner likes things, as cmi5 wants it asked. The page is in one language, and has no sound. */
  async preferences() {
    await this.#ask('GET', 'agents/profile', { agent: this.#whose.agent, profileId: 'cmi5LearnerPreferences' }).catch(() => null);
  }
}

/** @param {string} address where a launch's token is fetched, once @returns {Promise<string>} */
const tokenFrom = async (address) => {
  const found = await fetch(address, { method: 'POST', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  const token = (await found.json())['auth-token'];
  if (!worded(token)) throw new Error('no token');
  return token;
};
