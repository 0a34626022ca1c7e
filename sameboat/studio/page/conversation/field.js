// @ts-check
// Fields for words of the script, and choices; what is still to do in them stands right below.
import { h } from './patch.js';

/** @typedef {import('./context.js').Context} Context @typedef {import('./cut.js').Piece} Piece */
/** @typedef {import('../findings.js').Problem} Problem */

/** @param {import('./context.js').Context} context @param {Problem[]} found @param {string} id */
export const problems = (context, found, id) => found.length > 0 && h('ul', { class: 'st-needs', id, key: id }, found.map((one) => problem(context, one)));

/** @param {import('./context.js').Context} context @param {Problem} problem */
const problem = ({ house, words }, { line, simply, severity, mends }) => {
  const { findings, manuscript, say } = house;
  return h('li', { class: `st-need st-is-${severity}`, 'data-line': line },
    h('strong', {}, severity === 'error' ? words.todo : words.perhaps), ` ${simply}`,
    findings.text === manuscript.text && mends.map((mend) => h('button', {
      type: 'button', class: 'st-do', key: mend.label,
      onclick: () => { manuscript.replace(mend.from, mend.to, mend.instead, 'mend'); say(words.told.mended); },
    }, mend.label)));
};

/** A field. `key` is its own among all fields; without a piece there is nothing written in it yet, and `begin` puts one in.
 * @param {Context} context
 * @param {{key: string, label: string, piece?: Piece, hidden?: boolean, single?: boolean, begin?: (words: string) => void, leave?: () => void,
 *   commit?: (was: string) => void,   enter?: () => void, hint?: string, about?: import('../findings.js').Problem[], list?: string, value?: string}} options */
export const field = (context, { key, label, piece, hidden = false, single = false, begin, leave, enter, commit, hint, about, list, value }) => {
  const { cut, lang } = context;
  const found = about ?? context.problems.get(piece?.id) ?? [];
  const id = `st-c-${key}`;
  return h('div', { class: 'st-f', key },
    h('label', { for: id, class: hidden ? 'st-spoken' : 'st-label' }, label),
    h(list ? 'input' : 'textarea', {
      id, lang, dir: 'auto', rows: '1', spellcheck: 'true', value: value ?? piece?.words ?? '', placeholder: hint, list,
      enterkeyhint: enter ? 'next' : undefined,
      'data-field': key, 'data-piece': piece?.id, 'aria-describedby': found.length ? `${id}-p` : undefined, 'aria-invalid': found.some(({ severity }) => severity === 'error') && 'true',
      oninput: (/** @type {any} */ { target }) => {
        if (single && /[\r\n]/.test(target.value)) target.value = target.value.replace(/[\r\n]+/g, ' ');
        const now = piece && cut.at(piece.id);
        if (now) cut.write(now, target.value, target.selectionEnd);
        else if (target.value) begin?.(target.value);
      },
      onfocus: () => {
        cut.held = piece?.id;
        context.was = piece?.words ?? '';
      },
      onchange: () => commit?.(context.was),
      onblur: () => {
        cut.held = undefined;
        // Not at once: a button that is being pressed would move away.
        setTimeout(() => document.activeElement?.id !== id && leave?.(), 300);
      },
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' || event.isComposing || event.shiftKey || !(enter || single)) return;
        event.preventDefault();
        enter?.();
      },
    }),
    problems(context, found, `${id}-p`));
};

/** @param {string} label @param {() => void} press @param {Record<string, any>} [props] */
export const button = (label, press, props = {}) => h('button', { type: 'button', onclick: press, ...props }, label);

/** Something that can be on, one of a few. @param {string} label @param {boolean} on @param {(event: MouseEvent) => void} press @param {Record<string, any>} [props] @param {any} [before] */
export const toggle = (label, on, press, props = {}, before = '') => h('button', { type: 'button', class: 'st-chip', 'aria-pressed': `${on}`, onclick: press, ...props }, before, h('bdi', {}, label));

/** What opens and closes a card: what it is, or, folded, what is in it. @param {Context} context @param {any} id
 * @param {{sign?: string, is: string, holds: string, quiet?: string, pieces?: Piece[], heading?: string}} options `pieces` are looked through for
 *   what is still to do; `heading` is the element that it is a heading by, if it is one */
export const fold = (context, id, { sign, is, holds, quiet, pieces = [], heading = 'div' }) => {
  const isOpen = context.open.has(id);
  const todo = pieces.flatMap((piece) => context.problems.get(piece.id) ?? []);
  return h('div', { class: 'st-head', key: `head-${id}` },
    h(heading, {}, h('button', {
      type: 'button', class: 'st-fold', 'aria-expanded': `${isOpen}`, 'data-field': `head-${id}`,
      onclick: () => { context.open[isOpen ? 'delete' : 'add'](id); context.show(); },
    }, sign && h('span', { class: 'st-number' }, sign), h('bdi', { class: 'st-name' }, isOpen ? is : holds),
    !isOpen && quiet && h('span', { class: 'st-quietly' }, quiet))),
    todo.length > 0 && button(context.words.count.replace('{count}', `${todo.length}`), () => context.lead(todo[0].line), { class: 'st-todo', key: 'todo' }),
    undo(context, id));
};

/** What was just taken away near a card or a line comes back here. @param {Context} context @param {any} id */
export const undo = (context, id) => context.undo === id && h('div', { class: 'st-gone', key: 'gone' },
  context.words.told.removed, button(context.house.words.frame.undo, () => context.house.manuscript.undo()));

/** A choice among a few. @param {Context} context @param {{key: string, label: string, value: string, about?: any, piece?: Piece, enter?: () => void}} options
 * @param {import('./patch.js').Child[]} choices @param {(value: string) => void} choose */
export const select = (context, { key, label, value, about, piece, enter }, choices, choose) => {
  const id = `st-c-${key}`;
  const found = about ?? context.problems.get(piece?.id) ?? [];
  return h('div', { class: 'st-f', key },
    h('label', { for: id, class: 'st-label' }, label),
    h('select', { id, value, 'data-field': key, 'data-piece': piece?.id, 'aria-describedby': found.length ? `${id}-p` : undefined, onchange: (/** @type {any} */ { target }) => choose(target.value),
      onkeydown: enter && ((/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' || !value) return;
        event.preventDefault();
        enter();
      }),
    }, choices),
    problems(context, found, `${id}-p`));
};

/** @param {string} value @param {string} label */
export const option = (value, label) => h('option', { value, key: value }, label);
