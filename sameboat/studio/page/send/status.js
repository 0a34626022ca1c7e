// @ts-check
// Who agreed: how a script stands with the people it comes from is filled in, and shown as learners read it.
import { dialog } from '../dialog.js';
import { button, fill, make } from '../make.js';
import { download } from '../shelf/file.js';
import { asked, labelled, shown, today } from './asked.js';

/** @param {import('../house.js').House} house @returns {import('../house.js').Part} */
export const status = (house) => {
  const { manuscript, words: { frame, send: { status: words } } } = house;
  const stage = make('select', {}, ...['', 'draft', 'published'].map((value) => make('option', { value }, words.stages[value || 'unsaid'])));
  const [reviewed, named, address] = ['text', 'text', 'text'].map((type) => make('input', { type, autocomplete: 'off' }));
  const day = make('input', { type: 'date', max: today() });
  const lapse = make('p', { class: 'st-lapsed', role: 'status' });
  const told = make('ul');
  const who = make('input', { autocomplete: 'off' });
  const what = make('textarea', { rows: 2 });
  const sheet = make('div', { hidden: true });
  const problem = make('p', { role: 'alert' });

  /** Show what is so. @param {any} found */
  const show = (found) => {
    const { fields, agreed, lapsed, asked: isAsked, version } = found;
    stage.value = found.stage;
    reviewed.value = fields.reviewed;
    named.value = fields.named;
    address.value = fields['write-to'];
    day.value = agreed?.day || today();
    const state = lapsed ? 'lapsed' : agreed ? 'agreed' : isAsked ? 'asked' : 'unasked';
    lapse.textContent = fill(words.states[state], { day: agreed?.day ?? '', version });
    lapse.toggleAttribute('data-lapsed', lapsed);
    told.replaceChildren(...[...found.told, found.address && fill(words.write, { address: found.address })].filter(Boolean).map((/** @type {string} */ one) => make('li', {}, one)));
    problem.textContent = found.problem ? words.problem : '';
  };

  /** @param {Record<string, string>} [changes] */
  const ask = async (changes) => {
    const { text } = manuscript;
    const found = await asked(house, 'status', changes ?? {});
    if (!found) return;
    if (text !== manuscript.text) { await ask(changes); return; } // it was written on meanwhile
    manuscript.set(found.text, 'status');
    sheet.hidden = true;
    show(found);
  };
  /** @param {HTMLInputElement | HTMLSelectElement} field @param {string} name */
  const writes = (field, name) => field.addEventListener('change', () => ask({ [name]: field.value }));
  writes(stage, 'status');
  writes(reviewed, 'reviewed');
  writes(named, 'named');
  writes(address, 'write-to');

  const print = async () => {
    const page = await asked(house, 'agreed', { who: who.value, what: what.value });
    if (!page) return;
    const frame = shown(words.sheet, page.text);
    sheet.hidden = false;
    sheet.replaceChildren(make('p', { class: 'st-bar' },
      button(words.print, () => frame.contentWindow?.print(), { class: 'st-first' }),
      button(words.take, () => download(page.name, page.text, 'text/html'))), frame);
    sheet.querySelector('button')?.focus();
  };

  const element = dialog(frame.status, frame.close, make('p', {}, words.about),
    labelled(words.stage, stage), labelled(words.reviewed, reviewed),
    make('fieldset', {}, make('legend', {}, words.agreement), lapse, labelled(words.day, day), make('p', { class: 'st-bar' },
      button(words.agree, () => ask({ agreed: day.value || today() })), button(words.unagree, () => ask({ agreed: words.not[manuscript.lang] ?? '-' })))),
    labelled(words.named, named), labelled(words.address, address), problem,
    make('section', {}, make('h3', {}, words.told), told),
    make('section', {}, make('h3', {}, words.sheet), make('p', {}, words.sheetAbout), labelled(words.who, who), labelled(words.what, what), button(words.open, print), sheet));
  return { element, show() { ask(); }, hide() { sheet.replaceChildren(); } };
};
