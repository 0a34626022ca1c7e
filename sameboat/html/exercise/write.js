// @ts-check
// Give back, plan and reflect: room to write, a checklist, and what can be seen in the words.

/** A list of questions as boxes to tick. @param {HTMLElement} host @param {() => void} changed */
const checklist = (host, changed) => {
  const marks = all(host, '.sb-checklist > li').map((item) => {
    const mark = made('input', { type: 'checkbox' });
    item.replaceChildren(made('label', {}, mark, ...item.childNodes));
    return mark;
  });
  const list = one(host, '.sb-checklist');
  const place = list?.previousElementSibling;
  list?.addEventListener('change', changed);
  if (list) grouped(list, `${words(/** @type {any} */ (place))}: ${host.getAttribute('aria-label')}`);
  return {
    /** Its heading; what is written or drawn goes above it. */ place,
    checked: () => marks.flatMap((mark, i) => (mark.checked ? [i + 1] : [])),
    check: (/** @type {any} */ kept) => marks.forEach((mark, i) => (mark.checked = Array.isArray(kept) && kept.includes(i + 1))),
  };
};

/** @param {string} label @param {() => void} changed */
const room = (label, changed) => {
  const field = made('textarea', { rows: 4 });
  field.addEventListener('input', changed);
  return { field, label: made('label', { className: 'sb-room' }, made('span', { textContent: label }), field) };
};

/** On paper a field would cut what is written in it, which stands there as text instead. */
addEventListener('beforeprint', () => {
  for (const field of all(document, 'textarea')) /** @type {HTMLElement} */ (field.parentElement).dataset.written = field.value;
});

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const writing = (host, { say, data, changed, button }) => {
  const { field, label } = room(say.yours, changed);
  const answers = /** @type {HTMLDetailsElement} */ (one(host, '.sb-answers'));
  const list = checklist(host, changed);
  const hints = made('ul', { className: 'sb-seen', tabIndex: -1, hidden: true });
  const before = list.place || answers;
  before.before(label);
  const own = all(host, '.sb-words > li').map(words);
  const plain = (/** @type {string} */ value) => value.toLowerCase().replace(/[’‘]/g, "'");
  if (data.seen) {
    label.after(hints);
    const look = button(say.look_words, label, () => {
      const used = own.filter((word) => plain(field.value).includes(plain(word))).join(', ');
      const found = seen(field.value, data.people.slice(1), data.seen);
      found.unshift(used ? fill(data.seen.taken.say, { words: used }) : say.own_none);
      hints.replaceChildren(...found.map((textContent) => made('li', { textContent })));
      hints.hidden = false;
      return hints;
    });
    look.after(hints);
  }
  return {
    cover: () => {
      hints.hidden = true;
      answers.open = false;
    },
    answers: () => {
      const [text, checked] = [field.value, list.checked()];
      return text || checked.length ? { text, checked } : [];
    },
    set: (kept) => {
      field.value = typeof kept?.text === 'string' ? kept.text : '';
      list.check(kept?.checked);
    },
  };
};

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const reflecting = (host, { changed }) => {
  /** @type {Note[]} what was written under questions that are gone */ let others = [];
  const rooms = all(host, '.sb-reflect').map((element) => {
    const question = asked(element);
    const { field, label } = room(question.question, changed);
    element.replaceWith(label);
    return { field, question };
  });
  return {
    cover: () => {},
    answers: () => [...others, ...rooms.flatMap(({ field, question }) => (field.value ? [{ ...question, text: field.value }] : []))],
    set: (kept) => {
      const notes = notesFrom(kept);
      others = notes.filter((note) => !rooms.some(({ question }) => question.question === note.question));
      for (const { field, question } of rooms) field.value = noteUnder(notes, question)?.text || '';
    },
  };
};
