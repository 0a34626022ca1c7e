// What is kept of a case: found again, revised, refused, erased, and beside what comes later.
import assert from 'node:assert/strict';
import { begun, KEY } from './case.test.mjs';
import { open, said, storage, test } from './house.mjs';

test('what was kept is resumed, and one press leads there', () => {
  const localStorage = storage();
  begun({ localStorage }).choose(1);
  const play = begun({ localStorage });
  assert.deepEqual(play.element.path, [1]);
  assert.equal(play.part('.sb-notice').hidden, false);
  assert.equal(play.notice(), '');
  assert.equal(play.part('[data-do=resume]').hidden, false);
  assert.equal(play.part('[data-do=own]').hidden, true);
  assert.deepEqual(play.log.events, []);
  play.do('resume');
  assert.equal(play.focus(), 'sb-ask');
  play.choose(1);
  play.do('resume');
  assert.equal(play.focus(), 'sb-debrief');
  play.do('back');
  assert.equal(play.notice(), null);
});

test('a revised case says so, and follows the way as far as it goes', () => {
  const kept = (more) => storage({ [KEY]: JSON.stringify({ path: [1], times: [], reflections: [], ...more }) });
  const revised = (more) => begun({ localStorage: kept(more) });
  assert.equal(revised({ version: '' }).notice(), '');
  const old = revised({ version: 'old' });
  assert.match(old.notice(), /revised/);
  assert.equal(old.part('[data-do=resume]').hidden, false);
  const short = revised({ path: [1, 9] });
  assert.match(short.notice(), /revised/);
  assert.deepEqual(short.element.path, [1]);
  const { version } = begun().element.dataset;
  assert.equal(revised({ version }).notice(), '');
  assert.equal(begun({ localStorage: storage({ [KEY]: '{"version":"","path":[]}' }) }).notice(), null);
});

test('a storage that refuses is said, at once and after a choice', () => {
  const denied = () => { throw new DOMException('denied', 'SecurityError'); };
  const play = begun({ localStorage: { getItem: denied, setItem: denied, removeItem: denied } });
  assert.match(play.notice(), /nothing be kept/);
  assert.equal(play.part('[data-do=resume]').hidden, true);
  assert.equal(play.part('[data-do=own]').hidden, true);
  const full = begun({ localStorage: { ...storage(), setItem: denied } });
  assert.equal(full.notice(), null);
  full.choose(1);
  assert.match(full.notice(), /nothing be kept/);
  const fine = begun();
  fine.choose(1);
  assert.equal(fine.notice(), null);
});

test('erasing asks again, leaves nothing, and says so', () => {
  const play = begun();
  play.choose(1);
  const erase = play.part('[data-do=erase]');
  const before = erase.textContent;
  play.do('erase');
  assert.notEqual(erase.textContent, before);
  assert.equal(said(play.part('.sb-hear')), erase.textContent);
  assert.deepEqual(play.element.path, [1]);
  play.do('erase');
  assert.equal(erase.textContent, before);
  assert.deepEqual(play.element.path, []);
  assert.deepEqual(play.localStorage.kept, {});
  assert.equal(play.element.kept, null);
  assert.deepEqual(play.log.events.at(-1)[1], { case: 'the-table', kept: null });
  assert.match(said(play.part('.sb-hear')), /erased/);
  play.choose(1);
  play.do('back');
  assert.equal(play.kept().tries.length, 1);
  assert.doesNotMatch(said(play.part('.sb-hear')), /erased/);
});

test('going back and starting again keep every way', () => {
  const play = begun();
  play.choose(1, 2);
  play.do('back');
  assert.equal(play.kept().at, 1);
  play.do('again');
  assert.equal(play.kept().at, 0);
  play.choose(2);
  assert.deepEqual(play.kept().tries.map((one) => one.path), [[1, 2], [2]]);
  assert.match(play.kept().tries[1].times[0], /^2026-01-01T/);
  assert.deepEqual(play.element.kept, play.kept());
});

test('what was written under questions that are gone is still there', () => {
  const notes = [{ question: 'Gone?', text: 'Mine.' }, { question: 'Who asks?', text: 'Luisa.' }];
  const play = begun({ localStorage: storage({ [KEY]: JSON.stringify({ path: [3], times: [], reflections: notes }) }) });
  assert.deepEqual(play.parts('.sb-earlier label').map(said), ['Gone?']);
  assert.equal(play.part('.sb-earlier').hidden, false);
  play.write(play.part('.sb-earlier textarea'), 'Still mine.');
  assert.deepEqual(play.kept().notes, [{ place: '', ...notes[1] }, { place: '', question: 'Gone?', text: 'Still mine.' }]);
});

test('a keep may give nothing at all', () => {
  const house = open();
  const keep = { refused: false, take: () => null, put(value) { this.value = value; }, clear() { this.value = undefined; } };
  const element = house.put('the-table', (one) => { one.keep = keep; });
  element.choose(1);
  assert.deepEqual(keep.value, element.kept);
  assert.notEqual(keep.value, element.kept);
});
