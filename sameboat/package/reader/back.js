// @ts-check
// Remarks as a text that a person can read and `sameboat/studio/came_back.py` too, whatever an e-mail has done to it: spaces,
// ends of lines and `>` count for nothing in the sum at its end.

/** @typedef {{title: string, version: string, back: string}} Facts */

/** @param {string} text @returns {string} its sum (CRC-32), without what an e-mail changes */
const sum = (text) => {
  const bytes = new TextEncoder().encode(text.normalize('NFC').replace(/[\s>\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, ''));
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ -1) >>> 0).toString(16).padStart(8, '0');
};

/** @param {Kept} kept @param {Facts} facts @param {Words} say @param {Date} now @returns {string} */
const backText = ({ name, remarks }, { title, version }, say, now) => {
  const by = name.replace(/[()[\]]/g, ' ').replace(/\s+/g, ' ').trim();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
  const first = `${fill(by ? say.from : say.of, { title, name: by })} ${say.paste}`;
  const body = [
    `(${[version, day, by].filter(Boolean).join(' ')})`,
    // What would look like the next remark's beginning is told from it by a colon.
    ...remarks.map(({ line, words, text }) => `[${line}] “${words}”\n${text.trim().replace(/(\[\d+\])(\s*["“])/g, '$1:$2')}`),
  ].join('\n\n');
  return `${first}\n\n${body}\n\n[= ${sum(body)}]\n`;
};

/** @param {Kept} kept @param {Facts} facts @param {Words} say @param {(text: string) => void} tell
 * @returns {{element: HTMLElement, show(): void}} */
const backPart = (kept, facts, say, tell) => {
  const name = made('input', { id: 'pk-name', autocomplete: 'name', value: kept.name });
  const text = made('textarea', { id: 'pk-back', rows: 8, readOnly: true });
  const row = made('p', { className: 'pk-row' });
  const file = () => new File([text.value], `${say.file}.txt`, { type: 'text/plain' });
  /** @param {string} label @param {() => void} press */
  const button = (label, press) => {
    const found = made('button', { type: 'button', textContent: label });
    found.addEventListener('click', press);
    row.append(found);
  };
  const copyIt = async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      tell(say.copied);
    } catch {
      tell(document.execCommand('copy') ? say.copied : say.uncopied);
    }
  };
  if (navigator.share) {
    button(say.share, async () => {
      const files = [file()];
      const what = navigator.canShare?.({ files }) ? { files, title: facts.title } : { text: text.value, title: facts.title };
      await navigator.share(what).catch(() => {});
    });
  }
  button(say.copy, copyIt);
  button(say.keep, () => {
    const href = URL.createObjectURL(file());
    made('a', { href, download: file().name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 9999);
  });
  const show = () => (text.value = backText(kept, facts, say, new Date()));
  name.addEventListener('input', () => {
    kept.call(name.value);
    show();
  });
  const element = made('section', { className: 'pk-back' },
    made('h2', { textContent: say.send }),
    made('label', { htmlFor: 'pk-name', textContent: say.name }), name,
    made('p', { textContent: facts.back ? fill(say.to, { address: facts.back }) : say.how }), row,
    made('label', { htmlFor: 'pk-back', textContent: say.whole }), text);
  return { element, show };
};
