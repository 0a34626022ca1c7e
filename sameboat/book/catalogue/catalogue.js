// @ts-check
// Narrows the list of cases and exercises down to what somebody looks for. In: the list, whose entries say in their data
// what one chooses by. Without this the form stays hidden, and the list is whole. Nothing is kept, nothing is asked for.

for (const list of document.querySelectorAll('.sb-catalogue')) {
  const form = /** @type {HTMLFormElement} */ (list.querySelector('form'));
  const told = /** @type {HTMLOutputElement} */ (form.querySelector('output'));
  const say = JSON.parse(/** @type {HTMLElement} */ (list).dataset.found || '{}');
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('li')]);

  /** @param {string} words @returns {string} without accents, so that they are found either way */
  const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = new Map(entries.map((entry) => [entry, folded(entry.textContent || '')]));

  const narrow = () => {
    const asked = new FormData(form);
    /** @param {string} name @returns {string} */
    const value = (name) => String(asked.get(name) || '');
    const words = folded(value('words')).split(/\s+/).filter(Boolean);
    const without = asked.getAll('without').map(String);
    let left = 0;
    for (const entry of entries) {
      const { form: what, kind, minutes, concepts = '', contents = '' } = entry.dataset;
      const text = texts.get(entry) || '';
      const there =
        words.every((word) => text.includes(word)) &&
        (!value('form') || value('form') === what) &&
        (!value('kind') || value('kind') === kind) &&
        (!value('concept') || concepts.split(' ').includes(value('concept'))) &&
        (!value('minutes') || Number(minutes) <= Number(value('minutes'))) &&
        !contents.split('|').some((word) => without.includes(word));
      entry.hidden = !there;
      left += Number(there);
    }
    for (const section of list.querySelectorAll('section')) section.hidden = !section.querySelector('li:not([hidden])');
    told.textContent = (left > 1 ? say.many : left ? say.one : say.none).replace('{n}', left);
  };

  form.addEventListener('input', narrow);
  form.addEventListener('reset', () => setTimeout(narrow));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  narrow();
}
