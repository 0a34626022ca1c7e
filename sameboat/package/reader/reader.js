// @ts-check
// A file that was sent to be read: the case to play, its text line by line, and the remarks on it. In: what Python wrote. On
// any failure the page stays as it was written, and reads.

/** @param {HTMLElement} main */
const begin = (main) => {
  const { say, ...facts } = JSON.parse(main.dataset.pk || '');
  const elements = /** @type {HTMLElement[]} */ (all(main, 'same-boat-case, same-boat-exercise'));
  const kept = new Kept(`${elements.map(({ id }) => id)}:${facts.version}`);
  const text = made('div', { className: 'pk-text' }, ...elements.map((element) => reading(element, say)));
  const play = made('div', { className: 'pk-play' });
  elements[0].before(play);
  play.append(...elements);
  const told = made('p', { className: 'sb-hear' });
  told.setAttribute('role', 'status');
  const tell = (/** @type {string} */ words) => (told.textContent = words);

  const list = made('ol', { className: 'pk-list' });
  const back = backPart(kept, facts, say, tell);
  const none = made('p', { textContent: say.none });
  const unkept = made('p', { className: 'pk-unkept', textContent: say.unkept });
  const heading = made('h2', { textContent: say.mine });
  const mine = made('div', { className: 'pk-mine' }, heading, unkept, none, list, back.element);
  const views = { play, text, mine };

  const bar = made('nav', { className: 'pk-bar' });
  bar.setAttribute('aria-label', say.views);
  const buttons = Object.keys(views).map((name) => {
    const button = made('button', { type: 'button', textContent: say[name] });
    button.addEventListener('click', () => look(name));
    bar.append(button);
    return button;
  });
  const number = made('input', { id: 'pk-number', inputMode: 'numeric', required: true, pattern: '\\s*\\d+\\s*', size: 4, autocomplete: 'off' });
  const jump = made('form', { className: 'pk-jump' },
    made('label', { htmlFor: 'pk-number', textContent: say.number }), number, made('button', { textContent: say.go }));

  /** @param {string} name of a view */
  const look = (name) => {
    jump.hidden = name === 'play';
    Object.values(views).forEach((view, i) => {
      const isShown = view === views[/** @type {'play'} */ (name)];
      view.hidden = !isShown;
      buttons[i].setAttribute('aria-pressed', `${isShown}`);
    });
  };

  const changed = () => {
    const { remarks } = kept;
    buttons[2].textContent = remarks.length ? `${say.mine} (${remarks.length})` : say.mine;
    none.hidden = remarks.length > 0;
    back.element.hidden = !remarks.length;
    unkept.hidden = kept.lasting;
    list.replaceChildren(...remarks.map(item));
    for (const button of all(text, 'button.pk-n')) {
      const said = !!kept.at(+words(button));
      button.classList.toggle('pk-said', said);
      button.setAttribute('aria-label', fill(said ? say.said : say.line, { n: words(button) }));
    }
    back.show();
  };
  const { form, open } = remarkForm(say, kept, changed);

  /** @param {Remark} remark */
  const item = (remark) => {
    const change = made('button', { type: 'button', textContent: say.change });
    const remove = made('button', { type: 'button', textContent: say.remove });
    const where = made('h3', { textContent: fill(say.line, { n: remark.line }), id: `pk-of-${remark.line}` });
    for (const button of [change, remove]) {
      button.id = `pk-${button === change ? 'change' : 'remove'}-${remark.line}`;
      button.setAttribute('aria-labelledby', `${button.id} ${where.id}`);
    }
    change.addEventListener('click', () => open(remark, buttons[2]));
    remove.addEventListener('click', () => {
      kept.say(remark, '');
      changed();
      tell(say.removed);
      bring(heading);
    });
    return made('li', {}, where, made('blockquote', { textContent: remark.words }), made('p', { className: 'pk-said-of', textContent: remark.text }),
      made('p', { className: 'pk-row' }, change, remove));
  };

  for (const view of [play, text]) {
    view.addEventListener('click', ({ target }) => {
      const line = lineOf(target);
      if (!line || `${getSelection()}`) return;
      const button = /** @type {HTMLElement | null} */ (line.querySelector('button.pk-n'));
      if (button) stand(text, button);
      open({ line: Number(line.dataset.line), words: quoted(line) }, button || (view === text ? null : buttons[0]));
    });
  }
  text.addEventListener('keydown', (event) => walk(text, event));
  jump.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = buttonOf(text, parseInt(number.value, 10));
    const line = /** @type {HTMLElement | null} */ (button?.closest('[data-line]'));
    if (!button || !line) return;
    look('text');
    stand(text, button);
    show(line);
    number.value = '';
    open({ line: Number(line.dataset.line), words: quoted(line) }, button);
  });

  play.before(bar, jump);
  play.after(text, mine, told, form);
  one(main, '.pk-still').remove();
  look('play');
  changed();
};

const main = document.querySelector('main');
if (main?.dataset.pk) {
  try {
    begin(main);
  } catch {
    // The page stays as it was written.
  }
}
