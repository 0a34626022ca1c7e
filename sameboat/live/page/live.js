// @ts-check
// The button "Run this live": opens a notebook inside the chapter.
//
// In comes a .sb-live with a link to the notebook's own page; the button takes its place, and a second
// press closes the notebook again. Without a script the link is a link.
(() => {
  for (const box of document.querySelectorAll('.sb-live')) {
    const link = /** @type {HTMLAnchorElement | null} */ (box.querySelector('.sb-live-run'));
    if (!link || !(box instanceof HTMLElement)) continue;
    const { run = '', close = '', title = '' } = box.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sb-live-run';
    const say = (/** @type {boolean} */ open) => {
      button.setAttribute('aria-expanded', String(open));
      button.textContent = open ? close : run;
    };
    button.addEventListener('click', () => {
      const open = box.querySelector('iframe');
      if (open) {
        open.remove();
      } else {
        const frame = document.createElement('iframe');
        frame.title = title;
        frame.src = `${link.href}#start`;
        box.append(frame);
      }
      say(!open);
    });
    say(false);
    link.replaceWith(button);
    tell(box, link.href);
  }

  /** Say what pressing would still fetch: nothing, where all of it is kept on this device.
   * @param {HTMLElement} box @param {string} page its notebook's address */
  async function tell({ dataset: { before = '', kept = '', sizes = '{}' }, firstElementChild: words }, page) {
    // Asking for the cache would make one.
    if (!words || !globalThis.caches || !(await caches.has('same-boat-live').catch(() => false))) return;
    const cache = await caches.open('same-boat-live');
    const have = new Set((await cache.keys()).map(({ url }) => url));
    const missing = Object.entries(JSON.parse(sizes))
      .filter(([name]) => !have.has(new URL(`kept/${name}`, page).href))
      .reduce((sum, [, size]) => sum + size, 0);
    const megabytes = (Math.ceil(missing / 1e5) / 10).toLocaleString(document.documentElement.lang, {
      minimumFractionDigits: 1,
    });
    words.textContent = missing ? before.replace('{size}', megabytes) : kept;
  }
})();
