// @ts-check
// A remark on one line is written: whatever stands in the field is kept at once, so that closing loses nothing.

/** @param {Words} say @param {Kept} kept @param {() => void} changed */
const remarkForm = (say, kept, changed) => {
  const title = made('h2', { id: 'pk-line' });
  const about = made('blockquote');
  const field = made('textarea', { rows: 4, id: 'pk-text' });
  const done = made('button', { type: 'button', textContent: say.done });
  const remove = made('button', { type: 'button', textContent: say.remove });
  const label = made('label', { htmlFor: 'pk-text', textContent: say.remark });
  const form = made('dialog', { className: 'pk-form' }, title, about, label, field, made('p', { className: 'pk-row' }, done, remove));
  form.setAttribute('aria-labelledby', 'pk-line');
  /** @type {Spot} */ let spot = { line: 0, words: '' };
  /** @type {Element | null} */ let from = null;

  const keep = () => {
    kept.say(spot, field.value);
    remove.hidden = !field.value.trim();
    changed();
  };
  field.addEventListener('input', keep);
  done.addEventListener('click', () => form.close());
  remove.addEventListener('click', () => {
    field.value = '';
    keep();
    form.close();
  });
  form.addEventListener('close', () => /** @type {HTMLElement | null} */ (from?.isConnected ? from : null)?.focus());

  return {
    form,
    /** @param {Spot} at @param {Element | null} back where the focus goes afterwards */
    open(at, back) {
      [spot, from] = [at, back];
      title.textContent = fill(say.line, { n: at.line });
      about.textContent = at.words;
      field.value = kept.at(at.line);
      remove.hidden = !field.value.trim();
      form.showModal();
      field.focus();
    },
  };
};
