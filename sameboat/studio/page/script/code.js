// @ts-check
// The script in CodeMirror, which the build took from npm: colours, numbers of lines, underlined problems, completion.
import { difference } from '../difference.js';
import { inner, lined, outer, take } from './breaks.js';
import { completed } from './completing.js';
import { look, topLines } from './lines.js';

/** @typedef {import('./plain.js').Editor} Editor @typedef {import('../findings.js').Problem} Problem */
/** @typedef {{covered(): number, words(): import('./lines.js').Words, known(): any, mend(problem: Problem, way: string): void}} Around what an editor asks of the view */

/** Whether something comes behind what was chosen, such as a name behind `Anna to `. @param {{label: string}} chosen */
const goesOn = ({ label }) => label.endsWith(' ');

/** @param {import('../house.js').House} house @param {() => void} moved hears that the cursor may have moved
 * @param {Around} around @param {any} cm CodeMirror @returns {Editor} */
export const code = ({ manuscript, words }, moved, around, cm) => {
  const { EditorState, EditorView, Decoration, ViewPlugin, RangeSetBuilder } = cm;
  const theirs = cm.Annotation.define();

  /** Colour what is seen. @param {any} view */
  const coloured = (view) => {
    const found = new RangeSetBuilder();
    const { doc } = view.state;
    const top = topLines((number) => (number <= doc.lines ? doc.line(number).text : undefined));
    let before = 0;
    for (const { from, to } of view.visibleRanges) {
      for (let at = from; at <= to; at = before + 1) {
        const line = doc.lineAt(at);
        before = line.to;
        if (line.from < from && found.last === line.number) continue;
        const { kind, head } = look(line.text, line.number <= top, around.words());
        found.add(line.from, line.from, Decoration.line({ class: `st-line-${kind || 'empty'}`, attributes: { dir: 'auto' } }));
        if (head) found.add(line.from, line.from + head, Decoration.mark({ class: 'st-mark' }));
      }
    }
    return found.finish();
  };
  const colours = ViewPlugin.define((/** @type {any} */ view) => ({
    decorations: coloured(view),
    update(/** @type {any} */ update) {
      if (update.docChanged || update.viewportChanged) this.decorations = coloured(update.view);
    },
  }), { decorations: (/** @type {any} */ plugin) => plugin.decorations });

  /** @param {any} context */
  const source = (context) => {
    const { doc } = context.state;
    const line = doc.lineAt(context.pos);
    const top = topLines((number) => (number <= doc.lines ? doc.line(number).text : undefined));
    const found = completed(line.text.slice(0, context.pos - line.from), line.number <= top, around.words(), around.known());
    if (!found || !(found.options.length && (context.explicit || found.typed))) return null;
    // What is written out already isn't offered again.
    const written = line.text.slice(found.from, context.pos - line.from).trim();
    if (!context.explicit && found.options.some((option) => option.trim() === written)) return null;
    return { from: line.from + found.from, options: found.options.map((label) => ({ label })), validFor: /^[^:,]*$/ };
  };

  /** @param {any} update */
  const heard = (update) => {
    for (const transaction of update.transactions) {
      if (!transaction.docChanged || transaction.annotation(theirs)) continue;
      /** @type {{from: number, to: number, insert: string}[]} */ const changes = [];
      transaction.changes.iterChanges((/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ _, /** @type {number} */ __, /** @type {any} */ text) => {
        changes.push({ from, to, insert: text.toString() });
      });
      take(manuscript, changes);
    }
    if (update.docChanged || update.selectionSet) moved();
  };

  /** Begin a line, as far in as the one above. @param {any} view */
  const newLine = ({ state: { doc, selection }, dispatch, state: now }) => {
    const [indent] = /^[ \t]*/.exec(doc.lineAt(selection.main.from).text) ?? [''];
    dispatch(now.update(now.replaceSelection(`\n${indent}`), { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };

  const state = () => EditorState.create({
    doc: lined(manuscript.text),
    extensions: [
      cm.lineNumbers(), cm.highlightActiveLine(), colours, EditorView.lineWrapping, EditorView.perLineTextDirection.of(true),
      cm.autocompletion({ override: [source], selectOnOpen: false, activateOnCompletion: goesOn, icons: false }),
      cm.search({ top: true }),
      cm.keymap.of([{ key: 'Enter', run: newLine, shift: newLine }, ...cm.searchKeymap, ...cm.standardKeymap]),
      EditorState.phrases.of(words.script.phrases),
      EditorView.contentAttributes.of({
        lang: manuscript.lang, tabindex: '0', spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences', 'aria-label': words.frame.script,
      }),
      EditorView.updateListener.of(heard),
      // What stands over the last lines, where the window is low, hides no cursor.
      EditorView.scrollMargins.of(() => ({ bottom: around.covered() })),
    ],
  });
  const view = new EditorView({ state: state() });

  /** Bring the editor to what the manuscript says. @param {boolean} [moving] whether the cursor goes there */
  const follow = (moving = false) => {
    const { from, to, insert } = difference(view.state.doc.toString(), lined(manuscript.text));
    if (from === to && !insert) return;
    view.dispatch({
      changes: { from, to, insert }, annotations: theirs.of(true),
      ...(moving ? { selection: { anchor: from + insert.length }, scrollIntoView: true } : {}),
    });
  };
  /** @param {any} event */
  const changed = ({ detail: { source } }) => {
    if (source === 'begin') view.setState(state());
    else if (source !== 'script') follow(source === 'undo' || source === 'redo');
    // Where breaks were two letters, two that come together may be one: what is shown isn't what was typed then.
    else if (manuscript.text.includes('\r')) queueMicrotask(() => follow());
  };
  manuscript.addEventListener('change', changed);

  return {
    element: view.dom, follow: () => follow(),
    caret: () => outer(manuscript.text, view.state.selection.main.from),
    select(from, to) {
      const [anchor, head] = [from, to].map((place) => Math.min(inner(manuscript.text, place), view.state.doc.length));
      view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    problems(list) {
      const { length } = view.state.doc;
      view.dispatch(cm.setDiagnostics(view.state, list.map((problem) => {
        const [from, to] = [problem.from, problem.to].map((place) => Math.min(inner(manuscript.text, place), length));
        return {
          from, to, severity: problem.severity, message: problem.words,
          actions: problem.mends.map(({ id, label }) => ({ name: `${words.script.mend} – ${label}`, apply: () => around.mend(problem, id) })),
        };
      })));
    },
    find: () => { cm.openSearchPanel(view); },
    end() {
      manuscript.removeEventListener('change', changed);
      view.destroy();
    },
  };
};
