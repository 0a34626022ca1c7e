// @ts-check
// Keys that both editors share: problems, mends, and the one history of both views.

/** @param {HTMLElement} stand what the editor stands in @param {import('../manuscript.js').Manuscript} manuscript
 * @param {(back: boolean) => void} step @param {() => void} mend */
export const keys = (stand, manuscript, step, mend) => {
  /** A search has fields of its own, whose history is theirs. @param {Event} event */
  const writes = ({ target }) => target instanceof Element && !!target.closest('.cm-content, textarea');
  stand.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey } = event;
    const held = (event.ctrlKey || event.metaKey) && !altKey;
    const letter = key.toLowerCase();
    const work = key === 'F8' ? () => step(shiftKey)
      : held && key === '.' ? mend
        : !held || !writes(event) ? null
          : letter === 'z' ? () => (shiftKey ? manuscript.redo() : manuscript.undo())
            : letter === 'y' && event.ctrlKey ? () => manuscript.redo() : null;
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  }, true);
  // A phone's own gesture, and a browser's menu.
  stand.addEventListener('beforeinput', (event) => {
    if (!/^history/.test(event.inputType) || !writes(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.inputType === 'historyUndo') manuscript.undo();
    else manuscript.redo();
  }, true);
};
