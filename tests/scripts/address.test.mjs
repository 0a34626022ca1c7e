// A moment in the page's address: followed, announced, and nobody's own place until somebody goes on from it.
import assert from 'node:assert/strict';
import { open, said, storage, test } from './house.mjs';

const KEY = 'sameboat:/the-table';
const way = (path) => ({ path, times: path.map(() => ''), linked: 0, own: [], hands: [] });
const kept = (tries, at = tries.at(-1).path.length) => storage({ [KEY]: JSON.stringify({ tries, at, notes: [] }) });
const at = (hash, localStorage = storage()) => {
  const house = open({ hash, localStorage });
  const element = house.put('the-table');
  const part = (selector) => element.querySelector(`.sb-play ${selector}`);
  return {
    ...house, house, element, part,
    press(selector) {
      house.press(part(selector));
      house.settle();
    },
    record: () => JSON.parse(localStorage.kept[KEY] ?? 'null'),
    notice: () => (part('.sb-notice').hidden ? null : said(part('.sb-notice p'))),
    focus: () => house.document.activeElement.className,
    hash: () => house.window.location.hash,
  };
};

test('a moment is opened, and the focus goes there', () => {
  for (const hash of ['#the-table=1', '#the-table=1,x', '#the-table=1,9']) {
    const play = at(hash);
    assert.deepEqual(play.element.path, [1], hash);
    assert.equal(play.focus(), 'sb-ask');
  }
  assert.deepEqual(at('#the-table=2%2C2,1').element.path, [2, 2, 1]);
  assert.deepEqual(at('#the%2Dt%61ble=2,1').element.path, [2, 1]); // as a browser has an accented letter
  assert.deepEqual(at('#the-table%=2,1').element.path, []); // what nobody can decode names no case
  assert.deepEqual(at('#the-table=').element.path, []);
  assert.deepEqual(at('#the-table=x').element.path, []);
  assert.equal(at('#the-table=3').focus(), 'sb-debrief');
});

test('other addresses are other things', () => {
  for (const hash of ['', '#the-table', '#other=1', '#elsewhere']) {
    const play = at(hash);
    assert.deepEqual(play.element.path, [], hash);
    assert.notEqual(play.focus(), 'sb-ask', hash);
  }
});

test('a link where nothing was kept is no notice; going on keeps it as a link’s', () => {
  const play = at('#the-table=1');
  assert.equal(play.notice(), null);
  assert.equal(play.element.kept, null);
  assert.equal(play.record(), null);
  play.press('[data-choice="2"]');
  assert.deepEqual(play.record().tries.map(({ path, linked }) => [path, linked]), [[[1, 2], 1]]);
});

test('a link that cannot be followed whole says so', () => {
  assert.match(at('#the-table=1,9').notice(), /revised/);
});

test('a number that no script has leads as far as it goes, from a link and from what was kept', () => {
  for (const number of ['999999999999999999999', '9'.repeat(400)]) {
    assert.deepEqual(at(`#the-table=${number}`).element.path, []);
    const play = at(`#the-table=1,${number},1`);
    assert.deepEqual([play.element.path, /revised/.test(play.notice())], [[1], true]);
    play.house.go('#the-table=2,1');
    assert.deepEqual(play.element.path, [2, 1]);
  }
  for (const path of [[1e21], [1, 1e21, 1]]) {
    const play = at('', kept([way(path)]));
    assert.deepEqual([play.element.path, /revised/.test(play.notice())], [path.slice(0, -1).slice(0, 1), true]);
    assert.equal(play.element.dataset.playing, '');
  }
});

test('a link leaves the own place as it is, and leads back to it', () => {
  const play = at('#the-table=2,2', kept([way([1, 1])], 1));
  assert.deepEqual(play.element.path, [2, 2]);
  assert.match(play.notice(), /own place/);
  assert.equal(play.part('[data-do=own]').hidden, false);
  assert.equal(play.part('[data-do=resume]').hidden, true);
  const before = play.record();
  play.press('[data-do=back]');
  assert.deepEqual(play.element.path, [2]);
  assert.deepEqual(play.record(), before);
  play.press('[data-do=own]');
  assert.deepEqual(play.element.path, [1]);
  assert.deepEqual(play.record(), before);
  assert.equal(play.notice(), null);
  play.press('[data-do=back]');
  assert.equal(play.record().at, 0);
});

test('going on from a link begins a try, and the own way can be taken up again', () => {
  const play = at('#the-table=2', kept([way([1, 1])], 1));
  play.press('[data-choice="1"]');
  assert.deepEqual(play.record().tries.map(({ path, linked }) => [path, linked]), [[[1, 1], 0], [[2, 1], 1]]);
  play.press('[data-do=own]');
  assert.deepEqual(play.element.path, [1]);
  assert.deepEqual(play.record().tries.map(({ path }) => path), [[1, 1], [2, 1], [1, 1]]);
  assert.equal(play.record().at, 1);
});

test('after going on from a link, a step back is the learner’s own', () => {
  const play = at('#the-table=2', kept([way([1, 1])], 1));
  play.press('[data-choice="2"]');
  play.press('[data-do=back]');
  assert.equal(play.record().at, 1);
  assert.deepEqual(play.element.path, [2]);
  play.press('[data-do=again]');
  assert.equal(play.record().at, 0);
});

test('a link to the own place is the own place', () => {
  const play = at('#the-table=1', kept([way([1, 1])], 1));
  assert.equal(play.notice(), null);
  play.press('[data-do=back]');
  assert.equal(play.record().at, 0);
});

test('erasing after a link leaves nothing of it', () => {
  const play = at('#the-table=2', kept([way([1])]));
  play.press('[data-do=erase]');
  play.press('[data-do=erase]');
  assert.equal(play.record(), null);
  play.press('[data-choice="1"]');
  play.press('[data-do=back]');
  assert.equal(play.record().at, 0);
});

test('an address that changes is followed, if it names this case', () => {
  const play = at('');
  play.press('[data-choice="2"]');
  assert.equal(play.focus(), 'sb-reaction');
  play.house.go('#other=1');
  assert.deepEqual(play.element.path, [2]);
  assert.equal(play.focus(), 'sb-reaction');
  play.house.go('#the-table=1');
  assert.deepEqual(play.element.path, [1]);
  assert.equal(play.focus(), 'sb-ask');
  assert.match(play.notice(), /own place/);
  play.house.go('#the-table');
  assert.deepEqual(play.element.path, [1]);
});

test('a case in which nobody has spoken yet leaves other addresses alone, too', () => {
  const house = open();
  const element = house.put('two-people');
  const before = element.querySelector('.sb-story').firstChild;
  house.go('#elsewhere');
  assert.equal(element.querySelector('.sb-story').firstChild, before);
});

test('moving on takes the moment out of the address, and leaves other addresses alone', () => {
  const play = at('#the-table=1');
  play.press('[data-do=back]');
  assert.equal(play.hash(), '#the-table');
  play.press('[data-choice="1"]');
  play.window.location.hash = '#other=1';
  play.press('[data-do=back]');
  assert.equal(play.hash(), '#other=1');
});
