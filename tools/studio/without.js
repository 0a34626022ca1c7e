// What CodeMirror's commands and completion import to look into a language's tree. A script has none: Python alone reads it.
// Where an upgrade imports more, the build says which.
export const IndentContext = undefined;
export const NodeProp = undefined;
export const getIndentUnit = undefined;
export const getIndentation = undefined;
export const indentString = undefined;
export const indentUnit = undefined;
export const matchBrackets = undefined;
export const syntaxTree = undefined;
