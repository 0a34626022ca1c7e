// @ts-check
// Draw the network: people and ties, by form or on the picture itself, and a list that says the same.

/** @param {string} text @param {HTMLElement} field a field with its label */
const labelled = (text, field) => made('label', {}, made('span', { textContent: text }), field);

/** @param {Record<string, string>} options value: word */
const picker = (options) => made('select', {}, ...Object.entries(options).map(([value, word]) => new Option(word, value)));

/** People, and ties, in a drawing that was kept; nobody draws as many, and more would stop the page. */
const MOST = 500;

/** What no SVG file may hold: a name that was pasted can. */
const UNWRITTEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @param {HTMLElement} host @param {Workshop} shop @returns {Kind} */
const drawing = (host, { say, data, changed, button, hear }) => {
  const { people: given, levels, ties: kinds } = data;
  const order = Object.keys(levels);
  const begin = () => given.map((name, i) => ({ name, level: i ? '' : order[0] }));
  /** @type {Drawn[]} */ let people = begin();
  /** @type {DrawnTie[]} */ let ties = [];
  let picked = '';
  const svg = drawn('svg', { role: 'group', 'aria-label': say.picture });
  const name = made('input', { type: 'text', dir: 'auto', maxLength: 40, autocomplete: 'off' });
  const level = picker(levels);
  const from = picker({});
  const to = picker({});
  const kind = picker(kinds);
  const what = made('input', { type: 'text', maxLength: 80, autocomplete: 'off' });
  const list = made('ul', { className: 'sb-drawn', tabIndex: -1 });
  /** Why nothing came of what was asked for. */ const why = made('p', { className: 'sb-why' });
  level.value = order[1];

  const known = (/** @type {any} */ person) =>
    worded(person.name) ? { name: person.name, level: order.includes(person.level) ? person.level : '' } : [];
  const between = (/** @type {any} */ tie) => ({ from: tie.from, to: tie.to, kind: tie.kind, what: worded(tie.what) });
  // A name with letters from right to left is kept apart from the sentence around it, as naming.py does.
  const isolated = (/** @type {string} */ name) => (new RegExp(data.turned, 'u').test(name) ? `\u2068${name}\u2069` : name);
  const broken = (/** @type {string} */ name) => (name.match(new RegExp(data.line, 'gu')) || [name]).map((line) => isolated(line.trim()));
  const described = (/** @type {Drawn} */ { name, level }) => isolated(name) + (level && ` (${levels[level]})`);
  const sentence = (/** @type {DrawnTie} */ tie) =>
    fill(say.tie_line, { one: isolated(tie.from), two: isolated(tie.to), kind: kinds[tie.kind] }) + (tie.what && `: ${tie.what}`);
  const entry = (/** @type {string} */ text, /** @type {() => void} */ remove) => {
    const cross = made('button', { type: 'button', textContent: say.remove });
    cross.setAttribute('aria-label', `${say.remove}: ${text}`);
    cross.addEventListener('click', () => {
      remove();
      update(`${say.remove}: ${text}`);
      list.focus();
    });
    return made('li', {}, made('span', { textContent: text }), ' ', cross);
  };
  const show = () => {
    for (const field of [from, to]) {
      const { value } = field;
      field.replaceChildren(...people.map((person) => new Option(person.name, person.name)));
      if (people.some((person) => person.name === value)) field.value = value;
    }
    if (to.value === from.value && people.length > 1) to.selectedIndex = from.selectedIndex ? 0 : 1;
    depict(svg, people, ties, order, broken, picked, 'button');
    list.replaceChildren(
      ...people.map((person) =>
        entry(described(person), () => {
          people = people.filter((other) => other !== person);
          ties = ties.filter((tie) => tie.from !== person.name && tie.to !== person.name);
        }),
      ),
      ...ties.map((tie) => entry(sentence(tie), () => (ties = ties.filter((other) => other !== tie)))),
    );
  };
  const refuse = (/** @type {Element} */ form, /** @type {string} */ text) => {
    why.textContent = text;
    form.after(why);
    hear(text);
  };
  const update = (/** @type {string} */ said) => {
    picked = '';
    why.remove();
    show();
    hear(said);
    changed();
  };
  const join = (/** @type {string} */ one, /** @type {string} */ two) => {
    if (!one || one === two) return refuse(tying, say.two_needed);
    const tie = { from: one, to: two, kind: kind.value, what: what.value.trim() };
    ties = [...ties.filter((other) => other.from !== one || other.to !== two), tie];
    what.value = '';
    update(sentence(tie));
  };
  const press = (/** @type {any} */ event) => {
    const node = event.target.closest('[data-person]');
    if (!node || (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    const pressed = people[+node.dataset.person].name;
    if (picked && picked !== pressed) join(picked, pressed);
    else {
      picked = picked ? '' : pressed;
      show();
      hear(picked ? fill(say.picked, { name: isolated(picked) }) : say.dropped);
    }
    one(svg, `[data-person="${node.dataset.person}"]`).focus();
  };
  svg.addEventListener('click', press);
  svg.addEventListener('keydown', press);

  const persons = made('form', { className: 'sb-form' }, labelled(say.name, name), labelled(say.level, level), made('button', { textContent: say.add }));
  persons.addEventListener('submit', (/** @type {any} */ event) => {
    event.preventDefault();
    const wanted = name.value.trim();
    const person = { name: wanted, level: level.value };
    if (!wanted) refuse(persons, say.name_needed);
    else {
      // A name that is there already changes its level.
      const known = people.some((other) => other.name === wanted);
      people = known ? people.map((other) => (other.name === wanted ? person : other)) : [...people, person];
      name.value = '';
      update(described(person));
    }
    name.focus();
  });
  const tying = made(
    'form', { className: 'sb-form' }, labelled(say.from, from), labelled(say.kind, kind), labelled(say.to, to), labelled(say.passes, what),
    made('button', { textContent: say.join }),
  );
  tying.addEventListener('submit', (/** @type {any} */ event) => {
    event.preventDefault();
    join(from.value, to.value);
  });

  persons.setAttribute('aria-label', `${say.add_person}: ${data.title}`);
  tying.setAttribute('aria-label', `${say.add_tie}: ${data.title}`);

  const marks = checklist(host, changed);
  const place = marks.place || one(host, '.sb-answers') || one(host, '.sb-foot');
  const key = made('p', { className: 'sb-static', textContent: say.how });
  const editor = made('div', { className: 'sb-editor' }, svg, key, persons, tying, made('p', { className: 'sb-label', textContent: say.list }), list);
  place.before(editor);
  button(say.keep_picture, editor, () => {
    const picture = drawn('svg', { 'font-family': 'sans-serif', 'font-size': 14, 'text-anchor': 'middle', stroke: '#333', fill: '#333' });
    depict(picture, people, ties, order, broken, '', '');
    for (const words of all(picture, 'text')) {
      for (const [name, value] of [['stroke', '#fff'], ['stroke-width', '4'], ['paint-order', 'stroke']]) words.setAttribute(name, value);
    }
    for (const reach of all(picture, '.sb-reach')) reach.remove();
    for (const line of all(picture, '.sb-tie-missing')) line.setAttribute('stroke-dasharray', '2 6');
    picture.prepend(drawn('desc', {}, ties.map(sentence).join('. ')), drawn('rect', { width: '100%', height: '100%', fill: '#fff', stroke: 'none' }));
    const text = new XMLSerializer().serializeToString(picture).replace(UNWRITTEN, '\ufffd');
    fire(host, 'offer', { name: `${host.dataset.exercise}.svg`, type: 'image/svg+xml', text });
    return null;
  });
  show();
  return {
    cover: () => all(host, 'details').forEach((answers) => (answers.open = false)),
    answers: () => {
      const checked = marks.checked();
      const changed = JSON.stringify(people) !== JSON.stringify(begin());
      return ties.length || checked.length || changed ? { people, ties, checked } : [];
    },
    set: (kept) => {
      people = kept?.people ? listed(kept.people, known).slice(0, MOST) : begin();
      const names = people.map((person) => person.name);
      ties = listed(kept?.ties, (tie) => (names.includes(tie.from) && names.includes(tie.to) && Object.hasOwn(kinds, worded(tie.kind)) ? between(tie) : [])).slice(0, MOST);
      marks.check(kept?.checked);
      picked = '';
      show();
    },
  };
};
