// @ts-check
// Choose one or several: a mark for each option, then what the chosen ones bring.

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const choosing = (host, { say, data, changed, button }) => {
  const several = host.dataset.kind === 'choose-several';
  const items = all(host, '.sb-items > li');
  const name = fresh(host.id);
  const marks = items.map((item) => {
    const mark = made('input', { type: several ? 'checkbox' : 'radio', name });
    const label = made('label', { className: 'sb-option' }, mark);
    const option = one(item, '.sb-item');
    option.before(label);
    label.append(option);
    return mark;
  });
  const chosen = () => items.filter((_, i) => marks[i].checked);
  const list = one(host, '.sb-items');
  grouped(list, data.title);
  list.addEventListener('change', () => changed());
  button(say.look, list, () => {
    const found = chosen();
    for (const item of items) {
      uncover(item, found.includes(item) || (several && item.dataset.fit === 'fits'));
      one(item, '.sb-answers').classList.toggle('sb-mine', found.includes(item));
    }
    return found[0] ? one(found[0], '.sb-answers') : list;
  });
  return {
    cover: () => cover(items),
    answers: () => chosen().map((item) => numberOf(item)),
    set: (kept) => items.forEach((item, i) => (marks[i].checked = Array.isArray(kept) && kept.includes(numberOf(item)))),
  };
};
