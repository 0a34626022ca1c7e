// @ts-check
// A text that becomes a file of the learner's. Nothing is sent.

/** @typedef {{name: string, type: string, text: string}} Offered */

/** Whether files can be made here: not in every frame, and a frame of another's doesn't say.
 * @param {any} frame the window's own element, null where it can't be seen @param {boolean} framed */
const isFree = (frame, framed) => !framed || (!!frame && (!frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-downloads')));

/** @param {Offered} file */
const offer = ({ name, type, text }) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  made('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
};

/** @param {Offered} file @param {Words} say @returns {HTMLElement[]} the text to be copied, for when no file comes */
const toCopy = ({ name, text }, say) => {
  const shown = made('pre', { className: 'sb-copy', tabIndex: 0, textContent: text });
  shown.setAttribute('role', 'group');
  shown.setAttribute('aria-label', name);
  shown.addEventListener('focus', () => /** @type {Selection} */ (getSelection()).selectAllChildren(shown));
  return [made('p', { textContent: fill(say.frame, { name }) }), shown];
};
