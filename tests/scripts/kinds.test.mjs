// What each kind of exercise makes of its elements.
import assert from 'node:assert/strict';
import { open, said, storage, test } from './house.mjs';

const begun = (name, options = {}) => {
  const house = open(options);
  const element = house.put(name);
  const part = (selector) => element.querySelector(selector);
  const item = (number) => part(`.sb-items > li[data-answer="${number}"]`);
  const look = () => house.press(part('.sb-look'));
  const all = (selector) => [...element.querySelectorAll(selector)];
  const state = (number) => {
    const answers = item(number).querySelector('.sb-answers');
    return answers.hidden ? 'hidden' : answers.open ? 'open' : 'closed';
  };
  return { ...house, house, element, part, item, look, all, state, heard: () => said(part('.sb-hear')) };
};
const kept = (name, answers) => storage({ [`sameboat:/exercise:${name}`]: JSON.stringify({ answers }) });

test('choose one: radios of one group, a group of its own', () => {
  const house = open();
  const [one, two] = [house.put('choose-one'), house.put('choose-one')];
  const names = [one, two].map((element) => new Set([...element.querySelectorAll('input')].map((mark) => mark.name)));
  assert.deepEqual(names.map((set) => set.size), [1, 1]);
  assert.notDeepEqual(names[0], names[1]);
  assert.equal(one.querySelector('input').type, 'radio');
});

test('marks that belong together are a group with a name', () => {
  for (const [kind, list, role, name] of [
    ['choose-one', '.sb-items', 'group', 'Choose one'],
    ['choose-several', '.sb-items', 'group', 'Choose several'],
    ['give-back', '.sb-checklist', 'group', 'To look at what you wrote: {}'],
    ['draw-the-network', '.sb-checklist', 'group', 'To look at what you drew: {}'],
  ]) {
    const work = begun(kind);
    const group = work.part(list).parentElement;
    assert.equal(group.getAttribute('role'), role, kind);
    assert.equal(group.getAttribute('aria-label'), name.replace('{}', work.element.getAttribute('aria-label')), kind);
    assert.equal(work.part(list).hasAttribute('aria-labelledby'), false, 'which is heard once');
  }
});

test('choose one: what was chosen is opened and marked, the others can be', () => {
  const work = begun('choose-one');
  assert.deepEqual([1, 2, 3].map(work.state), ['hidden', 'hidden', 'hidden']);
  work.tick(work.item(2).querySelector('input'));
  work.look();
  assert.deepEqual([1, 2, 3].map(work.state), ['closed', 'open', 'closed']);
  assert.deepEqual([1, 2, 3].map((n) => work.item(n).querySelector('.sb-answers').classList.contains('sb-mine')), [false, true, false]);
  assert.equal(work.document.activeElement, work.item(2).querySelector('.sb-answers'));
});

test('choose one: looking before choosing opens nothing, and goes to the list', () => {
  const work = begun('choose-one');
  work.look();
  assert.deepEqual([1, 2, 3].map(work.state), ['closed', 'closed', 'closed']);
  assert.equal(work.document.activeElement, work.part('.sb-items'));
});

test('choose several: what fits is opened beside what was chosen', () => {
  const work = begun('choose-several');
  assert.equal(work.part('input').type, 'checkbox');
  work.tick(work.item(2).querySelector('input'));
  work.look();
  assert.deepEqual([1, 2, 3].map(work.state), ['open', 'open', 'open']);
  assert.deepEqual(work.element.kept.answers, [2]);
  const one = begun('choose-several');
  one.look();
  assert.deepEqual([1, 2, 3].map(one.state), ['open', 'closed', 'open']);
});

test('choose: answers that are no list are none', () => {
  for (const name of ['choose-one', 'choose-several']) {
    assert.equal(begun(name, { localStorage: kept(name, '12') }).element.kept, null);
    assert.deepEqual(begun(name, { localStorage: kept(name, [2]) }).element.kept.answers, [2]);
  }
});

test('sort: each item is put under a title, and told where it belongs', () => {
  const work = begun('sort');
  const field = work.item(2).querySelector('select');
  assert.deepEqual([...field.options].map((option) => [option.value, option.text]), [['', 'Put it under'], ['1', 'Warm'], ['2', 'Cold']]);
  assert.equal(field.getAttribute('aria-label'), 'Put it under: Soup');
  field.value = '2';
  work.fire(field, 'change');
  assert.deepEqual(work.element.kept.answers, { 2: 2 });
  assert.equal(work.item(2).querySelector('.sb-yours').hidden, true);
  work.look();
  assert.deepEqual([1, 2, 3].map(work.state), ['open', 'open', 'open']);
  assert.equal(said(work.item(2).querySelector('.sb-yours')), 'You put it under: Cold');
  assert.equal(said(work.item(1).querySelector('.sb-yours')), 'You put it under none.');
  assert.equal(work.item(1).querySelector('.sb-yours').hidden, false);
  assert.equal(work.document.activeElement, work.part('.sb-items > li'));
});

test('match: answers come back; none is no answer', () => {
  const work = begun('match', { localStorage: kept('match', { 1: 3 }) });
  assert.deepEqual(work.element.kept.answers, { 1: 3 });
  assert.equal(work.item(2).querySelector('select').value, '');
  work.element.choose([]);
  assert.equal(work.element.kept, null);
  work.element.choose(null);
  assert.equal(work.element.kept, null);
});

test('order: steps move by one, and say where they are', () => {
  const work = begun('order');
  const numbers = () => work.all('.sb-items > li').map((item) => Number(item.dataset.answer));
  const [one, two, three] = numbers();
  const button = (number, later) => work.item(number).querySelectorAll('.sb-moving button')[Number(later)];
  const word = said(work.item(one).querySelector('.sb-item'));
  for (const later of [false, true]) assert.equal(said(work.document.getElementById(button(one, later).getAttribute('aria-describedby'))), word);
  assert.deepEqual([false, true].map((later) => button(one, later).textContent), ['Earlier', 'Later']);
  work.press(button(one, false));
  work.press(button(three, true));
  assert.deepEqual(numbers(), [one, two, three], 'nothing stands before the first or after the last');
  assert.equal(work.element.kept, null);
  assert.equal(work.heard(), '');
  work.press(button(one, true));
  assert.deepEqual(numbers(), [two, one, three]);
  assert.equal(work.heard(), `Now step 2 of 3: ${word}`);
  assert.equal(work.document.activeElement, button(one, true));
  assert.deepEqual(work.element.kept.answers, [two, one, three]);
  work.press(button(three, false));
  assert.deepEqual(numbers(), [two, three, one]);
  work.look();
  assert.deepEqual([1, 2, 3].map(work.state), ['open', 'open', 'open']);
  assert.equal(said(work.item(three).querySelector('.sb-yours')), 'You had it as step 2.');
  assert.equal(work.document.activeElement, work.item(two));
  const again = begun('order', { localStorage: work.localStorage });
  assert.deepEqual(again.all('.sb-items > li').map((item) => Number(item.dataset.answer)), [two, three, one]);
  assert.deepEqual(again.element.kept.answers, [two, three, one]);
  again.press(again.part('[data-do=again]'));
  assert.deepEqual(again.all('.sb-items > li').map((item) => Number(item.dataset.answer)), [one, two, three]);
  assert.equal(again.element.kept, null);
});

test('order: what is no order changes nothing', () => {
  assert.equal(begun('order', { localStorage: kept('order', 'x') }).element.kept, null);
  assert.equal(begun('order', { localStorage: kept('order', []) }).element.kept, null);
});

test('give back: what can be seen in the words is said', () => {
  const work = begun('give-back');
  const looked = (text) => {
    work.write(work.part('textarea'), text);
    work.look();
    return work.all('.sb-seen li').map(said);
  };
  assert.equal(work.part('.sb-seen').hidden, true);
  assert.deepEqual(looked('You should WARM the coffee, I think.'), [
    'It takes up words of theirs: coffee, warm.', '“You should” can be heard as advice.', 'It asks no question.', 'It speaks of “I” or “me”.',
  ]);
  assert.equal(work.part('.sb-seen').hidden, false);
  assert.equal(work.document.activeElement, work.part('.sb-seen'));
  assert.deepEqual(looked('Is it?'), [
    'None of the words listed below is in it. It can be near to what was said all the same.', 'It asks a question.',
  ]);
  assert.deepEqual(looked('Why don’t you').slice(1, 2), ['“Why don’t you” can be heard as advice.']);
  work.press(work.part('[data-do=again]'));
  assert.equal(work.part('.sb-seen').hidden, true);
});

test('give back: the room stands above the checklist, its hints below the button', () => {
  const work = begun('give-back');
  assert.equal(work.part('.sb-room').nextElementSibling.className, 'sb-look');
  assert.equal(work.part('.sb-look').nextElementSibling.className, 'sb-seen');
  assert.equal(work.part('.sb-seen').nextElementSibling, work.part('.sb-checklist').parentElement.previousElementSibling);
  assert.equal(said(work.part('.sb-room span')), 'What would you say?');
});

test('give back: words or marks alone are an answer', () => {
  const work = begun('give-back');
  const marks = work.all('.sb-checklist input');
  assert.equal(marks.length, 2);
  work.tick(marks[1]);
  assert.deepEqual(work.element.kept.answers, { text: '', checked: [2] });
  work.tick(marks[1], false);
  assert.equal(work.element.kept, null);
  work.write(work.part('textarea'), 'So.');
  assert.deepEqual(work.element.kept.answers, { text: 'So.', checked: [] });
  const answers = work.part('details.sb-answers');
  answers.open = true;
  const again = begun('give-back', { localStorage: kept('give-back', { text: 'So.', checked: [1] }) });
  assert.equal(again.part('textarea').value, 'So.');
  assert.deepEqual(again.all('.sb-checklist input').map((mark) => mark.checked), [true, false]);
  work.press(work.part('[data-do=again]'));
  assert.equal(answers.open, false);
  assert.equal(work.part('textarea').value, '');
  const odd = begun('give-back', { localStorage: kept('give-back', { text: 5, checked: '12' }) });
  assert.equal(odd.element.kept, null);
});

test('plan openly: room without hints', () => {
  const work = begun('plan-openly');
  assert.equal(work.part('.sb-seen'), null);
  assert.equal(work.part('.sb-look'), null);
  assert.equal(work.part('.sb-room').nextElementSibling, work.part('.sb-checklist').parentElement.previousElementSibling);
  work.element.choose(null);
  assert.equal(work.element.kept, null);
});

test('give back: without a checklist the room stands above the answers', () => {
  const work = begun('bare-words');
  assert.equal(work.part('.sb-checklist'), null);
  assert.ok(work.part('.sb-room').compareDocumentPosition(work.part('.sb-answers')) & 4, 'before them');
  work.write(work.part('textarea'), 'So.');
  assert.deepEqual(work.element.kept.answers, { text: 'So.', checked: [] });
});

test('reflect: each note goes by place and words', () => {
  const work = begun('two-questions');
  const [one, two] = work.all('textarea');
  assert.deepEqual(work.all('.sb-room span').map(said), ['Who warms yours?', 'Who would?']);
  work.write(two, 'Ada.');
  assert.deepEqual(work.element.kept.answers, [{ place: '0.0.2', question: 'Who would?', text: 'Ada.' }]);
  work.write(one, 'Nobody.');
  work.write(two, '');
  assert.deepEqual(work.element.kept.answers, [{ place: '0.0.1', question: 'Who warms yours?', text: 'Nobody.' }]);
});

test('reflect: format 1 is read, and what stood under questions that are gone is kept', () => {
  const gone = { question: 'Gone?', text: 'Mine.' };
  const work = begun('two-questions', { localStorage: kept('two-questions', [{ question: 'Who would?', text: 'Ada.' }, gone]) });
  assert.deepEqual(work.all('textarea').map((field) => field.value), ['', 'Ada.']);
  const notes = [{ place: '', ...gone }, { place: '0.0.2', question: 'Who would?', text: 'Ada.' }];
  assert.deepEqual(work.element.kept.answers, notes);
  work.press(work.part('[data-do=again]'));
  assert.equal(work.element.kept, null);
});
