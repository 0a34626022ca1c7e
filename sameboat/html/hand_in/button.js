// @ts-check
// *Hand in*, beside what keeps a record. In: cases and exercises, by their `kept` and their events. What it opens is
// fetched at the press; without this script there is no button.

(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

  /** @param {any} host a case or an exercise */
  const beside = (host) => {
    const record = host.querySelector('same-boat-record');
    if (!record || host.keep || host.dataset.keep) return;
    const say = SAY[host.lang.slice(0, 2)] || SAY.en;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: say.button, hidden: !host.kept });
    host.addEventListener('sameboat:kept', (/** @type {any} */ { detail }) => (button.hidden = !detail.kept));
    button.addEventListener('click', () => {
      const there = /** @type {any} */ (host.querySelector('same-boat-hand-in'));
      if (there?.open) return there.open();
      if (there) there.remove();
      const told = document.createElement('p');
      told.setAttribute('role', 'status');
      const script = document.createElement('script');
      script.src = new URL('hand-in.js', src).href;
      script.onerror = () => (told.textContent = say.absent);
      button.after(document.createElement('same-boat-hand-in'), told);
      document.head.append(script);
    });
    record.after(button);
  };
  for (const host of document.querySelectorAll('same-boat-case, same-boat-exercise')) beside(host);
})();
