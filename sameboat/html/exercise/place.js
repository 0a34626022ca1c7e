// @ts-check
// Sort and match: each item goes under one of the headings, by a list to pick from.

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const placing = (host, { say, changed, button }) => {
  const items = all(host, '.sb-items > li');
  const titles = all(host, '.sb-parts > .sb-part').map((part) => words(one(part, '.sb-part-title')));
  const fields = items.map((item) => {
    const field = made('select', {}, new Option(say.pick, ''), ...titles.map((title, i) => new Option(title, `${i + 1}`)));
    field.setAttribute('aria-label', `${say.pick}: ${words(one(item, '.sb-item'))}`);
    one(item, '.sb-item').after(field, made('p', { className: 'sb-yours', hidden: true }));
    return field;
  });
  const list = one(host, '.sb-items');
  list.addEventListener('change', () => changed());
  button(say.look, list, () => {
    items.forEach((item, i) => {
      const { value } = fields[i];
      uncover(item, true, value ? fill(say.yours, { title: titles[+value - 1] }) : say.not_yet);
    });
    return items[0];
  });
  return {
    cover: () => cover(items),
    answers: () => {
      const placed = items.flatMap((item, i) => (fields[i].value ? [[numberOf(item), +fields[i].value]] : []));
      return placed.length ? Object.fromEntries(placed) : [];
    },
    set: (kept) => items.forEach((item, i) => (fields[i].value = `${[kept?.[numberOf(item)]].filter(Number.isInteger)}`)),
  };
};
