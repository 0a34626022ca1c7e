// @ts-check
// *Hand in*, beside what keeps a record. In: cases and exercises, by their `kept` and their events. What it opens is
// fetched at the press; without this script there is no button.

const { src: ours } = /** @type {HTMLScriptElement} */ (document.currentScript);

for (const host of /** @type {NodeListOf<any>} */ (document.querySelectorAll('same-boat-case, same-boat-exercise'))) {
  const { button: textContent, absent } = SAY[host.lang] || SAY.en;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent, hidden: !host.kept });
  host.querySelector('same-boat-record')?.after(button);
  host.addEventListener('sameboat:kept', (/** @type {any} */ { detail }) => (button.hidden = !detail.kept));
  button.onclick = () => {
    const there = host.querySelector('same-boat-hand-in');
    if (there?.open) return there.open();
    const script = document.createElement('script');
    script.src = new URL('hand-in.js', ours).href;
    script.onerror = () => (button.textContent = absent);
    button.after(there || document.createElement('same-boat-hand-in'), script);
  };
}
