// @ts-check
// Other pages of the studio, where the browser lets them hear of each other. Nothing depends on it that could be lost.

/** @typedef {{id: string, gone?: boolean}} News a work was changed or erased; the id is '' for all of them */

/** @param {string} name @returns {BroadcastChannel | null} nothing where the browser has none, or keeps pages apart */
const joined = (name) => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
};

/** @param {string} name that all of them have in common @param {(news: News) => void} heard
 * @param {(others: boolean) => void} met hears whether another page has this page's work open too */
export const others = (name, heard, met) => {
  const channel = joined(name);
  if (channel) channel.onmessage = ({ data }) => heard(data);
  const { locks } = globalThis.navigator ?? {};
  let holding = '';
  let release = () => {};
  return {
    /** @param {News} news */
    tell: (news) => channel?.postMessage(news),

    /** Have a work open, and no longer the one before. @param {string} id */
    hold(id) {
      if (id === holding || !locks) return;
      release();
      holding = id;
      met(false);
      const left = new AbortController();
      const until = new Promise((resolve) => { left.signal.onabort = resolve; });
      release = () => left.abort();
      const key = `${name}:${id}`;
      const mine = () => { met(false); return until; };
      const first = async (/** @type {Lock | null} */ lock) => {
        if (lock) return until;
        if (!left.signal.aborted) met(true);
        // The turn comes when the other page has closed it.
        locks.request(key, { signal: left.signal }, mine).catch(() => undefined);
        return undefined;
      };
      locks.request(key, { ifAvailable: true }, first).catch(() => undefined);
    },

    close() {
      release();
      channel?.close();
    },
  };
};
