// What the script view takes of CodeMirror: package by package, so that nothing is sent that isn't used.
export { autocompletion, completionStatus } from '@codemirror/autocomplete';
export { standardKeymap } from '@codemirror/commands';
export { setDiagnostics } from '@codemirror/lint';
export { openSearchPanel, search, searchKeymap } from '@codemirror/search';
export { Annotation, EditorState, RangeSetBuilder } from '@codemirror/state';
export { Decoration, EditorView, ViewPlugin, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
