// @ts-check
// The element that learners play, as the book has it, in a frame of its own; what it keeps is kept here, and nowhere else.
import { make } from '../make.js';
import { frame } from './frame.js';

const PAGE = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="../_static/same-boat.css"><link rel="stylesheet" href="../_static/player.css"><link rel="stylesheet" href="../_static/exercise.css">
<style>
body { margin: 0; padding: 0 .75rem 2rem; background: var(--sb-ground); color: var(--sb-ink); font: 1rem/1.6 var(--sb-serif) }
.sb-case, .sb-exercise { margin: 0 !important; border: 0 !important }
.sb-link, [data-do=erase], .sb-notice[data-name=""] { display: none !important }
.sb-absent { padding: 1rem; border: 1px dashed var(--sb-quiet); font-family: var(--sb-sans); color: var(--sb-quiet) }
.drawn .sb-case > :not(.sb-play), .drawn .sb-play > :not(.sb-network, .sb-table, .sb-debrief), .drawn .sb-debrief > :not(.sb-network, .sb-table) { display: none !important }
</style>
<main></main>
<script src="../_static/player.js"></script><script src="../_static/exercise.js"></script>`;

/** @param {string} title of the frame @param {(path: number[]) => void} chosen hears where the learner stands
 * @param {{drawn?: boolean, picture?: (name: string) => string | undefined}} [options] `drawn` shows the network alone
 * @returns {{element: HTMLIFrameElement, put(html: string, lang: string, path: number[]): Promise<void>, path(): number[]}} */
export const player = (title, chosen, { drawn = false, picture = () => undefined } = {}) => {
  /** @type {any} */ let kept = {};
  /** @type {(inside: Document) => void} */ let arrived;
  /** @type {Promise<Document>} */ const page = new Promise((resolve) => { arrived = resolve; });
  const element = frame(title, (inside) => {
    // A drawing is as high as it is; a case is scrolled in its frame.
    const main = inside.querySelector('main');
    // In the order of the script: shuffled anew with each word that is written, nobody would find a choice again.
    /** @type {any} */ (inside.defaultView).Math.random = () => 1 - Number.EPSILON;
    if (drawn && main) new ResizeObserver(() => { element.style.height = `${main.offsetHeight + 32}px`; }).observe(main);
    arrived(inside);
  });
  element.srcdoc = PAGE;

  /** Pictures lie beside the script, which here lies nowhere. @param {Document} read */
  const show = (read) => {
    for (const image of read.querySelectorAll('img')) {
      const address = picture(image.getAttribute('src') ?? '');
      if (address) image.src = address;
      else image.replaceWith(make('span', { class: 'sb-absent' }, image.alt));
    }
  };
  return {
    element,
    path: () => /** @type {any} */ (element.contentDocument?.querySelector('same-boat-case'))?.path ?? [],
    async put(html, lang, path) {
      const inside = await page;
      // By the frame's own parser, so that nothing of the studio's clings to what is read.
      const reader = new (/** @type {any} */ (inside.defaultView)).DOMParser();
      const read = /** @type {Document} */ (reader.parseFromString(html, 'text/html'));
      show(read);
      const host = read.body.firstElementChild;
      const main = inside.querySelector('main');
      if (!main) return;
      inside.documentElement.lang = lang;
      inside.documentElement.classList.toggle('drawn', drawn);
      if (!host) return main.replaceChildren();
      const { scrollTop } = inside.documentElement;
      const held = main.contains(inside.activeElement);
      // What was written into an exercise stays; of a case the way, as far as it still exists.
      const last = kept.tries?.at(-1)?.path.slice(0, path.length);
      const tries = `${last}` === `${path}` ? kept.tries : [{ path, times: path.map(() => '') }];
      kept = { ...kept, version: host.getAttribute('data-version'), ...(host.localName === 'same-boat-case' ? { tries, at: path.length } : {}) };
      Object.assign(host, { keep: { refused: false, take: () => kept, put: (/** @type {any} */ value) => { kept = value; }, clear: () => { kept = {}; } } });
      main.replaceChildren(inside.adoptNode(host));
      inside.documentElement.scrollTop = scrollTop;
      if (held) main.querySelector('button')?.focus();
      for (const what of ['chosen', 'kept']) host.addEventListener(`sameboat:${what}`, () => chosen(/** @type {any} */ (host).path ?? []));
      return undefined;
    },
  };
};
