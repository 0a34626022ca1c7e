// @ts-check
// A moment of a case in the page's address: `#anna-and-attilio=2,1`, and `&own` behind it to ask the learner to say it first.

/** @param {string | undefined} named the case @returns {string | undefined} the path, which a browser may have encoded, if the
 * address names the case */
const moment = (named) => {
  let words = location.hash.slice(1);
  try {
    words = decodeURIComponent(words);
  } catch { /* no address of ours */ }
  const [name, path] = words.split('=');
  return name === named ? path : undefined;
};
