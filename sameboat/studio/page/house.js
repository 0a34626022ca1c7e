// @ts-check
// What the parts of the studio share, and what a part has to be.

/** A part. `element` is shown between `show()` and `hide()`; `goTo` brings a line (from 1) into view, with the focus, and
 * `line` is the one that is being written.
 * @typedef {{element: HTMLElement, show(): void, hide(): void, goTo?(line: number): void, line?(): number}} Part */

/** @typedef {object} House
 * @property {import('./manuscript.js').Manuscript} manuscript
 * @property {import('./desk.js').Desk} desk
 * @property {import('./findings.js').Findings} findings
 * @property {any} words the words of the page, by part
 * @property {string} lang the language of the page
 * @property {any} data all that came with the page
 * @property {(text: string) => void} say tell something to whoever listens
 * @property {(line: number, where?: {view?: string}) => void} goTo bring a line into view where it is written
 * @property {() => number} here the line that is being written, from 1
 * @property {(name: string) => string | undefined} [picture] the address of a picture that was brought in
 * @property {(panel: string) => void} open open a panel beside the script, or a dialog
 * @property {(file: File) => Promise<void>} [bring] read a file that is no script as what it means to be
 * @property {Record<string, Part>} parts
 * @property {import('./shelf/shelf.js').Shelf} [shelf] what is kept: `begin({text, lang})` leaves this work for another
 * @property {import('./pictures/store.js').Pictures} [pictures] those that were brought in
 */
export {};
