// Say it yourself first: a line before the choices, kept with them, and laid beside them at the end.
import assert from 'node:assert/strict';
import { begun } from './case.test.mjs';
import { before, open, said as words, storage, test } from './house.mjs';

const SWITCH = 'sameboat:/?own';
const on = (options) => speaking(begun({ localStorage: storage({ [SWITCH]: '{"own":true}' }), ...options }));
const speaking = (play) => ({
  ...play,
  field: () => play.part('.sb-own textarea'),
  choices: () => play.parts('[data-choice]').length,
  wanted: () => (play.part('.sb-ask .sb-wanted').hidden ? '' : words(play.part('.sb-ask .sb-wanted'))),
  isAsked: () => !play.part('.sb-own').closest('[hidden]'),
  turn(own) {
    const mark = play.part('.sb-tools input');
    mark.checked = own;
    play.house.fire(mark, 'input');
  },
  say(text) {
    play.house.write(play.part('.sb-own textarea'), text);
  },
  lines: () => play.kept().tries.map(({ path, own }) => [path, own.map(({ step, text }) => [step, text])]),
});

test('nobody is asked for a line who didn’t ask for it', () => {
  const play = speaking(begun());
  assert.equal(play.isAsked(), false);
  assert.equal(play.part('.sb-ask p').hidden, false);
  assert.equal(play.wanted(), '');
  assert.equal(play.part('.sb-tools input').checked, false);
  assert.equal('own' in play.element.dataset, false);
  assert.deepEqual(Object.keys(play.localStorage.kept), []);
});

test('the line comes first, and the choices are nowhere before', () => {
  const play = on();
  assert.deepEqual([play.isAsked(), play.choices(), play.part('.sb-ask').hidden], [true, 0, false]);
  assert.equal(play.part('.sb-ask p').hidden, true);
  assert.equal(words(play.part(`#${play.field().getAttribute('aria-labelledby')}`)), 'What would you say?');
  play.say('Luisa, what is on the list?');
  assert.deepEqual(play.lines(), [[[], [[1, 'Luisa, what is on the list?']]]]);
  play.do('offer');
  assert.deepEqual([play.isAsked(), play.choices()], [false, 3]);
  assert.equal(play.wanted(), 'You wanted to say: “Luisa, what is on the list?”');
  assert.equal(play.focus(), 'sb-ask');
  play.choose(1);
  assert.deepEqual(play.lines(), [[[1], [[1, 'Luisa, what is on the list?']]]]);
  assert.deepEqual([play.isAsked(), play.field().value, play.wanted()], [true, '', ''], 'and asks anew');
});

test('nothing need be written', () => {
  const play = on();
  play.do('offer');
  assert.deepEqual([play.choices(), play.wanted(), play.kept()], [3, '', null]);
  play.say('W');
  play.say('');
  assert.equal(play.kept(), null);
});

test('it is switched on and off at any time, and nothing is lost by it', () => {
  const play = speaking(begun());
  play.turn(true);
  assert.deepEqual([play.isAsked(), play.choices(), play.localStorage.kept[SWITCH]], [true, 0, '{"own":true}']);
  play.say('We have a list.');
  play.turn(false);
  assert.deepEqual([play.isAsked(), play.choices(), play.localStorage.kept[SWITCH]], [false, 3, '{"own":false}']);
  assert.equal(play.wanted(), 'You wanted to say: “We have a list.”');
  assert.equal(speaking(begun({ localStorage: play.localStorage })).wanted(), 'You wanted to say: “We have a list.”');
  play.turn(true);
  assert.deepEqual([play.isAsked(), play.field().value, play.wanted()], [true, 'We have a list.', '']);
  assert.equal(speaking(begun({ localStorage: play.localStorage })).part('.sb-tools input').checked, true);
});

test('who goes back finds the line there; another one begins another try', () => {
  const play = on();
  play.say('one');
  play.choose();
  play.do('offer');
  play.choose(1);
  play.say('two');
  play.do('back');
  assert.deepEqual([play.isAsked(), play.field().value], [true, 'one']);
  play.do('offer');
  play.choose(2);
  assert.deepEqual(play.lines(), [[[1], [[1, 'one'], [2, 'two']]], [[2], [[1, 'one']]]]);
  play.do('back');
  play.say('three');
  play.do('offer');
  play.choose(2);
  assert.deepEqual(play.lines().at(-1), [[2], [[1, 'three']]]);
  assert.equal(play.lines().length, 3, 'and the earlier ones are as they were');
});

test('looking back, the line stands beside what was chosen, what fitted and why', () => {
  const play = on();
  play.say('You should ask Paolo, Attilio. What do you two need?');
  play.do('offer');
  play.choose(2);
  play.do('offer');
  play.choose(3);
  const [first, second] = play.parts('.sb-moves > li');
  const told = first.querySelector('.sb-wanted');
  assert.equal(told.hidden, false);
  assert.match(told.textContent, /^You wanted to say: “You should ask Paolo, Attilio. What do you two need\?”/);
  assert.equal(words(told.querySelector('small')), '“You should” can be heard as advice. It asks a question. It turns to Attilio.');
  assert.equal(told.nextElementSibling.className, 'sb-chosen');
  assert.deepEqual([...first.querySelectorAll(':scope > .sb-move, :scope > .sb-line')].map(words), ['make room: fits in part', 'Nobody was asked.']);
  assert.deepEqual([first.querySelector('details').open, second.querySelector('details').open], [true, false]);
  assert.deepEqual([second.querySelector('.sb-wanted').hidden, second.querySelector(':scope > .sb-line')], [true, null]);
});

test('words of those who spoke last are seen in it, and no others', () => {
  const play = on();
  play.do('offer');
  play.choose(1);
  play.say('The nights are hard, you made a list, and is there coffee?');
  play.do('offer');
  play.choose(2);
  assert.match(words(play.part('.sb-moves > li:last-child small')), /^It takes up words of theirs: nights, hard, list\. It asks/);
});

test('a link can ask for it, for this visit', () => {
  const asked = on({ localStorage: storage(), hash: '#the-table=1&own' });
  assert.deepEqual([asked.element.path, asked.isAsked(), asked.part('.sb-tools input').checked], [[1], true, true]);
  assert.equal(asked.focus(), 'sb-ask');
  asked.say('Who?');
  assert.deepEqual(asked.lines(), [[[1], [[2, 'Who?']]]]);
  assert.deepEqual(asked.kept().tries[0].linked, 1);
  assert.equal(asked.localStorage.kept[SWITCH], undefined);
  asked.do('offer');
  asked.choose(1);
  assert.equal(asked.isAsked(), false, 'at an ending nobody is asked');
  asked.do('again');
  assert.equal(asked.isAsked(), true);
  for (const hash of ['#the-table=1', '#the-table=1&other', '#other=1&own']) assert.equal(on({ localStorage: storage(), hash }).isAsked(), false, hash);
});

test('a house that keeps the record is told by the element, and its keep holds no switch', () => {
  const house = open({ localStorage: storage({ [SWITCH]: '{"own":true}' }) });
  const put = [];
  const element = house.put('the-table', (one) => { one.keep = { take: () => undefined, put: (value) => put.push(value), clear() {}, refused: false }; });
  const mark = element.querySelector('.sb-play .sb-tools input');
  assert.equal(mark.checked, false);
  house.tick(mark);
  house.fire(mark, 'input');
  assert.equal(element.dataset.own, '');
  assert.deepEqual(put, []);
  assert.equal(house.put('the-table', (one) => { one.dataset.own = ''; }).querySelector('.sb-play .sb-own').hidden, false);
});

test('where nothing can be kept it is for this page', () => {
  const denied = () => { throw new DOMException('denied', 'SecurityError'); };
  const play = speaking(begun({ localStorage: { getItem: denied, setItem: denied, removeItem: denied } }));
  play.turn(true);
  play.say('A line.');
  play.do('offer');
  assert.equal(play.wanted(), 'You wanted to say: “A line.”');
  const apart = open({ localStorage: storage({ [SWITCH]: '{"own":true}' }) });
  const none = apart.put('the-table', (one) => { one.dataset.keep = 'none'; });
  assert.equal(none.querySelector('.sb-play .sb-own').hidden, true);
});

test('a line that was written on another page is shown here, unless one is being written', () => {
  const localStorage = storage();
  const [here, there] = [0, 1].map(() => on({ localStorage }));
  here.turn(true);
  there.turn(true);
  const heard = () => there.window.dispatchEvent(new there.window.Event('storage'));
  here.say('One.');
  heard();
  assert.equal(there.field().value, 'One.');
  there.document.hasFocus = () => true;
  there.field().focus();
  here.say('Two.');
  heard();
  assert.equal(there.field().value, 'One.');
});

test('kept as a page, the lines of the way that is shown stand under their scenes', () => {
  const play = on();
  play.say('one');
  play.do('offer');
  play.choose(1);
  play.say('two <b>');
  const page = () => {
    play.house.press(play.part('[data-file=page]'));
    return [...play.log.offered.at(-1).text.matchAll(/<h3>([^<]*)<\/h3><blockquote>([^<]*)</g)].map(([, title, text]) => [title, text]);
  };
  assert.deepEqual(page(), [['The cups', 'one'], ['The nights', 'two &lt;b&gt;']]);
  assert.doesNotMatch(play.log.offered.at(-1).text, /<textarea|What would you say/);
  play.do('back');
  assert.deepEqual(page(), [['The cups', 'one']], 'what lies ahead has no place there');
  play.go('#the-table=2');
  assert.deepEqual(page(), []);
});

let said, ownLine, chose;
before(() => ({ said, ownLine, chose } = open().parts));
const way = (path, own = [], more = {}) => ({ path, times: path.map(() => ''), linked: 0, own, hands: [], ...more });
const record = (tries, at = tries.at(-1)?.path.length ?? 0) => ({ case: 'a', title: '', language: '', version: '', tries, at, notes: [] });

test('a line goes into the try that goes on, and is replaced and taken away there', () => {
  const one = said(record([way([2])]), [2], 'W');
  assert.deepEqual(one, record([way([2], [{ step: 2, text: 'W' }])]));
  assert.equal(said(one, [2], 'W'), one);
  assert.deepEqual(said(one, [2], 'V').tries, [way([2], [{ step: 2, text: 'V' }])]);
  assert.deepEqual(said(one, [2], '').tries, [way([2])]);
  assert.equal(ownLine(one, [2]), 'W');
  assert.equal(ownLine(one, [2], 0), '');
  assert.equal(ownLine(one, [3]), '');
});

test('a line where one stepped back begins another try, and where a link led one that is linked', () => {
  const first = way([1, 2], [{ step: 1, text: 'a' }, { step: 2, text: 'b' }], { hands: [{ step: 1, counts: [1] }, { step: 2, counts: [2] }] });
  const after = said(record([first], 1), [1], 'c');
  const begins = way([1], [{ step: 1, text: 'a' }, { step: 2, text: 'c' }], { hands: [{ step: 1, counts: [1] }] });
  assert.deepEqual(after, record([first, begins]));
  assert.deepEqual(said(record([first]), [3, 1], 'd').tries, [first, way([3, 1], [{ step: 3, text: 'd' }], { linked: 2 })]);
  assert.deepEqual(chose(after, [1], 2, 't').tries[1].own, begins.own);
  assert.deepEqual(said(record([]), [], 'e'), record([way([], [{ step: 1, text: 'e' }])], 0));
});
