// @ts-check
// Order: each step moves earlier or later, one place at a time.

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const ordering = (host, { say, changed, button, hear }) => {
  const list = one(host, '.sb-items');
  const shown = all(list, ':scope > li');
  let moved = false;
  const items = () => all(list, ':scope > li');
  const move = (/** @type {HTMLElement} */ item, /** @type {boolean} */ earlier, /** @type {HTMLElement} */ pressed) => {
    const other = earlier ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (earlier) other.before(item);
    else other.after(item);
    moved = true;
    pressed.focus(); // moving an element takes the focus from it
    hear(fill(say.moved, { n: items().indexOf(item) + 1, total: shown.length, step: words(one(item, '.sb-item')) }));
    changed();
  };
  shown.forEach((item) => {
    const step = one(item, '.sb-item');
    step.id = fresh('sb-step');
    const buttons = [true, false].map((earlier) => {
      const word = earlier ? say.earlier : say.later;
      const pressed = made('button', { type: 'button', textContent: word });
      pressed.setAttribute('aria-describedby', step.id);
      pressed.addEventListener('click', () => move(item, earlier, pressed));
      return pressed;
    });
    step.after(made('p', { className: 'sb-moving' }, ...buttons), made('p', { className: 'sb-yours', hidden: true }));
  });
  button(say.look, list, () => {
    items().forEach((item, i) => uncover(item, true, fill(say.yours, { n: i + 1 })));
    return items()[0];
  });
  return {
    cover: () => cover(shown),
    answers: () => (moved ? items().map((item) => numberOf(item)) : []),
    set: (kept) => {
      const order = Array.isArray(kept) ? kept : [];
      moved = order.length > 0;
      const place = (/** @type {HTMLElement} */ item) => order.indexOf(numberOf(item));
      list.append(...(moved ? [...shown].sort((a, b) => place(a) - place(b)) : shown));
    },
  };
};
