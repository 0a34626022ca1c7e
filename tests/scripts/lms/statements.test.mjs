// What is said of a visit: each statement takes over the launch's template, and says no more than cmi5 lets it.
import assert from 'node:assert/strict';
import { open, test } from '../house.mjs';

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/';
const TEMPLATE = { contextActivities: { grouping: { id: 'https://lms.example/course' }, category: { id: 'https://lms.example/kind' } }, extensions: { 'https://lms.example/session': 'one' } };
const LAUNCH = { actor: { account: { homePage: 'https://lms.example', name: 'ada' } }, activity: 'https://lms.example/one/', registration: 'r', template: TEMPLATE };
const SAID = { id: '1-The-cups', name: 'The cups', language: 'en', words: 'Tea?', attempt: 2, time: '2026-01-02T03:04:05.000Z' };
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

test('what cmi5 defines bears its category, beside what the launch brought', () => {
  const { defined } = open().lms;
  const first = defined(LAUNCH, 'initialized', NOW, NOW);
  assert.deepEqual(first.context.contextActivities.category, [{ id: 'https://lms.example/kind' }, { id: `${CMI5}cmi5` }]);
  assert.equal('result' in first, false);
  assert.deepEqual(first.context.extensions, TEMPLATE.extensions);
  assert.equal(first.timestamp, '2026-01-02T03:04:05.000Z');
  assert.equal(TEMPLATE.contextActivities.category.id, 'https://lms.example/kind'); // it stays as it is
});

test('an end says how long it took, and completion that it is one', () => {
  const { defined } = open().lms;
  assert.deepEqual(defined(LAUNCH, 'terminated', NOW + 61_230, NOW).result, { duration: 'PT61.23S' });
  const done = defined(LAUNCH, 'completed', NOW, NOW);
  assert.deepEqual(done.result, { completion: true, duration: 'PT0.00S' });
  assert.deepEqual(done.context.contextActivities.category.slice(1), [{ id: `${CMI5}cmi5` }, { id: `${CMI5}moveon` }]);
});

test('a choice is said in its words, with its try, and without cmi5’s category', () => {
  const { answeredStatement } = open().lms;
  const { object, result, context, verb, timestamp } = answeredStatement(LAUNCH, SAID);
  assert.equal(verb.id, 'http://adlnet.gov/expapi/verbs/answered');
  assert.equal(object.id, 'https://lms.example/one/1-The-cups');
  assert.deepEqual(object.definition.name, { en: 'The cups' });
  assert.deepEqual(result, { response: 'Tea?', extensions: { 'urn:x-same-boat:try': 2 } });
  assert.deepEqual(context.contextActivities.category, { id: 'https://lms.example/kind' });
  assert.deepEqual(context.contextActivities.parent, [{ id: LAUNCH.activity }]);
  assert.equal(timestamp, SAID.time);
});

test('what was written has no try, and a launch may have no template', () => {
  const { answeredStatement } = open().lms;
  const said = answeredStatement({ ...LAUNCH, template: null }, { ...SAID, attempt: 0 });
  assert.deepEqual(said.result, { response: 'Tea?' });
  assert.equal(said.context.registration, 'r');
});

test('what is said again has the id that it had', () => {
  const { answeredStatement, uuid } = open().lms;
  assert.equal(answeredStatement(LAUNCH, SAID, 'before').id, 'before');
  assert.match(uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(uuid(), uuid());
});
