// Finds the conditions of scripts: `node conditions.mjs file …` prints, as JSON, every change of one of them as
// {path, line, start, end, text}: `text` is to stand there instead.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const acorn = createRequire(join(process.env.PACKAGES ?? '', 'package.json'))('acorn');

/** What each comparison becomes: the opposite, and the neighbour. */
const COMPARED = {
  '===': ['!=='], '!==': ['==='], '<': ['>=', '<='], '<=': ['>', '<'], '>': ['<=', '>='], '>=': ['<', '>'],
};
const LOGICAL = { '&&': ['||'], '||': ['&&'], '??': ['&&'] };

/** Every node of a tree. */
function* nodes(node) {
  if (typeof node?.type === 'string') yield node;
  for (const value of Object.values(node ?? {})) {
    if (value && typeof value === 'object') yield* nodes(value);
  }
}

/** @param {string} source @returns {Generator<{start: number, end: number, text: string}>} */
function* changes(source) {
  const tree = acorn.parse(source, { ecmaVersion: 'latest' });
  const flipped = (test) => {
    const plain = test.type === 'UnaryExpression' || (test.type === 'BinaryExpression' && test.operator in COMPARED);
    return plain ? [] : [{ start: test.start, end: test.end, text: `!(${source.slice(test.start, test.end)})` }];
  };
  const swapped = ({ left, operator }, others) => {
    const start = source.indexOf(operator, left.end);
    return others.map((text) => ({ start, end: start + operator.length, text }));
  };
  for (const node of nodes(tree)) {
    if (node.test) yield* flipped(node.test);
    if (node.type === 'LogicalExpression') yield* swapped(node, LOGICAL[node.operator]);
    if (node.type === 'BinaryExpression' && node.operator in COMPARED) yield* swapped(node, COMPARED[node.operator]);
    if (node.type === 'UnaryExpression' && node.operator === '!') yield { start: node.start, end: node.start + 1, text: '' };
    if ((node.type === 'MemberExpression' || node.type === 'CallExpression') && node.optional) {
      const start = source.indexOf('?.', (node.object ?? node.callee).end);
      const text = node.computed || node.type === 'CallExpression' ? '' : '.';
      yield { start, end: start + 2, text };
    }
  }
}

const found = process.argv.slice(2).flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  return [...changes(source)].map((change) => {
    const head = source.slice(0, change.start).split('\n');
    const line = source.split('\n')[head.length - 1];
    return { path, line: head.length, column: head.at(-1).length + 1, was: line.trim(), ...change };
  });
});
process.stdout.write(JSON.stringify(found));
