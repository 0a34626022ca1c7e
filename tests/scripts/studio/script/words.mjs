// Words of a language, and what Python knows of a script, as the page has them.
export const EN = {
  labels: { move: 'move', fit: 'fit', feedback: 'feedback', next: 'next', concept: 'concept', note: 'note', if: 'if' },
  fields: { title: 'title', people: 'people', teaches: 'teaches', level: 'level', 'write to': 'write-to' },
  shown: ['title: ', 'people: ', 'teaches: ', 'level: '],
  values: { level: ['case', 'group'] },
  to: ['to'], you: ['you'], and: 'and',
};
export const IT = { ...EN, labels: { poi: 'next' }, to: ['a', 'ad'], you: ['te', 'tu'], and: 'e' };
const named = (...words) => words.map((word) => ({ id: word, word }));
export const KNOWN = {
  people: [{ name: 'Anna' }, { name: 'Attilio' }, { name: 'Mrs Ferri' }], you: 'you', everyone: 'everyone', to: 'to', scenes: ['The lift', 'Potatoes'],
  labels: named('Move', 'Next'), moves: named('give back'), fits: named('fits', 'partly'), concepts: [{ id: 'back-action' }],
  facts: ['you promised'], asked: ['{x} has spoken', '{x} has spoken {to} {y}', '{x} have turned to each other', 'most went through you'],
};
