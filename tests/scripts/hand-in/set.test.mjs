// What a lecturer asks for is written into an address, and read from it whatever was done to that.
import assert from 'node:assert/strict';
import { before, open, test } from '../house.mjs';

let askedIn, hashOf;
before(() => ({ askedIn, hashOf } = open().set));

const asked = (names, title = '', own = false) => ({ names, title, own });

test('what is asked is read as it was written', () => {
  for (const one of [asked(['bench']), asked(['bench', 'exercise:pay', 'page:nets'], 'Thursday, & more = fun', true), asked(['a'], '', true)]) {
    assert.deepEqual(askedIn(hashOf(one)), one);
  }
  assert.equal(hashOf(asked(['bench', 'exercise:pay'], ' Thursday ', true)), '#set=bench,exercise:pay&name=Thursday&own');
});

test('nothing is asked where there is no name', () => {
  for (const hash of ['', '#', '#my-work', '#set=', '#set=,%20,', '#name=Thursday']) assert.equal(askedIn(hash), null, hash);
});

test('marks behind a name, spaces, and what stands twice are left out', () => {
  assert.deepEqual(askedIn('#set=bench,%20exercise:pay,bench.'), asked(['bench', 'exercise:pay']));
  assert.deepEqual(askedIn('#set=bench%2Cexercise%3Apay).'), asked(['bench', 'exercise:pay']));
  assert.equal(askedIn(`#set=a&name=${'x'.repeat(200)}`).title.length, 80);
});
