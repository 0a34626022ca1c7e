// @ts-check
// How a page is opened by SCORM 1.2. In: the frames and the window around it; out: a visit, where a platform is there.

const SEARCHED = 2_000; // for a platform that is still loading
const FARTHEST = 30; // frames

/** @returns {any} the platform's API, in a frame around this page or behind its window */
const apiAround = () => {
  const seen = new Set();
  const above = (/** @type {any} */ frame) => {
    for (let i = 0; frame && i < FARTHEST && !seen.has(frame); i += 1) {
      seen.add(frame);
      try {
        if (frame.API) return frame.API;
      } catch { /* another host's frame */ }
      frame = frame.parent;
    }
    return null;
  };
  const opener = (/** @type {any} */ frame) => {
    try {
      return frame.opener;
    } catch {
      return null;
    }
  };
  return above(window) || above(opener(window)) || above(opener(window.top));
};

/** @param {House} house @returns {Opened | Promise<Opened>} */
const visit = (house) => {
  const found = () => {
    const api = apiAround();
    return api && new Visit(api, house);
  };
  const opened = (/** @type {Visit} */ lms) => ({ lms, states: lms.states, whose: lms.whose });
  const lms = found();
  if (lms) return opened(lms);
  house.tell('waiting');
  return new Promise((resolve) => {
    const until = Date.now() + (window.parent === window && !window.opener ? 0 : SEARCHED);
    const look = () => {
      const late = found();
      if (late) return resolve(opened(late));
      if (Date.now() < until) return setTimeout(look, 100);
      house.tell('alone');
      return resolve({ lms: null, states: [], whose: '' });
    };
    look();
  });
};

house(visit);
