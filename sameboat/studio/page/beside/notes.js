// @ts-check
// Notes between co-authors: listed with their place, answered, settled, and added where the cursor is.
import { button, fill, make } from '../make.js';
import { asked, labelled, me, today } from '../send/asked.js';
import { back } from '../send/back.js';

/** A note as Python tells of it.
 * @typedef {{line: number, by: string, day: string, words: string, done: boolean, within: string, answers: Note[]}} Note */

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const notes = (house) => {
  const { manuscript, findings, words: { send: { notes: words, line: lineOf } } } = house;
  let isShown = false;
  /** The text that the list is of. */ let of = '';
  const name = make('input', { autocomplete: 'name', value: me.name, change: () => { me.name = name.value; } });
  const line = make('input', { inputmode: 'numeric', size: 4, required: true, pattern: '\\s*\\d+\\s*' });
  const text = make('textarea', { rows: 2, required: true });
  const head = make('h3', { tabindex: -1 });
  const list = make('ol', { class: 'st-notes' });
  const settled = make('ol', { class: 'st-notes' });
  const closed = make('details', {}, make('summary'), settled);

  /** Change a note. @param {any} change @param {string} told */
  const change = async (change, told) => {
    if (change.do !== 'add' && manuscript.text !== of) {
      // Lines may have moved: what was pressed is of the list that was seen.
      await renew();
      house.say(words.moved);
      return false;
    }
    const { text: before } = manuscript;
    const after = await asked(house, 'noted', { ...change, by: name.value, day: today() });
    if (after === null || manuscript.text !== before) return false;
    if (after === before) {
      house.say(words.unchanged);
      return false;
    }
    manuscript.set(after, 'notes');
    await renew();
    house.say(told);
    return true;
  };

  /** Answers that are being written, by what they answer: a list that is made anew keeps them.
   * @type {Map<string, {note: Note, said: HTMLTextAreaElement, element: HTMLElement}>} */
  const answers = new Map();
  const key = (/** @type {Note} */ { by, words: said }) => `${by}: ${said}`;

  /** Write an answer. @param {Note} note */
  const answering = (note) => {
    const said = make('textarea', { rows: 2 });
    const put = async () => {
      if (!said.value.trim() || !await change({ do: 'answer', line: one.note.line, words: said.value }, words.answered)) return;
      answers.delete(key(note));
      one.element.remove();
      head.focus();
    };
    const one = { note, said, element: make('div', {}, labelled(words.yours, said), button(words.put, put)) };
    answers.set(key(note), one);
    return one;
  };

  /** @param {Note} note @param {number} index */
  const shown = (note, index) => {
    const about = make('p', { class: 'st-where', id: `st-note-${index}` },
      make('b', {}, note.by || words.nobody), ` · ${[note.day, note.within, fill(lineOf, { line: note.line })].filter(Boolean).join(' · ')}`);
    /** @param {string} label @param {() => void} press */
    const act = (label, press) => button(label, press, { 'aria-describedby': about.id });
    const tools = make('p', { class: 'st-bar' }, act(words.goTo, () => house.goTo(note.line)));
    const item = make('li', {}, about, make('p', {}, note.words),
      ...note.answers.map((one) => make('p', { class: 'st-answer' }, make('b', {}, one.by || words.nobody), ` ${one.day ? `${one.day}: ` : ''}${one.words}`)), tools);
    if (note.done) tools.append(act(words.open, () => change({ do: 'open', line: note.line }, words.opened)));
    else {
      tools.append(act(words.answer, () => {
        const one = answers.get(key(note)) ?? answering(note);
        item.append(one.element);
        one.said.focus();
      }), act(words.close, () => change({ do: 'close', line: note.line }, words.closed).then(() => head.focus())));
    }
    tools.append(act(words.remove, () => change({ do: 'remove', line: note.line }, words.removed).then(() => head.focus())));
    const begun = note.done ? undefined : answers.get(key(note));
    if (begun) item.append(begun.element);
    if (begun) begun.note = note;
    return item;
  };

  const renew = async () => {
    const { text: now } = manuscript;
    /** @type {Note[] | null} */ const found = await asked(house, 'notes');
    if (!found || now !== manuscript.text) return;
    of = now;
    const items = found.map(shown);
    const open = items.filter((_, i) => !found[i].done);
    head.textContent = open.length ? fill(words.count, { count: open.length }) : words.none;
    const held = document.activeElement;
    list.replaceChildren(...open);
    if (held instanceof HTMLElement && list.contains(held)) held.focus();
    settled.replaceChildren(...items.filter((_, i) => found[i].done));
    closed.hidden = open.length === items.length;
    closed.firstElementChild?.replaceChildren(fill(words.settled, { count: items.length - open.length }));
  };

  const add = make('form', {
    class: 'st-add',
    submit: async (event) => {
      event.preventDefault();
      if (await change({ do: 'add', line: Number(line.value), words: text.value }, words.added)) text.value = '';
    },
  }, labelled(words.at, line), labelled(words.yours, text), make('button', {}, words.add));
  add.addEventListener('focusin', () => { if (!line.value || !text.value) line.value = `${house.here()}`; });

  findings.addEventListener('found', () => { if (isShown && !list.contains(document.activeElement)) renew(); });
  const element = make('div', {}, make('p', {}, words.about), labelled(words.name, name), head, list, closed,
    make('h3', {}, words.new), add, back(house, renew));
  return { element, show() { isShown = true; renew(); }, hide() { isShown = false; } };
};
