// A record that was kept as a file, opened where something is kept or nothing, and what is said of it.
import assert from 'node:assert/strict';
import { before, open, said, storage, test } from './house.mjs';

let bothPlayed, bothAnswers, bothTexts, opened, isFree;
before(() => ({ bothPlayed, bothAnswers, bothTexts, opened, isFree } = open().parts));

const way = (path, begun = 0, more = {}) => ({ path, times: path.map((_, i) => `t${begun + i}`), linked: 0, own: [], hands: [], ...more });
const note = (question, text, place = '1.0.1') => ({ place, question, text });
const played = (tries = [], at = 0, notes = []) => ({ case: 'the-table', title: 'The table', language: 'en', version: 'v', tries, at, notes });
const answered = (exercise, kind, answers) => ({ exercise, title: exercise, kind, language: 'en', version: 'v', answers, times: ['t2'] });
const file = (cases = [], exercises = []) => JSON.stringify({ format: 'same-boat-record/2', kept: '', cases, exercises });

/** Open a file on a page with a case where something is kept: what is said, and what is kept then. */
const after = (text, kept = {}) => {
  const house = open({ localStorage: storage(Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]))) });
  const element = house.put('the-table');
  const control = element.querySelector('.sb-play same-boat-record');
  control.take(text);
  const lines = [...control.querySelectorAll('.sb-told p')].map(said);
  const entries = Object.fromEntries(Object.entries(house.localStorage.kept).map(([key, value]) => [key, JSON.parse(value)]));
  return { house, element, lines, entries };
};

test('texts are joined, unless one holds the other', () => {
  assert.equal(bothTexts('one', 'one and two'), 'one and two');
  assert.equal(bothTexts('one and two', 'one'), 'one and two');
  assert.equal(bothTexts('I know', 'no'), 'I know\n\nno');
  for (const part of ['a', 'b', 'c']) {
    assert.equal(bothTexts('a\n\nb\n\nc', part), 'a\n\nb\n\nc');
    assert.equal(bothTexts(part, 'a\n\nb\n\nc'), 'a\n\nb\n\nc');
  }
  assert.equal(bothTexts('one', 'two'), 'one\n\ntwo');
});

test('every way is there once, and the latest is the one the learner is on', () => {
  const [one, other] = [way([1, 2], 1), way([3], 5)];
  const tries = (here, there) => {
    const both = bothPlayed(here, there);
    return [both.tries.map(({ path }) => path), both.at];
  };
  assert.deepEqual(tries(played([one], 1), played([other], 1)), [[[1, 2], [3]], 1]);
  assert.deepEqual(tries(played([other], 0), played([one], 2)), [[[1, 2], [3]], 0], 'where the learner stands here');
  assert.deepEqual(tries(played([way([1], 1)], 1), played([one], 2)), [[[1, 2]], 2], 'the same way, further on');
  assert.deepEqual(tries(played([one], 2), played([way([1], 1)], 1)), [[[1, 2]], 2]);
  assert.deepEqual(tries(played([way([1, 2], 9)], 2), played([one], 2))[0].length, 2, 'the same choices at another time');
  assert.deepEqual(tries(played([one, other], 1), played([one, other], 1)), [[[1, 2], [3]], 1], 'twice the same');
  assert.deepEqual(tries(played([way([1], 3), way([2], 1)], 1), played()), [[[2], [1]], 1]);
  assert.deepEqual(tries(played(), played()), [[], 0]);
  const unknown = { ...way([4]), times: [''] };
  assert.deepEqual(tries(played([other], 1), played([unknown], 1)), [[[4], [3]], 1], 'of an unknown time');
});

test('own words and hands go by their step, and those here stay', () => {
  const mine = way([1], 1, { own: [{ step: 1, text: 'mine' }] });
  const theirs = way([1, 2], 1, { own: [{ step: 1, text: 'theirs' }, { step: 2, text: 'next' }], hands: [{ step: 1, counts: [3] }] });
  const [both] = bothPlayed(played([mine], 1), played([theirs], 2)).tries;
  assert.deepEqual(both.path, [1, 2]);
  assert.deepEqual(both.own, [{ step: 1, text: 'mine' }, { step: 2, text: 'next' }]);
  assert.deepEqual(both.hands, [{ step: 1, counts: [3] }]);
  assert.equal(bothPlayed(played([mine], 1), played([{ ...mine, linked: 1 }], 1)).tries[0].linked, 0, 'of two that are as far, the one here');
});

test('notes of both are kept, under one question one below the other', () => {
  const { notes } = bothPlayed(played([], 0, [note('Q', 'here'), note('R', 'mine')]), played([], 0, [note('Q', 'there'), note('S', 'new')]));
  assert.deepEqual(notes.map(({ question, text }) => [question, text]), [['R', 'mine'], ['Q', 'here\n\nthere'], ['S', 'new']]);
});

test('answers are joined by their parts', () => {
  assert.deepEqual(bothAnswers('sort', { 1: 1 }, { 1: 2, 2: 2 }), { 1: 1, 2: 2 });
  assert.deepEqual(bothAnswers('choose-several', [1], [2]), [1, 2]);
  assert.deepEqual(bothAnswers('give-back', { text: 'here', checked: [1] }, { text: 'there', checked: [2] }), { text: 'here\n\nthere', checked: [1, 2] });
  assert.deepEqual(bothAnswers('plan-openly', { text: 'here', checked: [] }, { text: '', checked: [2] }), { text: 'here', checked: [2] });
  assert.deepEqual(bothAnswers('reflect', [note('Q', 'a')], [note('Q', 'b')]), [note('Q', 'a\n\nb')]);
});

test('a file is taken in where nothing is kept', () => {
  const exercise = answered('sort', 'sort', { 1: 2 });
  const { lines, entries, element } = after(file([played([way([1, 2], 1)], 2, [note('Q', 'a')])], [exercise]));
  assert.deepEqual(lines, ['The table: taken.', 'sort: taken.']);
  assert.deepEqual(entries['sameboat:/the-table'].tries[0].path, [1, 2]);
  assert.equal(entries['sameboat:/the-table'].version, 'v', 'of the case as it was then');
  assert.deepEqual(entries['sameboat:/exercise:sort'], exercise, 'for a page elsewhere');
  assert.deepEqual(element.kept.notes, [note('Q', 'a')], 'and known here at once');
  assert.match(after(file([], [exercise]), { 'sameboat:exercise:sort': exercise }).lines[0], /here already/, 'an older key');
});

test('format 1 is taken as well', () => {
  const text = JSON.stringify({
    format: 'same-boat-record/1',
    cases: [{ case: 'the-table', title: 'The table', version: 'v', path: [2], times: ['t'], reflections: [{ question: 'Q', text: 'a' }] }],
    exercises: [],
  });
  const { lines, entries } = after(text);
  assert.deepEqual(lines, ['The table: taken.']);
  assert.deepEqual(entries['sameboat:/the-table'].tries[0].path, [2]);
  assert.deepEqual(entries['sameboat:/the-table'].notes, [note('Q', 'a', '')]);
});

test('what is here is never overwritten, and that is said', () => {
  const mine = answered('choose-one', 'choose-one', [1]);
  const kept = { 'sameboat:/exercise:choose-one': mine, 'sameboat:/the-table': played([way([3], 5)], 1, [note('Q', 'here')]) };
  const brought = file([played([way([1], 1)], 1, [note('Q', 'there')])], [answered('choose-one', 'choose-one', [2])]);
  const { lines, entries } = after(brought, kept);
  assert.match(lines[0], /^The table: taken, beside/);
  assert.match(lines[1], /^choose-one: your answer here stays/);
  assert.deepEqual(entries['sameboat:/exercise:choose-one'], mine);
  assert.deepEqual(entries['sameboat:/the-table'].tries.map(({ path }) => path), [[1], [3]]);
  assert.equal(entries['sameboat:/the-table'].notes[0].text, 'here\n\nthere');
  const again = after(brought, Object.fromEntries(Object.entries(entries)));
  assert.match(again.lines[0], /^The table: all of it was here already/);
  const other = after(file([], [answered('choose-one', 'sort', { 1: 1 })]), kept);
  assert.match(other.lines[0], /stays/, 'of another kind');
  assert.match(after(file([], [mine]), kept).lines[0], /already/);
  const both = after(file([], [answered('sort', 'sort', { 2: 1 })]), { 'sameboat:/exercise:sort': answered('sort', 'sort', { 1: 1 }) });
  assert.match(both.lines[0], /beside/);
  assert.deepEqual(both.entries['sameboat:/exercise:sort'].answers, { 1: 1, 2: 1 });
});

test('times of both are kept', () => {
  const kept = { 'sameboat:/exercise:sort': { ...answered('sort', 'sort', { 1: 1 }), times: ['t3', 't2'] } };
  const { entries } = after(file([], [{ ...answered('sort', 'sort', { 2: 1 }), times: ['t1', 't2', 4] }]), kept);
  assert.deepEqual(entries['sameboat:/exercise:sort'].times, ['t1', 't2', 't3']);
  assert.equal(entries['sameboat:/exercise:sort'].version, 'v');
});

test('damaged parts are named, and the rest is taken', () => {
  const tie = { from: 'A', to: 'B', kind: 'helps', what: '' };
  const cases = [
    [file([{ ...played([way([1])], 1), notes: [{ text: 'lost' }] }]), [/taken/, /left out/]],
    [file([{ ...played(), tries: null, notes: 'x' }]), [/already/, /left out/]],
    [file([{ title: 'x' }, { case: 'a/b' }, { case: 'a:b' }, { case: '' }, null]), [/doesn't say/]],
    [file([], [answered('x', 'unknown', [1]), { kind: 'sort' }]), [/doesn't say/]],
    [file([], [answered('x', 'draw-the-network', { people: [{ name: 'A' }, {}], ties: [tie, {}, { from: 'A' }], checked: [1, 'x'] })]), [/taken/, /left out/]],
    [file([], [answered('x', 'draw-the-network', { people: [{ name: 'A', level: '' }], ties: [tie], checked: [1] })]), [/taken/]],
    [file([], [answered('x', 'order', [1, 0])]), [/taken/, /left out/]],
    [file([], [answered('x', 'match', { a: 1, 1: 0, 2: 1 })]), [/taken/, /left out/]],
    [file([], [answered('x', 'give-back', { text: 3, checked: [1] })]), [/taken/, /left out/]],
    [file([], [answered('x', 'reflect', [note('Q', 'a')])]), [/taken/]],
    [file([], [answered('x', 'sort', null)]), [/already/]],
    [file(), [/nothing in this record/]],
    [JSON.stringify({ format: 'same-boat-record/2', cases: 3 }), [/nothing in this record/]],
    ['{"format": "same-boat-record/3"}', [/later version/]],
    ['{"format": "other/3"}', [/isn't a record/]],
    ['{', [/isn't a record/]],
    ['null', [/isn't a record/]],
  ];
  for (const [text, expected] of cases) {
    const { lines } = after(text);
    assert.equal(lines.length, expected.length, `${text}: ${lines}`);
    lines.forEach((line, i) => assert.match(line, expected[i], text));
  }
});

test('of a damaged drawing, whoever has a name and every tie between two are taken', () => {
  const drawing = { people: [{ name: 'A' }, {}, null], ties: [{ from: 'A', to: 'B' }, { from: 'A' }, { to: 'B' }, null], checked: [1, null] };
  const { entries } = after(file([], [answered('x', 'draw-the-network', drawing)]));
  assert.deepEqual(entries['sameboat:/exercise:x'].answers, {
    people: [{ name: 'A', level: '' }], ties: [{ from: 'A', to: 'B', kind: '', what: '' }], checked: [1],
  });
});

/** Choose a file on a page with an exercise: what is said then stands in the element that is returned. */
const chosen = async (found) => {
  const house = open();
  const element = house.put('choose-one');
  let field;
  house.window.HTMLInputElement.prototype.click = function clicked() { field = this; };
  house.press(element.querySelector('[data-file=open]'));
  Object.defineProperty(field, 'files', { value: [found].filter(Boolean) });
  house.fire(field, 'change');
  await new Promise((done) => { setImmediate(done); });
  return { house, told: element.querySelector('.sb-told') };
};

test('a file is chosen by a press on the button, and another press loads the page anew', async () => {
  const text = async () => file([], [answered('sort', 'sort', { 1: 2 })]);
  const { house, told } = await chosen({ size: 4_000_000, text });
  assert.equal(said(told.querySelector('p')), 'sort: taken.');
  let times = 0;
  house.window.location.reload = () => { times += 1; };
  house.press(told.querySelector('p'));
  assert.equal(times, 0);
  house.press(told.querySelector('button'));
  assert.equal(times, 1);
});

test('a file that would fill the memory is never read, and one that cannot be read is told', async () => {
  let times = 0;
  const large = await chosen({ size: 4_000_001, text: async () => { times += 1; return ''; } });
  assert.match(said(large.told), /^This file is larger than any record/);
  assert.equal(times, 0);
  const gone = await chosen({ size: 1, text: async () => { throw new DOMException('gone', 'NotFoundError'); } });
  assert.match(said(gone.told), /^This file isn't a record of this course/);
  assert.equal(large.told.querySelector('button'), null);
  assert.equal(said((await chosen(null)).told), '', 'whoever chooses none');
});

test('a name that is missing is shown by the folder’s', () => {
  assert.deepEqual(after(file([{ ...played([way([1])], 1), title: '' }])).lines, ['the-table: taken.']);
  assert.deepEqual(after(file([], [{ ...answered('sort', 'sort', { 1: 1 }), title: 2 }])).lines, ['sort: taken.']);
});

test('where nothing can be kept, nothing is taken, and that is said', () => {
  for (const broken of ['getItem', 'setItem']) {
    const localStorage = storage();
    localStorage[broken] = () => { throw new DOMException('denied', 'SecurityError'); };
    const house = open({ localStorage });
    const control = house.put('the-table').querySelector('.sb-play same-boat-record');
    control.take(file([played([way([1])], 1)]));
    assert.match(said(control.querySelector('.sb-told p')), /nothing could be taken/, broken);
  }
});

test('a file can be opened where the device keeps, and nowhere else', () => {
  const hidden = (before) => {
    const element = open().put('choose-one', before);
    return element.querySelector('.sb-tools [data-file=open]').hidden;
  };
  assert.equal(hidden(() => {}), false);
  assert.equal(hidden((element) => { element.dataset.keep = 'none'; }), true);
  assert.equal(hidden((element) => { element.keep = { take: () => ({}), put() {}, clear() {}, refused: false }; }), true);
});

test('a browser is asked to keep what it keeps, once; where it promises nothing, that is said', async () => {
  const asked = async (navigator, localStorage = storage({}, true)) => {
    const house = open({ navigator, localStorage });
    const element = house.put('choose-one');
    const told = () => [...element.querySelectorAll('.sb-tools + .sb-lasting')].map(said).join('|');
    assert.equal(told(), '');
    element.choose([1]);
    element.choose([]);
    await new Promise((done) => { setImmediate(done); });
    return told();
  };
  let times = 0;
  const persist = (answer) => ({ storage: { persist: async () => ((times += 1), answer) } });
  const kept = storage({}, true);
  assert.equal(await asked(persist(true), kept), '');
  assert.equal(await asked(persist(false), kept), '');
  assert.equal(times, 1, 'once for all pages');
  assert.match(await asked(persist(false)), /promise/);
  assert.match(await asked({}), /promise/);
  assert.match(await asked({ storage: {} }), /promise/);
  assert.match(await asked({ storage: { persist: () => Promise.reject(new Error('no')) } }), /promise/);
  const full = storage({}, true);
  full.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  times = 0;
  assert.equal(await asked(persist(false), full), '');
  assert.equal(await asked(persist(false), Object.assign(storage({}, true), { refused: true })), '');
  assert.equal(times, 0, 'not where nothing is kept');
});

test('nobody is asked for what the page doesn’t keep', async () => {
  let times = 0;
  const navigator = { storage: { persist: async () => { times += 1; } } };
  const house = open({ navigator, localStorage: storage({}, true) });
  house.put('choose-one', (element) => { element.dataset.keep = 'none'; }).choose([1]);
  await new Promise((done) => { setImmediate(done); });
  assert.equal(times, 0);
});

test('in a frame that may make no files, the text is there to be copied', () => {
  const frame = (sandbox) => ({ hasAttribute: () => sandbox !== null, sandbox: { contains: (word) => `${sandbox}`.split(' ').includes(word) } });
  assert.equal(isFree(null, false), true);
  assert.equal(isFree(null, true), false);
  assert.equal(isFree(frame(null), true), true);
  assert.equal(isFree(frame('allow-scripts'), true), false);
  assert.equal(isFree(frame('allow-scripts allow-downloads'), true), true);
  const house = open({ top: {} });
  const element = house.put('choose-one');
  element.choose([1]);
  house.press(element.querySelector('[data-file=json]'));
  const text = element.querySelector('.sb-told pre');
  assert.equal(JSON.parse(text.textContent).exercises[0].exercise, 'choose-one');
  house.fire(text, 'focus');
  assert.equal(house.log.selected.length, 1);
  assert.equal(house.log.offered.length, 1, 'and the file is tried all the same');
});
