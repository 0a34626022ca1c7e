// @ts-check
// Keys that both editors share: problems and mends; and undoing by other means than keys, which the frame hears.

/** @param {HTMLElement} stand what the editor stands in @param {import('../manuscript.js').Manuscript} manuscript
 * @param {(back: boolean) => void} step @param {() => void} mend */
export const keys = (stand, manuscript, step, mend) => {
  stand.addEventListener('keydown', (event) => {
    const held = (event.ctrlKey || event.metaKey) && !event.altKey;
    const work = event.key === 'F8' ? () => step(event.shiftKey) : held && event.key === '.' ? mend : null;
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  }, true);
  // A phone's own gesture, and a browser's menu.
  stand.addEventListener('beforeinput', (event) => {
    if (!/^history/.test(event.inputType) || !(event.target instanceof Element) || event.target.closest('.cm-panel')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.inputType === 'historyUndo') manuscript.undo();
    else manuscript.redo();
  }, true);
};
