// The files a learner can make.
import assert from 'node:assert/strict';
import { open, storage, test } from './house.mjs';

test('as data: everything kept on the page, and nothing that isn’t', () => {
  const house = open();
  const one = house.put('the-table');
  house.put('two-people');
  const exercise = house.put('choose-one');
  house.put('sort');
  one.choose(2);
  house.settle();
  exercise.choose([1]);
  house.press(one.querySelector('[data-file=json]'));
  const { name, type, text } = house.log.offered[0];
  assert.deepEqual([name, type], ['the-table.json', 'application/json']);
  const { kept, ...record } = JSON.parse(text);
  assert.match(kept, /^2026-01-01T/);
  assert.deepEqual(record, { format: 'same-boat-record/2', cases: [one.kept], exercises: [exercise.kept] });
  house.press(exercise.querySelector('[data-file=json]'));
  assert.equal(house.log.offered[1].name, 'choose-one.json');
  assert.deepEqual(house.log.revoked, []);
  house.log.later();
  assert.deepEqual(house.log.revoked, ['blob:2']);
});

test('as a page: the case as it was played, with what was written', () => {
  const house = open();
  const element = house.put('the-table');
  element.choose(3);
  house.settle();
  house.write(element.querySelector('.sb-reflections textarea'), 'A <b>plan</b>.');
  house.press(element.querySelector('[data-file=page]'));
  const { name, type, text } = house.log.offered[0];
  assert.deepEqual([name, type], ['the-table.html', 'text/html']);
  assert.match(text, /<html lang="en">/);
  assert.match(text, /<h1>The table<\/h1>/);
  const facts = ['the-table', element.dataset.version, '3', element.kept.tries[0].times[0]].join(' · ');
  assert.ok(text.includes(`<p>${facts}</p>`), facts);
  assert.match(text, /<blockquote>A &lt;b&gt;plan&lt;\/b&gt;\.<\/blockquote>/);
  assert.doesNotMatch(text, /<button|<textarea|<svg|sb-tools/);
  assert.match(text, /<td>Anna<\/td>/, 'the table is filled in');
  assert.doesNotMatch(text, /<details[^>]*class="[^"]*"(?![^>]*open)[^>]*>/);
});

test('a moment that isn’t the learner’s own has no time', () => {
  const kept = { tries: [{ path: [1], times: ['t1'], linked: 0, own: [], hands: [] }], at: 1 };
  const house = open({ hash: '#the-table=2', localStorage: storage({ 'sameboat:the-table': JSON.stringify(kept) }) });
  const element = house.put('the-table');
  house.press(element.querySelector('[data-file=page]'));
  assert.ok(house.log.offered[0].text.includes(`<p>the-table · ${element.dataset.version} · 2</p>`));
});

test('an exercise as a page: marks, picks and words as text', () => {
  const house = open();
  const choose = house.put('choose-several');
  choose.choose([1]);
  house.press(choose.querySelector('[data-file=page]'));
  const { name, text } = house.log.offered[0];
  assert.equal(name, 'choose-several.html');
  assert.equal(text.split('☒').length, 2);
  assert.equal(text.split('☐').length, 3);
  assert.ok(text.includes(`<p>choose-several · ${choose.dataset.version}</p>`));
  house.press(choose.querySelector('.sb-look'));
  house.press(choose.querySelector('[data-file=page]'));
  assert.ok(house.log.offered[1].text.includes(` · ${choose.kept.times[0]}</p>`));
  const one = house.put('choose-one');
  one.choose([2]);
  house.press(one.querySelector('[data-file=page]'));
  assert.equal(house.log.offered[2].text.split('☒').length, 2);
  const sort = house.put('sort');
  sort.choose({ 1: 2 });
  house.press(sort.querySelector('[data-file=page]'));
  assert.match(house.log.offered[3].text, /<b>Cold<\/b>/);
  for (const { text: page } of house.log.offered) assert.doesNotMatch(page, /<blockquote>/, 'nothing was written');
  const reflect = house.put('reflect');
  house.write(reflect.querySelector('textarea'), 'The keys.');
  house.press(reflect.querySelector('[data-file=page]'));
  assert.match(house.log.offered[4].text, /<blockquote>The keys\.<\/blockquote>/);
});

test('on the page a link leads where it led, and what led to a file beside the page is words', () => {
  const house = open();
  const settled = (html) => {
    const part = house.document.createElement('div');
    part.innerHTML = html;
    house.parts.settleLinks(part);
    return part.innerHTML;
  };
  assert.equal(settled('<a href="book.html">On <b>keys</b></a>'), '<a href="https://same.boat/book.html">On <b>keys</b></a>');
  assert.equal(settled('<a href="file:///book.html">On <b>keys</b></a>'), 'On <b>keys</b>');
  assert.equal(settled('<img alt="Keys" src="keys.png">'), '<img alt="Keys" src="https://same.boat/keys.png">');
  assert.equal(settled('<img alt="Keys" src="file:///keys.png">'), 'Keys');
});
