// @ts-check
// A file that one press hands out. It is made while its panel is open: a browser shares only what is there when it is asked.
import { button, fill, make } from '../make.js';
import { download } from '../shelf/file.js';

/** A file that is there, and what is said of it. @typedef {{name: string, content: BlobPart, told: string[]}} Ready */

const REST = 500; // ms without a key

/** @param {import('../house.js').House} house @param {string} type of the file @param {HTMLElement} fields what it depends on
 * @param {() => Promise<Ready | string>} making the file, or the sentence that says why there is none
 * @returns {{element: HTMLElement, begin(): void, end(): void}} */
export const handing = ({ manuscript, words: { send: { handing: say } } }, type, fields, making) => {
  const facts = make('div', { class: 'st-facts' });
  const said = make('p', { role: 'status', class: 'st-handed' });
  /** @type {Promise<Ready | string> | null} */ let made = null;
  /** What `made` came to. @type {Ready | string} */ let found = '';
  let timer = 0;

  const renew = () => {
    clearTimeout(timer);
    const mine = making();
    made = mine;
    mine.then((one) => {
      if (made !== mine) return;
      found = one;
      facts.replaceChildren(...typeof one === 'string' ? [] : one.told.map((sentence) => make('p', {}, sentence)));
      if (typeof one === 'string') said.textContent = one;
    });
    return mine;
  };

  const stale = () => {
    clearTimeout(timer);
    said.textContent = '';
    made = null;
    found = '';
    timer = setTimeout(renew, REST);
  };

  /** @param {(file: File) => Promise<string> | string} give hands it out and returns what is to be said of that */
  const press = async (give) => {
    for (const field of fields.querySelectorAll('input')) if (!field.reportValidity()) return;
    if (!found || typeof found === 'string') {
      said.textContent = say.making;
      const late = await (found ? renew() : made ?? renew());
      if (late !== found) return; // it was written on meanwhile
    }
    if (typeof found === 'string') {
      said.textContent = found;
      return;
    }
    const file = new File([found.content], found.name, { type });
    said.textContent = fill(await give(file), { name: file.name, size: Math.ceil(file.size / 1000) });
  };

  const take = (/** @type {File} */ file) => {
    download(file.name, file, type);
    return say.downloaded;
  };
  const share = (/** @type {File} */ file) => navigator.share({ files: [file], title: file.name }).then(() => say.shared,
    ({ name }) => (name === 'NotAllowedError' ? say.again : say.unshared));

  const files = [new File([' '], `file.${type.split('/')[1]}`, { type })];
  const labels = navigator.canShare?.({ files }) ? [button(say.share, () => press(share)), button(say.download, () => press(take))] : [button(say.download, () => press(take))];
  labels[0].className = 'st-first';
  for (const event of ['input', 'change']) fields.addEventListener(event, stale);
  return {
    element: make('div', { class: 'st-handing' }, facts, make('p', { class: 'st-bar' }, ...labels), said),
    begin() {
      said.textContent = '';
      manuscript.addEventListener('change', stale);
      renew();
    },
    end() {
      clearTimeout(timer);
      manuscript.removeEventListener('change', stale);
      [made, found] = [null, ''];
      facts.replaceChildren();
    },
  };
};
