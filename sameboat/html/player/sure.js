// @ts-check
// Buttons that have to be pressed twice, because what they do can't be undone.

/** @param {HTMLElement} button that may have been pressed once */
const unsure = (button) => {
  if (!button.dataset.sure) return;
  button.textContent = button.dataset.sure;
  delete button.dataset.sure;
};

/** Take a press: the first one asks, and whoever goes elsewhere has not answered.
 * @param {HTMLElement} button @param {string} question @returns {boolean} whether it was the second press */
const isSure = (button, question) => {
  if (button.dataset.sure) {
    unsure(button);
    return true;
  }
  button.dataset.sure = words(button);
  button.textContent = question;
  button.addEventListener('focusout', () => unsure(button), { once: true });
  return false;
};
