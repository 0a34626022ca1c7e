// @ts-check
// Where taking a record in isn't part of the page's script, it is fetched when the first record is opened.

/** @param {string} text of a file @param {Words} say @returns {Promise<string[]>} what became of it, in words */
const openedLater = (text, say) =>
  new Promise((done) => {
    const script = made('script', { src: new URL('opening.js', src).href });
    script.onload = () => done(/** @type {any} */ (window).sameboatOpened(text, say));
    script.onerror = () => done([say.absent]);
    document.head.append(script);
  });
