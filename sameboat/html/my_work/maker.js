// @ts-check
// Makes a set: what is ticked in the list of cases and exercises, as a link to give to students. In: the list, whose
// entries have their names in `data-name`. Without this script the form stays hidden. Nothing is kept or sent.

for (const form of /** @type {HTMLFormElement[]} */ (all(document, 'form.sb-set'))) {
  const say = SAY[document.documentElement.lang] || SAY.en;
  const [list, link, told, picture] = ['.sb-ticked', '.sb-address', 'output', '.sb-picture'].map((name) => one(form, name));
  /** @type {Map<string, {title: string, mark: HTMLInputElement}>} */ const ticked = new Map();

  /** @returns {string} the whole address */
  const address = () => {
    const { value: title } = /** @type {HTMLInputElement} */ (one(form, '[name=name]'));
    const { checked: own } = /** @type {HTMLInputElement} */ (one(form, '[name=own]'));
    return new URL(form.dataset.page + hashOf({ names: [...ticked.keys()], title, own }), location.href).href;
  };

  const settle = () => {
    list.replaceChildren(
      ...[...ticked].map(([name, { title }]) =>
        made('li', {}, `${title} `, made('button', { type: 'button', value: name, textContent: say.take_out, ariaLabel: `${say.take_out}: ${title}` })),
      ),
    );
    one(form, '.sb-made').hidden = !ticked.size;
    one(form, '.sb-none').hidden = ticked.size > 0;
    Object.assign(link, { value: address() });
    one(form, 'a').setAttribute('href', address());
    told.textContent = '';
    picture.replaceChildren();
  };

  for (const entry of all(document, '.sb-catalogue [data-name]')) {
    const { name = '' } = entry.dataset;
    const title = words(one(entry, 'a'));
    const mark = made('input', { type: 'checkbox', ariaLabel: fill(say.ask_for, { title }) });
    mark.addEventListener('change', () => {
      if (mark.checked) ticked.set(name, { title, mark });
      else ticked.delete(name);
      settle();
    });
    one(entry, 'a').before(made('label', { className: 'sb-tick' }, mark), ' ');
  }

  form.addEventListener('input', settle);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', async ({ target }) => {
    const { value } = /** @type {HTMLElement} */ (target).closest('button') || {};
    const found = ticked.get(value || '');
    if (found) {
      found.mark.checked = false;
      ticked.delete(value || '');
      settle();
      bring(list);
    } else if (value === '=copy') {
      const copied = await navigator.clipboard?.writeText(address()).then(() => true, () => false);
      if (!copied) /** @type {HTMLInputElement} */ (link).select();
      told.textContent = copied ? say.link_copied : say.link_by_hand;
    } else if (value === '=qr') {
      const qr = await qrOf(address(), fill(say.qr_label, { words: say.link }));
      picture.replaceChildren(qr || made('p', { textContent: say.qr_none }));
    }
  });
  form.hidden = false;
  settle();
}
