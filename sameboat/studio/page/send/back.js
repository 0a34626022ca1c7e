// @ts-check
// Remarks that came back: a file or a pasted text is read, shown, and put into the script as notes when that is wished.
import { button, fill, make } from '../make.js';
import { asked, labelled } from './asked.js';

const LARGEST = 1_000_000; // bytes of a file with remarks

/** @param {import('../house.js').House} house @param {() => void} taken hears that there are new notes */
export const back = (house, taken) => {
  const { manuscript, words: { send: { remarks: words } } } = house;
  const pasted = make('textarea', { rows: 4 });
  const file = make('input', { type: 'file', accept: '.txt,text/plain' });
  const found = make('div', { role: 'group', 'aria-label': words.found, hidden: true });

  const read = async () => {
    const { text } = manuscript;
    const answer = await asked(house, 'remarks', pasted.value);
    if (!answer) return;
    found.hidden = false;
    const head = make('h4', { tabindex: -1 }, words.found);
    if (answer.problem) {
      found.replaceChildren(make('p', { role: 'alert' }, fill(words.problems[answer.problem], answer)));
      return;
    }
    const { remarks, by, day, whole, same, other, rest } = answer;
    const fresh = remarks.filter((/** @type {any} */ one) => one.place !== 'already').length;
    const facts = [fill(words.of, { by: by || words.nobody, day: day || words.someday, count: remarks.length }),
      whole === false ? words.changed : '', other ? words.other : same || !day ? '' : words.older].filter(Boolean).join(' ');
    const put = () => {
      if (manuscript.text !== text) { read(); return; } // it was written on meanwhile
      manuscript.set(answer.text, 'remarks');
      found.hidden = true;
      pasted.value = '';
      house.say(fill(words.put, { count: fresh }));
      taken();
    };
    found.replaceChildren(head, make('p', {}, facts), ...rest ? [make('details', {}, make('summary', {}, words.rest), make('p', { class: 'st-as-written' }, rest))] : [],
      make('ol', {}, ...remarks.map((/** @type {any} */ one) => make('li', {},
        make('p', { class: 'st-where' }, fill(words.places[one.place], { line: one.line })),
        one.about ? make('blockquote', {}, one.about) : null, make('p', {}, one.said)))),
      ...fresh ? [button(fill(words.take, { count: fresh }), put, { class: 'st-first' })] : []);
    head.focus();
  };

  file.addEventListener('change', async () => {
    const [one] = file.files ?? [];
    if (!one) return;
    pasted.value = one.size > LARGEST ? '' : await one.text();
    if (one.size > LARGEST) house.say(fill(words.problems.long, { most: LARGEST }));
    else await read();
    file.value = '';
  });
  return make('details', { class: 'st-came-back' }, make('summary', {}, words.title), make('p', {}, words.about),
    labelled(words.pasted, pasted), button(words.read, read), labelled(words.file, file), found);
};
