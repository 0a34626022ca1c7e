// Drawing a network: by form, on the picture, and as a list that says the same.
import assert from 'node:assert/strict';
import { open, said, storage, test } from './house.mjs';

const begun = (options = {}, name = 'draw-the-network') => {
  const house = open(options);
  const element = house.put(name);
  const part = (selector) => element.querySelector(selector);
  const all = (selector) => [...element.querySelectorAll(selector)];
  const labelled = (label) => all('.sb-form label').find((one) => said(one.querySelector('span')) === label).querySelector('input, select');
  const [persons, tying] = all('form');
  return {
    ...house, house, element, part, all, persons, tying, labelled,
    heard: () => said(part('.sb-hear')),
    entries: () => all('.sb-drawn li span').map(said),
    person: (number) => part(`[data-person="${number}"]`),
    answers: () => element.kept?.answers ?? null,
    add(name, level) {
      labelled('Name').value = name;
      if (level) labelled('Where they stand').value = level;
      return house.fire(persons, 'submit');
    },
    join(from, to, kind = 'helps', what = '') {
      labelled('From').value = from;
      labelled('To').value = to;
      labelled('Tie').value = kind;
      labelled('What passes (you can leave this empty)').value = what;
      return house.fire(tying, 'submit');
    },
  };
};
const kept = (answers) => ({ localStorage: storage({ 'sameboat:/exercise:draw-the-network': JSON.stringify({ answers }) }) });
const GIVEN = [['You', 'person'], ['Anna', ''], ['Attilio', '']].map(([name, level]) => ({ name, level }));
export const tie = (from, to, kind = 'helps', what = '') => ({ from, to, kind, what });

test('the people given are there, the learner in the middle', () => {
  const work = begun();
  assert.deepEqual(work.entries(), ['You (the person)', 'Anna', 'Attilio']);
  assert.equal(work.answers(), null);
  assert.equal(work.labelled('Where they stand').value, 'close');
  assert.deepEqual([work.labelled('From').value, work.labelled('To').value], ['You', 'Anna']);
  assert.deepEqual(work.all('g').map((node) => node.getAttribute('role')), ['button', 'button', 'button']);
  const [editor, next] = [work.part('.sb-editor'), work.part('.sb-editor').nextElementSibling];
  assert.equal(next.className, 'sb-look');
  assert.equal(next.nextElementSibling, work.part('.sb-checklist').parentElement.previousElementSibling);
  assert.ok(editor.contains(work.part('svg')));
});

test('without a checklist the drawing stands before the answers', () => {
  const work = begun({}, 'a-bare-network');
  assert.equal(work.part('.sb-editor').nextElementSibling.nextElementSibling, work.part('details.sb-answers'));
  const house = open();
  const bare = house.put('a-bare-network', (one) => one.querySelector('details.sb-answers').remove());
  assert.equal(bare.querySelector('.sb-editor').nextElementSibling.nextElementSibling.className, 'sb-foot');
});

test('a person is added with a level, once; a name that is there changes its level', () => {
  const work = begun();
  assert.equal(work.add('  Luisa ', 'neighbours').defaultPrevented, true);
  assert.equal(work.heard(), 'Luisa (neighbours and friends)');
  assert.equal(work.labelled('Name').value, '');
  assert.equal(work.document.activeElement, work.labelled('Name'));
  assert.deepEqual(work.answers().people, [...GIVEN, { name: 'Luisa', level: 'neighbours' }]);
  work.add('Anna', 'close');
  assert.deepEqual(work.answers().people.map(({ name, level }) => [name, level]), [
    ['You', 'person'], ['Anna', 'close'], ['Attilio', ''], ['Luisa', 'neighbours'],
  ]);
  work.add('   ');
  assert.equal(work.heard(), 'Type a name first.');
  assert.equal(said(work.persons.nextElementSibling), 'Type a name first.');
  assert.equal(work.answers().people.length, 4);
  work.add('Carlo');
  assert.equal(work.part('.sb-why'), null, 'a name that was added needs no reason');
});

test('a tie is drawn by form; the same two have one tie each way', () => {
  const work = begun();
  assert.equal(work.join('Anna', 'Attilio', 'strained', ' nights ').defaultPrevented, true);
  assert.equal(work.heard(), 'Anna – Attilio (strained): nights');
  assert.equal(work.labelled('What passes (you can leave this empty)').value, '');
  work.join('Attilio', 'Anna');
  work.join('Anna', 'You');
  work.join('Anna', 'Attilio', 'missing');
  assert.deepEqual(work.answers().ties, [tie('Attilio', 'Anna'), tie('Anna', 'You'), tie('Anna', 'Attilio', 'missing')]);
  assert.deepEqual(work.entries().slice(3), ['Attilio – Anna (helps)', 'Anna – You (helps)', 'Anna – Attilio (missing)']);
});

test('a name from right to left stands for itself in every sentence, and is kept as it was typed', () => {
  const work = begun();
  work.add('أحمد', 'close');
  assert.equal(work.heard(), '\u2068أحمد\u2069 (family and close ones)');
  work.add('ליאה');
  work.press(work.person(3));
  assert.equal(work.heard(), '\u2068أحمد\u2069: now press the other person.');
  work.join('أحمد', 'ליאה');
  assert.equal(work.heard(), '\u2068أحمد\u2069 – \u2068ליאה\u2069 (helps)');
  assert.deepEqual(work.answers().ties, [tie('أحمد', 'ליאה')]);
});

test('a long name is written in lines, each for itself', () => {
  const work = begun();
  const lines = (number) => [...work.person(number).querySelectorAll('tspan')].map((line) => line.textContent);
  work.add('Mariangela Quattropani-Castelfranchi');
  work.add('Wohngemeinschaftsbetreuungsverein');
  work.add('أحمد بن عبد الله الحسيني');
  work.add('*Ada* <b>&Co</b> #1');
  assert.deepEqual(lines(3), ['Mariangela', 'Quattropani-', 'Castelfranchi']);
  assert.deepEqual(lines(4), ['Wohngemeinschafts', 'betreuungsverein']);
  assert.deepEqual(lines(5), ['\u2068أحمد بن عبد الله\u2069', '\u2068الحسيني\u2069']);
  assert.deepEqual(lines(6), ['*Ada* <b>&Co</b>', '#1']);
  assert.equal(work.person(4).getAttribute('aria-label'), 'Wohngemeinschaftsbetreuungsverein');
});

test('a tie needs two people', () => {
  const work = begun();
  work.join('Anna', 'Anna');
  assert.equal(work.heard(), 'A tie needs two people.');
  assert.equal(said(work.tying.nextElementSibling), 'A tie needs two people.');
  assert.equal(work.answers(), null);
  const none = begun();
  none.element.choose({ people: [] });
  none.house.fire(none.tying, 'submit');
  assert.equal(none.heard(), 'A tie needs two people.');
});

test('the form keeps its choice of people, and never offers one person twice', () => {
  const work = begun();
  work.labelled('From').value = 'Anna';
  work.labelled('To').value = 'Attilio';
  work.add('Luisa');
  assert.deepEqual([work.labelled('From').value, work.labelled('To').value], ['Anna', 'Attilio']);
  work.labelled('From').value = 'Attilio';
  work.add('Eva');
  assert.deepEqual([work.labelled('From').value, work.labelled('To').value], ['Attilio', 'You']);
  work.element.choose({ people: [{ name: 'Eva' }] });
  assert.deepEqual([work.labelled('From').value, work.labelled('To').value], ['Eva', 'Eva']);
});

test('a tie is drawn by pressing one person and then another', () => {
  const work = begun();
  work.press(work.person(1));
  assert.equal(work.heard(), 'Anna: now press the other person.');
  assert.deepEqual(work.all('g').map((node) => node.getAttribute('aria-pressed')), ['false', 'true', 'false']);
  assert.equal(work.document.activeElement, work.person(1));
  work.press(work.person(2));
  assert.deepEqual(work.answers().ties, [tie('Anna', 'Attilio')]);
  assert.deepEqual(work.all('g').map((node) => node.getAttribute('aria-pressed')), ['false', 'false', 'false']);
  assert.equal(work.document.activeElement, work.person(2));
  work.press(work.person(0));
  work.press(work.person(0));
  assert.equal(work.heard(), 'Nobody is picked.');
  work.press(work.part('svg'));
  assert.equal(work.heard(), 'Nobody is picked.');
  work.press(work.person(1));
  work.press(work.person(0));
  assert.equal(work.answers().ties.length, 2);
});

test('the keyboard presses people with Enter and the space bar alone', () => {
  const work = begun();
  const key = (number, name) => work.fire(work.person(number), 'keydown', { key: name });
  assert.equal(key(1, 'Tab').defaultPrevented, false);
  assert.equal(work.heard(), '');
  assert.equal(key(1, 'Enter').defaultPrevented, true);
  assert.equal(key(2, ' ').defaultPrevented, true);
  assert.deepEqual(work.answers().ties, [tie('Anna', 'Attilio')]);
  assert.equal(work.fire(work.part('svg'), 'keydown', { key: 'Enter' }).defaultPrevented, false);
});

test('removing a person removes their ties; removing a tie that tie alone', () => {
  const work = begun();
  work.join('Anna', 'Attilio');
  work.join('You', 'Anna');
  work.join('You', 'Attilio');
  work.join('Attilio', 'You');
  const remove = (text) => work.press(work.all('.sb-drawn button').find((one) => one.getAttribute('aria-label') === `Remove: ${text}`));
  remove('You – Attilio (helps)');
  assert.equal(work.heard(), 'Remove: You – Attilio (helps)');
  assert.equal(work.document.activeElement, work.part('.sb-drawn'));
  assert.deepEqual(work.answers().ties, [tie('Anna', 'Attilio'), tie('You', 'Anna'), tie('Attilio', 'You')]);
  remove('Anna');
  assert.deepEqual(work.answers(), { people: [GIVEN[0], GIVEN[2]], ties: [tie('Attilio', 'You')], checked: [] });
});

test('people, ties or marks alone are an answer', () => {
  const work = begun();
  work.tick(work.part('.sb-checklist input'));
  assert.deepEqual(work.answers(), { people: GIVEN, ties: [], checked: [1] });
  work.tick(work.part('.sb-checklist input'), false);
  assert.equal(work.answers(), null);
  work.element.choose({ ties: [tie('Anna', 'Attilio')] });
  assert.deepEqual(work.answers(), { people: GIVEN, ties: [tie('Anna', 'Attilio')], checked: [] });
  work.element.choose({ people: [GIVEN[0]] });
  assert.deepEqual(work.answers(), { people: [GIVEN[0]], ties: [], checked: [] });
});

test('what was kept is read as far as it is sound', () => {
  const people = [{ name: 'Eva', level: 'close', more: 1 }, { name: 'Ugo' }, { name: '' }, null, { name: 5 }, { name: 'Ida', level: 'nowhere' }];
  const ties = [tie('Eva', 'Ugo', 'helps', 'soup'), { ...tie('Ugo', 'Eva', 'missing'), what: 5 }, tie('Eva', 'Ida'), tie('Ida', 'Eva'), tie('Eva', 'Ugo', 'odd'), tie('Eva', 'Ugo', 'toString'), null];
  const work = begun(kept({ people, ties, checked: [1, 9] }));
  assert.deepEqual(work.answers(), {
    people: [{ name: 'Eva', level: 'close' }, { name: 'Ugo', level: '' }, { name: 'Ida', level: '' }],
    ties: [tie('Eva', 'Ugo', 'helps', 'soup'), tie('Ugo', 'Eva', 'missing'), tie('Eva', 'Ida'), tie('Ida', 'Eva')],
    checked: [1],
  });
  work.press(work.person(0));
  work.element.choose([]);
  assert.deepEqual(work.all('g').map((node) => node.getAttribute('aria-pressed')), ['false', 'false', 'false']);
  assert.equal(work.answers(), null);
  work.element.choose(null);
  assert.equal(work.answers(), null);
  work.element.choose({ people: [{ name: 'Eva' }], ties: 'no', checked: 'no' });
  assert.deepEqual(work.answers(), { people: [{ name: 'Eva', level: '' }], ties: [], checked: [] });
});

test('a name with two spaces keeps its ties', () => {
  const work = begun();
  work.add('Ada  Bo');
  work.add('Ada Bo');
  work.join('Ada  Bo', 'Ada Bo', 'strained');
  work.join('Ada Bo', 'Ada  Bo', 'strained');
  const answers = work.answers();
  assert.deepEqual(answers.ties, [tie('Ada  Bo', 'Ada Bo', 'strained'), tie('Ada Bo', 'Ada  Bo', 'strained')]);
  assert.deepEqual(begun(kept(answers)).answers(), answers);
});

test('names that touch don’t cover one another, nor does one that reaches the picture’s edge leave it', () => {
  const { isCrowded } = open().parts;
  const spot = (x, y, middle = x) => ({ name: '', x, y, lines: ['a'], foot: 27, middle, half: 10 });
  const cases = [
    [[spot(100, 100), spot(120, 100)], false, 'side by side'],
    [[spot(100, 100), spot(119, 100)], true],
    [[spot(100, 100, 200), spot(300, 116, 200)], false, 'one below the other'],
    [[spot(100, 100, 200), spot(300, 115, 200)], true],
    [[spot(100, 130), spot(100, 100)], true, 'the later one’s name on the earlier person'],
    [[spot(100, 100), spot(100, 130)], true, 'the earlier one’s name on the later person'],
    [[spot(100, -15)], false, 'at the top'],
    [[spot(100, -16)], true],
    [[spot(100, 299)], false, 'at the bottom'],
    [[spot(100, 300)], true],
  ];
  for (const [spots, crowded, what] of cases) assert.equal(isCrowded(spots), crowded, what);
});

test('in a ring, names stand above people, and below those in its lower half', () => {
  const work = begun();
  work.add('Eva', '');
  const isBelow = (node) => Number(node.querySelector('tspan').getAttribute('y')) > 0;
  assert.deepEqual(work.all('g[data-person]').map(isBelow), [false, false, true, false]);
});

test('of a drawing larger than anybody makes the first 500 people and ties are taken', () => {
  const people = Array.from({ length: 600 }, (_, i) => ({ name: `${i}`, level: '' }));
  const ties = people.slice(0, -1).map(({ name }, i) => tie(name, `${(i + 1) % 400}`));
  const { answers } = begun(kept({ people, ties }));
  assert.deepEqual([answers().people.length, answers().ties.length], [500, 500]);
});

test('the answers are closed again at a new start', () => {
  const work = begun();
  work.add('Luisa');
  work.part('details.sb-answers').open = true;
  work.press(work.part('[data-do=again]'));
  assert.equal(work.part('details.sb-answers').open, false);
});

test('the drawing is kept as a picture, with its words', () => {
  const work = begun();
  work.join('Anna', 'Attilio', 'missing');
  work.join('You', 'Anna', 'helps', 'soup');
  const before = work.log.events.length;
  work.press(work.part('.sb-look'));
  const { name, type, text } = work.log.offered[0];
  assert.deepEqual([name, type], ['draw-the-network.svg', 'image/svg+xml']);
  assert.match(text, /<desc>Anna – Attilio \(missing\)\. You – Anna \(helps\): soup<\/desc>/);
  assert.match(text, /sb-tie-missing"[^>]*stroke-dasharray/);
  assert.doesNotMatch(text, /sb-tie-helps"[^>]*stroke-dasharray/);
  assert.doesNotMatch(text, /sb-reach|role=|tabindex|aria-pressed/);
  assert.match(text, /<\/desc><rect width="100%" height="100%" fill="#fff"/, 'it can be read on any ground');
  assert.match(text, /<text[^>]*stroke="#fff" stroke-width="4" paint-order="stroke"/, 'no tie strikes a name out');
  assert.equal(work.log.events.length, before, 'nothing is looked at, and nothing kept');
  assert.deepEqual(work.element.kept.times, []);
});

test('the picture is sound XML whatever a name holds', () => {
  const work = begun();
  work.add('A<b>\u0001\ufffe&\ud800');
  work.press(work.part('.sb-look'));
  const { text } = work.log.offered[0];
  assert.match(text, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(text, /A&lt;b&gt;\ufffd\ufffd&amp;\ufffd</);
});
