// What every kind of exercise has: kept answers, events, tools, and the page as it was on failure.
import assert from 'node:assert/strict';
import { open, said, storage, test } from './house.mjs';

const KEY = 'sameboat:/exercise:choose-one';
const begun = (name = 'choose-one', options = {}, before) => {
  const house = open(options);
  const element = house.put(name, before);
  const part = (selector) => element.querySelector(selector);
  return {
    ...house, house, element, part,
    mark: (number) => part(`li[data-answer="${number}"] input`),
    notice: () => (part('.sb-notice').hidden ? null : said(part('.sb-notice p'))),
    entry: () => JSON.parse(house.localStorage.kept[`sameboat:/exercise:${name}`] ?? 'null'),
    hidden: () => [...element.querySelectorAll('.sb-tools button')].map((button) => button.hidden),
  };
};

test('an exercise begins with nothing kept and its tools away', () => {
  const work = begun();
  assert.equal(work.element.dataset.playing, '');
  assert.equal(work.element.kept, null);
  assert.deepEqual(work.hidden(), [true, true, true, false, true]);
  assert.equal(work.notice(), null);
  assert.deepEqual(work.log.events, []);
});

test('an answer is kept and told', () => {
  const work = begun();
  work.tick(work.mark(2));
  const { title, language, version } = work.element.kept;
  assert.deepEqual(work.entry(), { exercise: 'choose-one', title, kind: 'choose-one', language, version, answers: [2], times: [] });
  assert.deepEqual([title, language, version], ['Choose one', 'en', work.element.dataset.version]);
  const detail = { exercise: 'choose-one', answers: [2] };
  assert.deepEqual(work.log.events.map(([what, told]) => [what, told]), [
    ['choose', detail], ['kept', { exercise: 'choose-one', kept: work.entry() }], ['chosen', detail],
  ]);
  assert.deepEqual(work.hidden(), [false, false, false, false, false]);
  const again = begun('choose-one', { localStorage: work.localStorage });
  assert.equal(again.mark(2).checked, true);
  assert.equal(again.notice(), null);
});

test('an answer that is held back is taken back', () => {
  const work = begun();
  work.element.choose([1]);
  work.window.addEventListener('sameboat:choose', (event) => event.preventDefault());
  work.tick(work.mark(2));
  assert.equal(work.mark(1).checked, true);
  assert.deepEqual(work.element.kept.answers, [1]);
  assert.equal(work.log.events.at(-1)[0], 'choose');
});

test('nothing that is answered is nothing that is kept', () => {
  const work = begun();
  work.element.choose([1]);
  work.element.choose([]);
  assert.deepEqual(work.localStorage.kept, {});
  assert.deepEqual(work.log.events.at(-2)[1], { exercise: 'choose-one', kept: null });
  assert.equal(work.element.kept, null);
});

test('looking says when, and goes to what was found', () => {
  const work = begun();
  work.element.choose([2]);
  work.press(work.part('.sb-look'));
  assert.equal(work.entry().times.length, 1);
  assert.match(work.entry().times[0], /^2026-01-01T/);
  assert.equal(work.document.activeElement, work.part('li[data-answer="2"] .sb-answers'));
  assert.equal(work.log.scrolled.at(-1)[0], work.document.activeElement);
  assert.equal(work.log.events.at(-1)[0], 'kept');
  const again = begun('choose-one', { localStorage: work.localStorage });
  assert.deepEqual(again.element.kept.times, work.entry().times);
});

test('times that are no times are left out', () => {
  const times = (found) => begun('choose-one', { localStorage: storage({ [KEY]: JSON.stringify({ answers: [1], times: found }) }) }).element.kept.times;
  assert.deepEqual(times(['t', 5, '', null]), ['t']);
  assert.deepEqual(times('t'), []);
});

test('a revised exercise says so', () => {
  const kept = (more) => storage({ [KEY]: JSON.stringify(more) });
  assert.match(begun('choose-one', { localStorage: kept({ answers: [1], version: 'old' }) }).notice(), /revised/);
  assert.equal(begun('choose-one', { localStorage: kept({ version: 'old' }) }).notice(), null);
});

test('a storage that refuses is said', () => {
  const denied = () => { throw new DOMException('denied', 'SecurityError'); };
  const work = begun('choose-one', { localStorage: { ...storage(), setItem: denied } });
  assert.equal(work.notice(), null);
  work.element.choose([1]);
  assert.match(work.notice(), /nothing be kept/);
});

test('starting again and erasing leave nothing; erasing asks first', () => {
  for (const what of ['again', 'erase']) {
    const work = begun();
    work.element.choose([2]);
    work.press(work.part('.sb-look'));
    const button = work.part(`[data-do=${what}]`);
    const before = button.textContent;
    if (what === 'erase') {
      work.press(button);
      assert.equal(said(work.part('.sb-hear')), button.textContent);
      assert.notEqual(button.textContent, before);
      assert.deepEqual(work.element.kept.answers, [2]);
    }
    work.press(button);
    assert.equal(button.textContent, before);
    assert.equal(work.element.kept, null);
    assert.deepEqual(work.localStorage.kept, {});
    assert.equal(work.mark(2).checked, false);
    assert.equal(work.part('li[data-answer="2"] .sb-answers').hidden, true);
    assert.equal(work.document.activeElement.className, 'sb-title');
    assert.equal(/erased/.test(said(work.part('.sb-hear'))), what === 'erase');
    work.element.choose([1]);
    assert.deepEqual(work.element.kept.times, []);
  }
});

test('presses beside the tools do nothing', () => {
  const work = begun();
  work.element.choose([1]);
  work.element.handleEvent({ target: work.part('.sb-tools'), type: 'click' });
  assert.deepEqual(work.element.kept.answers, [1]);
  assert.equal(work.log.offered.length, 0);
});

test('an exercise that can’t be done stays as the server made it', () => {
  for (const spoil of [(one) => { one.dataset.sb = '{'; }, (one) => { delete one.dataset.sb; }, (one) => { one.dataset.kind = 'none'; }]) {
    const work = begun('choose-one', {}, spoil);
    assert.equal('playing' in work.element.dataset, false);
    assert.equal(work.part('input'), null);
    assert.equal(work.part('.sb-tools'), null);
    assert.equal(work.element.kept, null);
  }
});

test('an exercise that is moved stays as it is', () => {
  const work = begun();
  work.element.choose([2]);
  work.document.querySelector('main').append(work.element);
  assert.equal(work.element.querySelectorAll('input').length, 3);
  assert.equal(work.mark(2).checked, true);
});

test('a keep may give nothing at all; what it gets is a copy', () => {
  const keep = {
    refused: false,
    text: 'null',
    take() { return JSON.parse(this.text); },
    put(value) {
      this.text = JSON.stringify(value);
      value.answers.people.pop();
    },
    clear() {},
  };
  const work = begun('draw-the-network', {}, (one) => { one.keep = keep; });
  work.element.choose({ people: [{ name: 'Eva', level: '' }], ties: [], checked: [] });
  work.log.events.at(-1)[2].detail.answers.people.pop();
  work.element.kept.answers.people.pop();
  assert.deepEqual(work.element.kept.answers.people, [{ name: 'Eva', level: '' }]);
});

test('nine kinds begin, whatever was kept', () => {
  for (const text of ['{', '[]', '"x"', '{"answers":5}', '{"answers":{"people":3,"text":4,"checked":5}}', '{"answers":[null,5,"x"]}', '{"answers":"x"}']) {
    const kinds = ['choose-one', 'choose-several', 'sort', 'match', 'order', 'give-back', 'plan-openly', 'draw-the-network', 'reflect'];
    const house = open({ localStorage: storage(Object.fromEntries(kinds.map((kind) => [`sameboat:/exercise:${kind}`, text]))) });
    for (const kind of kinds) assert.equal(house.put(kind).dataset.playing, '', `${kind} ${text}`);
  }
});
