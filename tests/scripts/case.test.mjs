// Playing a case: what is told, offered, kept and said to the page.
import assert from 'node:assert/strict';
import { open, said, storage, test } from './house.mjs';

export const KEY = 'sameboat:/the-table';
export const begun = (options = {}, name = 'the-table') => {
  const house = open(options);
  const element = house.put(name);
  const part = (selector) => element.querySelector(`.sb-play ${selector}`);
  const parts = (selector) => [...element.querySelectorAll(`.sb-play ${selector}`)];
  return {
    ...house, house, element, part, parts,
    choose(...numbers) {
      for (const number of numbers) {
        house.press(part(`[data-choice="${number}"]`));
        house.settle();
      }
    },
    do(what) {
      house.press(part(`[data-do=${what}]`));
      house.settle();
    },
    kept: () => JSON.parse(house.localStorage.kept[KEY] ?? 'null'),
    story: () => parts('.sb-story .sb-line').map(said),
    notice: () => (part('.sb-notice').hidden ? null : said(part('.sb-notice p'))),
    focus: () => house.document.activeElement.className,
  };
};

test('a case begins with its first scene and its choices', () => {
  const play = begun();
  assert.equal(play.element.dataset.playing, '');
  assert.deepEqual(play.element.path, []);
  assert.equal(play.element.kept, null);
  assert.deepEqual(play.story(), ['The cups', 'Five cups.', 'Attilio to you: What should we do?']);
  assert.equal(play.parts('.sb-options button').length, 3);
  assert.equal(play.part('.sb-ask').hidden, false);
  for (const what of ['do=back', 'do=again', 'file=json', 'file=page']) assert.equal(play.part(`[data-${what}]`).hidden, true, what);
  for (const what of ['.sb-network', '.sb-table', '.sb-debrief']) assert.equal(play.part(what).hidden, true, what);
  assert.equal(play.notice(), null);
  assert.equal(play.element.querySelector('.sb-play').nextElementSibling.className, 'sb-foot');
  assert.notEqual(play.focus(), 'sb-ask');
});

test('no window around a case holds on to what could be pressed', () => {
  const play = begun();
  for (let around = play.part('.sb-story').parentElement; around; around = around.parentElement) {
    assert.equal(around.style.overflowAnchor, 'none', around.tagName);
  }
});

test('a choice shows its reaction first, and the rest a moment later', () => {
  const play = begun();
  play.press(play.part('[data-choice="1"]'));
  assert.equal(play.element.querySelector('.sb-play').getAttribute('aria-busy'), 'true');
  assert.equal(play.story().at(-1), 'Luisa to Anna: We did.');
  assert.equal(play.log.frames, 1);
  assert.deepEqual(play.log.events.map(([what]) => what), ['choose', 'kept']);
  play.step();
  assert.equal(play.log.scrolled.at(-1)[0].className, 'sb-line sb-say sb-choice sb-h0');
  play.settle();
  assert.equal(play.element.querySelector('.sb-play').hasAttribute('aria-busy'), false);
  assert.equal(play.log.scrolled.length, 2, 'asked again when all is there: Firefox may have broken the first move off');
  assert.equal(play.log.scrolled[1][0], play.log.scrolled[0][0]);
  assert.equal(play.focus(), 'sb-reaction');
  assert.equal(said(play.part('.sb-hear')), `${[...play.part('.sb-reaction').children].map(said).join(' ')} ${said(play.part('.sb-sentence'))}`, 'words first, then figures');
  play.do('back');
  assert.equal(said(play.part('.sb-hear')), '', 'and no old ones');
  play.choose(1);
  assert.deepEqual(play.story().slice(-4), ['Paolo to Attilio, Anna and Luisa: Nights are hard.', 'Attilio: We know.', 'The nights', 'Luisa to you: Who asks next?']);
  assert.equal(play.part('.sb-reaction').getAttribute('role'), 'group');
  assert.equal(play.part('.sb-reaction').getAttribute('aria-label'), 'What happens');
});

test('where nothing is painted, a choice doesn’t wait for a frame', () => {
  const play = begun({ hidden: true });
  play.choose(1);
  assert.equal(play.log.frames, 0);
  assert.deepEqual(play.element.path, [1]);
  assert.equal(play.focus(), 'sb-reaction');
});

test('what belongs to an earlier telling is left', () => {
  const play = begun();
  play.press(play.part('[data-choice="1"]'));
  play.press(play.part('[data-do=back]'));
  play.settle();
  assert.deepEqual(play.element.path, []);
  assert.deepEqual(play.log.events.map(([what]) => what), ['choose', 'kept', 'kept']);
  assert.equal(play.focus(), 'sb-ask');
});

test('a choice fires before and after, and can be held back', () => {
  const play = begun();
  play.choose(2);
  const detail = { case: 'the-table', path: [2] };
  assert.deepEqual(play.log.events.map(([what, told]) => [what, told]), [
    ['choose', detail], ['kept', { case: 'the-table', kept: play.element.kept }], ['chosen', detail],
  ]);
  play.window.addEventListener('sameboat:choose', (event) => event.preventDefault());
  play.choose(1);
  assert.deepEqual(play.element.path, [2]);
});

test('a number that is no choice chooses nothing', () => {
  const play = begun();
  for (const number of [0, 4, -1, NaN, undefined, 'x', 1.5]) {
    play.element.choose(number);
  }
  assert.deepEqual(play.element.path, []);
  assert.deepEqual(play.log.events.map(([what]) => what).filter((what) => what !== 'choose'), []);
  play.element.choose('3');
  play.settle();
  assert.deepEqual(play.element.path, [3]);
  assert.deepEqual(play.kept().tries[0].path, [3]);
  play.element.choose(1);
  assert.deepEqual(play.element.path, [3], 'there is no choice at an ending');
});

test('choices come in another order each time, as they are said', () => {
  const order = (random) => begun({ random: () => random }).parts('.sb-options button').map((one) => one.dataset.choice);
  assert.deepEqual(order(0), ['2', '3', '1']);
  assert.deepEqual(order(0.999), ['1', '2', '3']);
  const [told, acted] = [1, 2].map((number) => begun().part(`[data-choice="${number}"]`));
  assert.equal(said(told), 'to Anna and Attilio "What have you done so far?"');
  assert.equal(told.querySelector('em').textContent, 'done');
  assert.equal(told.firstChild.className, 'sb-to');
  assert.equal(acted.textContent, 'You wait.');
});

test('everything that begins with a choice is there after it, and away after going back', () => {
  const play = begun();
  play.choose(1);
  for (const what of ['do=back', 'do=again', 'file=json', 'file=page']) assert.equal(play.part(`[data-${what}]`).hidden, false, what);
  for (const what of ['.sb-network', '.sb-table', '.sb-ask']) assert.equal(play.part(what).hidden, false, what);
  assert.equal(play.part('.sb-debrief').hidden, true);
  assert.equal(play.part('a.sb-link').getAttribute('href'), '#the-table=1');
  assert.ok(play.part('.sb-network svg').childNodes.length);
  play.do('back');
  assert.equal(play.part('.sb-network').hidden, true);
  assert.deepEqual(play.story(), ['The cups', 'Five cups.', 'Attilio to you: What should we do?']);
  assert.equal(play.focus(), 'sb-ask');
  assert.equal(play.log.scrolled.at(-1)[0], play.part('.sb-ask'));
});

test('the intro’s lines count in the drawing', () => {
  const play = begun();
  play.choose(2);
  assert.match(said(play.part('.sb-sentence')), /^You took part in 2 of 3 exchanges/);
});

test('a story may come back to a scene', () => {
  const play = begun();
  play.choose(2, 2, 1);
  assert.deepEqual(play.element.path, [2, 2, 1]);
  assert.equal(play.story().filter((line) => line === 'The cups').length, 3);
});

test('the table is filled in when it is opened, and kept up to date while it is open', () => {
  const play = begun();
  const rows = () => play.parts('tbody tr').length;
  play.choose(2);
  assert.equal(rows(), 0);
  play.part('.sb-table').open = true;
  play.fire(play.part('.sb-table'), 'toggle');
  assert.equal(rows(), 2);
  play.choose(1);
  assert.equal(rows(), 11);
  play.part('.sb-table').open = false;
  play.choose(1);
  assert.equal(rows(), 11);
});

test('an ending opens the debrief: the drawing, the moves, what else could have been', () => {
  const play = begun();
  play.choose(1);
  assert.equal(play.part('.sb-network').parentNode.className, 'sb-play');
  play.choose(1);
  assert.equal(play.part('.sb-ask').hidden, true);
  assert.equal(play.part('.sb-debrief').hidden, false);
  assert.equal(play.part('.sb-debrief').children[1], play.part('.sb-network'));
  assert.equal(play.part('.sb-debrief').children[2], play.part('.sb-table'), 'the table is beside its drawing');
  assert.match(play.part('.sb-moves .sb-label').tagName, /^H\d$/);
  const moves = play.parts('.sb-moves > li');
  assert.deepEqual(moves.map((move) => said(move.querySelector('.sb-label'))), ['The cups', 'The nights']);
  assert.deepEqual(moves.map((move) => said(move.querySelector('.sb-chosen'))), ['"What have you done so far?"', 'Who could come on Mondays?']);
  assert.deepEqual(moves.map((move) => said(move.querySelector('.sb-move'))), ['give back: fits this moment', 'widen the network: fits this moment']);
  const others = [...moves[0].querySelectorAll('details li')];
  assert.deepEqual(others.map((other) => said(other.querySelector('.sb-chosen'))), ['You wait.', '"I\'ll call the office."']);
  assert.deepEqual(others.map((other) => said(other.querySelector('.sb-led'))), ['Would have led to: The cups', 'Would have ended here: Attilio puts the cups away.']);
  assert.match(said(others[0]), /Nobody was asked\./);
  assert.equal(moves[0].querySelector('.sb-more'), null);
  const again = moves[1].querySelector('button');
  assert.equal(again.getAttribute('aria-label'), `${again.textContent}: The nights`);
  assert.deepEqual(play.story().slice(-3), ['Paolo comes on Mondays.', 'It holds.', 'So far.']);
  play.press(again);
  play.settle();
  assert.deepEqual(play.element.path, [1]);
  assert.equal(play.part('.sb-debrief').hidden, true);
  assert.equal(play.part('.sb-network').parentNode.className, 'sb-play');
  assert.equal(play.part('.sb-network').nextElementSibling, play.part('.sb-ask'));
  assert.equal(play.part('.sb-ask').nextElementSibling, play.part('.sb-table'));
  assert.equal(play.focus(), 'sb-ask');
});

test('a choice’s own ending ends the story', () => {
  const play = begun();
  play.choose(3);
  assert.equal(play.story().at(-1), 'Attilio puts the cups away.');
  assert.equal(play.part('.sb-debrief').hidden, false);
  const two = begun({}, 'two-people');
  two.choose(1);
  assert.deepEqual(two.story().slice(-2), ['Ada to Ada and you: So.', 'Open.']);
  assert.match(said(two.part('details .sb-led')), /Shut\./);
  two.do('back');
  two.choose(2);
  assert.match(said(two.part('details .sb-led')), /Inside/);
});

test('there is room to write under the questions that came up, each once', () => {
  const play = begun();
  play.choose(3);
  const labels = () => play.parts('.sb-reflections label').map(said);
  assert.deepEqual(labels(), ['Who is missing?', 'What did they ask for?']);
  assert.equal(play.part('.sb-reflections').hidden, false);
  assert.equal(play.part('.sb-earlier').hidden, true);
  const [, area] = play.parts('.sb-reflections textarea');
  assert.equal(play.parts('.sb-reflections label')[1].htmlFor, area.id);
  play.write(area, 'A plan.');
  const note = { place: '1.0.1', question: 'What did they ask for?', text: 'A plan.' };
  assert.deepEqual(play.kept().notes, [note]);
  assert.deepEqual(play.log.events.at(-1)[1].kept.notes, [note]);
  play.do('again');
  play.choose(1, 2);
  assert.deepEqual(labels(), ['Who is missing?', 'What did they ask for?', 'Whose list is it?', 'Who asks?']);
  assert.equal(play.parts('.sb-reflections textarea')[1].value, 'A plan.');
  assert.equal(play.parts('.sb-reflections textarea')[0].value, '');
});

test('a case without questions offers no room', () => {
  const play = begun({}, 'two-people');
  play.choose(2);
  assert.equal(play.part('.sb-reflections').hidden, true);
});

test('a case without a script’s words stays as the server made it', () => {
  const house = open();
  const element = house.put('the-table', (one) => { one.dataset.sb = '{'; });
  assert.equal('playing' in element.dataset, false);
  assert.equal(element.querySelector('.sb-play'), null);
  assert.equal(element.kept, null);
  assert.deepEqual(element.path, []);
  delete element.dataset.sb;
  assert.equal(house.put('the-table', (one) => { delete one.dataset.sb; }).querySelector('.sb-play'), null);
});

test('a failure while playing gives back the page as the server made it', () => {
  for (const spoil of ['ul', 'svg']) {
    const play = begun();
    const options = play.part(spoil === 'ul' ? '.sb-options' : '.sb-network svg');
    play.press(play.part('[data-choice="1"]'));
    options.remove();
    play.settle();
    assert.equal('playing' in play.element.dataset, false);
    assert.equal(play.element.querySelector('.sb-play'), null);
  }
  const play = begun();
  play.part('.sb-options').remove();
  play.choose();
  play.house.go('#the-table=1');
  assert.equal(play.element.querySelector('.sb-play'), null);
});

test('presses beside the buttons do nothing', () => {
  const play = begun();
  const before = play.element.innerHTML;
  play.press(play.part('.sb-story .sb-line'));
  assert.equal(play.element.innerHTML, before);
  assert.equal(play.element.dataset.playing, '');
});

test('the element’s name is defined once', () => {
  const { parts } = open();
  assert.doesNotThrow(() => parts.SameBoatCase.define());
  assert.doesNotThrow(() => parts.SameBoatExercise.define());
});

test('an element that is moved goes on where it stood', () => {
  const play = begun();
  play.choose(1);
  play.document.querySelector('main').append(play.element);
  assert.deepEqual(play.element.path, [1]);
  assert.equal(play.element.querySelectorAll('.sb-play').length, 1);
  play.go('#the-table=2');
  assert.deepEqual(play.element.path, [2]);
  play.element.remove();
  play.go('#the-table=1');
  assert.deepEqual(play.element.path, [2]);
});
