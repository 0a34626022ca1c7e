// What is offered where.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EN, IT, KNOWN } from './words.mjs';

const { completed } = await import('../../../../sameboat/studio/page/script/completing.js');
const offered = (before, { top = false, words = EN, known = KNOWN } = {}) => {
  const found = completed(before, top, words, known);
  return found && found.options.map((option) => before.slice(0, found.from) + option);
};

test('at the beginning of a line labels and people', () => {
  assert.deepEqual(offered('M'), ['Move: ', 'Next: ', 'You to ', 'Anna to ', 'Attilio to ', 'Mrs Ferri to ']);
  assert.equal(completed('M', false, EN, KNOWN).typed, true);
  assert.equal(completed('', false, EN, KNOWN).typed, false, 'an empty line offers nothing by itself');
});

test('whom something is said to: everybody but who speaks', () => {
  assert.deepEqual(offered('Anna to '), ['Anna to Attilio: ', 'Anna to Mrs Ferri: ', 'Anna to you: ', 'Anna to everyone: ']);
  assert.deepEqual(offered('Anna to Attilio and M'), ['Anna to Attilio and Mrs Ferri: ', 'Anna to Attilio and you: ', 'Anna to Attilio and everyone: ']);
  assert.deepEqual(offered('### You to '), ['### You to Anna: ', '### You to Attilio: ', '### You to Mrs Ferri: ', '### You to everyone: ']);
  assert.deepEqual(offered('### '), ['### You to ']);
  assert.deepEqual(offered('### ', { words: IT, known: { ...KNOWN, to: 'a' } }), ['### Tu a ']);
});

test('behind a label what it takes', () => {
  assert.deepEqual(offered('Move: g'), ['Move: give back']);
  assert.deepEqual(offered('Move:'), ['Move: give back']);
  assert.deepEqual(offered('fit: '), ['fit: fits', 'fit: partly']);
  assert.deepEqual(offered('Next: P'), ['Next: The lift', 'Next: Potatoes']);
  assert.deepEqual(offered('Poi: ', { words: IT }), ['Poi: The lift', 'Poi: Potatoes']);
  assert.deepEqual(offered('Concept: x, b'), ['Concept: x, back-action']);
  assert.equal(offered('Feedback: A'), null);
});

test('a condition asks what is remembered, and who has turned to whom', () => {
  const two = { ...KNOWN, people: KNOWN.people.slice(0, 2) };
  assert.deepEqual(offered('If: ', { known: two }), [
    'you promised', 'Anna has spoken', 'Attilio has spoken', 'Anna has spoken to Attilio', 'Attilio has spoken to Anna',
    'Anna and Attilio have turned to each other', 'most went through you',
  ].map((said) => `If: ${said}`));
});

test('top lines have their own words', () => {
  assert.deepEqual(offered('t', { top: true }), ['title: ', 'people: ', 'teaches: ', 'level: ']);
  assert.deepEqual(offered('level: ', { top: true }), ['level: case', 'level: group']);
  assert.deepEqual(offered('teaches: [x, ', { top: true }), ['teaches: [x, back-action']);
  assert.equal(offered('  Anna: 8', { top: true }), null);
  assert.equal(offered('title: M', { top: true }), null);
});

test('what somebody says, a title and a story are their own', () => {
  for (const line of ['Anna to Attilio: Mo', '### "Mo: ', '## T']) assert.equal(offered(line), null);
  assert.equal(offered('Mo', { known: null }), null);
});
