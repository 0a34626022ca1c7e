// Whole pieces are put in, moved and copied by templates, and an empty line stands where one is needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../../sameboat/studio/page/conversation/cut.js';
import { copied, moved, place, splice } from '../../../../sameboat/studio/page/conversation/deeds.js';
import { quoted, templates } from '../../../../sameboat/studio/page/conversation/template.js';
import { tree, whole } from '../../../../sameboat/studio/page/conversation/tree.js';

const LABELS = { move: 'Move', fit: 'Fit', feedback: 'Feedback', next: 'Next', ending: 'Ending', note: 'Note', remember: 'Remember', if: 'If', you: 'you', and: 'and' };
const ENGLISH = { labels: LABELS, fields: { title: 'title', people: 'people', teaches: 'teaches' }, you: 'You', to: 'to {names}', to_a: 'to {names}', articles: {} };
const ITALIAN = { ...ENGLISH, labels: { ...LABELS, you: 'te', and: 'e' }, you: 'Tu', to: 'a {names}', to_a: 'ad {names}', articles: { il: 'al', "l'": "all'" } };
const make = templates(ENGLISH);
let count = 0;
const numbered = (...pieces) => pieces.map((piece) => ({ ...piece, id: (count += 1) }));
const text = (pieces) => pieces.map(textOf).join('');

test('templates are written as the language writes them', () => {
  const heads = ({ speech, choice }) => [
    speech('Anna', ['Luisa'], '', ''), speech('Anna', [], 'quietly', ''), speech('Anna', ['you', 'Bo', 'Luisa'], '', ''), choice(['Anna'], 'Yes?'), choice([], 'Yes?'),
    choice(undefined, 'You wait.'),
  ].map((piece) => textOf(piece).trim());
  assert.deepEqual(heads(make), ['Anna to Luisa:', 'Anna (quietly):', 'Anna to you, Bo and Luisa:', '### You to Anna: "Yes?"', '### "Yes?"', '### You wait.']);
  const it = templates(ITALIAN);
  assert.deepEqual(heads(it), ['Anna a Luisa:', 'Anna (quietly):', 'Anna a te, Bo e Luisa:', '### Tu ad Anna: "Yes?"', '### "Yes?"', '### You wait.']);
  assert.equal(it.speech('Bo', ['il portiere'], '', '').before, 'Bo al portiere: ');
  assert.equal(it.speech('Bo', ['l’infermiera'], '', '').before, "Bo all'infermiera: ");
  assert.equal(textOf(make.person('Dr: Bo', 'new')), '  "Dr: Bo": new\n');
  assert.equal(textOf(make.person('أحمد', 'new')), '  أحمد: new\n');
  assert.equal(textOf(make.list('teaches', ['a', 'b'])), 'teaches: [a, b]\n');
  assert.equal(make.listed(['a $& b', 'c']), 'a $& b and c');
});

const [scene, told, spoken, choice, move, when, feedback, note, next] = numbered(
  make.scene('One'), make.narration('It stops.'), make.speech('Anna', [], '', 'Yes.'), make.choice([], 'What?'), make.label('move', 'connect'), make.label('if', 'so'),
  make.label('feedback', 'Why.'), make.label('note', 'Hm.'), make.label('next', 'Two'));
const LIST = [scene, told, spoken, choice, move, when, feedback, note, next];

test('the pieces of a script are scenes, and in them choices, with what belongs to them', () => {
  const { front, top, scenes } = tree([...numbered(make.fence('\n'), make.field('title', 'x'), make.fence('\n\n'), make.narration('Before.')), ...LIST]);
  assert.equal(front.length, 3);
  assert.deepEqual(top.units.map(({ piece }) => piece.words), ['Before.']);
  assert.deepEqual(scenes.map(({ head }) => head.words), ['One']);
  const [first] = scenes;
  assert.deepEqual(first.units.map(({ piece }) => piece.words), ['It stops.', 'Yes.']);
  assert.deepEqual(first.choices[0].units.map(({ piece, when: asked }) => [piece.kind, asked.length]), [['move', 0], ['feedback', 1], ['note', 0], ['next', 0]]);
  assert.deepEqual(whole(first), LIST);
});

test('conditions first of all are of the whole, and one above nothing is still shown', () => {
  const [head, asked, last] = numbered(make.choice([], 'x'), make.label('if', 'so'), make.label('if', 'then'));
  const { scenes } = tree([scene, head, asked, move, last]);
  assert.deepEqual(scenes[0].choices[0].when, [asked]);
  assert.deepEqual(scenes[0].choices[0].units.at(-1), { when: [last], pieces: [last] });
});

test('a choice above the first scene, and words that have no place, are shown all the same', () => {
  const [plain] = numbered({ kind: 'plain', before: '', words: 'odd', after: '\n' });
  const { scenes } = tree([choice, plain]);
  assert.equal(scenes[0].head, choice);
  assert.equal(scenes[0].units[0].piece, plain);
});

test('each kind has its place below a heading', () => {
  const section = tree(LIST).scenes[0].choices[0];
  const at = (kind) => place(LIST, section, kind) - LIST.indexOf(choice);
  assert.deepEqual(['move', 'fit', '', 'feedback', 'reflect', 'ending'].map(at), [2, 2, 2, 5, 5, 6]);
  assert.equal(place([scene, told], tree([scene, told]).scenes[0], 'ending'), 2);
  assert.equal(place([], tree([]).top, ''), 0);
});

test('an empty line is put between what needs one, and taken from between a move and its fit', () => {
  const bare = [{ ...told, after: '' }];
  assert.equal(text(splice(bare, 1, 0, [make.narration('b')])), 'It stops.\n\nb\n\n');
  assert.equal(text(splice([{ ...told, after: '\r\n' }], 1, 0, [make.narration('b')])), 'It stops.\r\n\nb\n\n');
  const parted = splice([choice, { ...move, after: '\n\n' }, next], 2, 0, [make.label('fit', 'fits')]);
  assert.equal(text(parted.slice(1)), 'Move: connect\nFit: fits\n\nNext: Two\n\n');
  assert.equal(text(splice([when], 1, 0, [told])), 'If: so\nIt stops.\n\n');
  const [person] = numbered(make.person('Anna', ''));
  assert.equal(text(splice([person], 1, 0, [make.person('Bo', '')])), '  Anna: \n  Bo: \n');
});

test('what is moved takes its conditions along, and what is copied is another', () => {
  const asked = [when, feedback];
  const result = moved(LIST, [note], asked, false);
  assert.deepEqual(result.map(({ id }) => id), [scene, told, spoken, choice, move, note, when, feedback, next].map(({ id }) => id));
  assert.deepEqual(moved(LIST, asked, [note], true).map(({ kind }) => kind).slice(5), ['note', 'if', 'feedback', 'next']);
  assert.deepEqual(copied(asked).map(({ id, words }) => [id, words]), [[undefined, 'so'], [undefined, 'Why.']]);
});

test('words at the top that would be read as signs get quotation marks, unless they have some', () => {
  const told = (name, words) => textOf(quoted(make.field(name, words))).trim();
  assert.equal(told('title', 'The lift: a story'), 'title: "The lift: a story"');
  assert.equal(told('title', 'The “lift” at 12:30'), 'title: The “lift” at 12:30');
  assert.equal(told('title', 'The "lift": a story'), 'title: \'The "lift": a story\'');
  assert.equal(told('title', '"It\'s": x'), 'title: "It\'s": x');
  assert.equal(told('title', 'A #1'), 'title: "A #1"');
  assert.equal(textOf(quoted({ ...make.person('Anna', '82: home'), before: '  Anna: "', after: '"\n' })), '  Anna: "82: home"\n');
});
