// Where people, their names and their ties stand in a drawn network.
import assert from 'node:assert/strict';
import { tie } from './drawing.test.mjs';
import { open, test } from './house.mjs';

const depicted = (people, ties, levels = ['person', 'close', 'far'], picked = '', role = '') => {
  const { parts, document } = open();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  parts.depict(svg, people.map(([name, level]) => ({ name, level })), ties, levels, (name) => name.match(/.{1,17}/g) || [name], picked, role);
  const nodes = [...svg.querySelectorAll('g')];
  return {
    svg, nodes,
    at: nodes.map((node) => /translate\((.*) (.*)\)/.exec(node.getAttribute('transform')).slice(1).map(Number)),
    paths: [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')),
  };
};

test('people stand in a ring, the nearest levels innermost', () => {
  const { at } = depicted([['You', 'person'], ['A', 'far'], ['B', 'close'], ['C', '']], []);
  const far = at.map(([x, y]) => Math.hypot((x - 160) / 122, (y - 161) / 128));
  assert.ok(Math.abs(far[0] - 0.6) < 1e-9 && Math.abs(far[3] - 0.6) < 1e-9 && Math.abs(far[2] - 0.8) < 1e-9 && Math.abs(far[1] - 1) < 1e-9);
  assert.deepEqual(at[0], [160, 161 - 128 * 0.6]);
  const one = depicted([['You', 'person']], []);
  assert.deepEqual(one.at, [[160, 161]], 'one alone stands in the middle');
  const two = depicted([['You', 'person'], ['A', '']], []);
  assert.deepEqual(two.at.map(([, y]) => Math.round(y)), [33, 289]);
});

test('the first is a square, others are circles in their colour; names stand on the outer side', () => {
  const people = [['You', 'person'], ...[...'ABCDEFGHI'].map((name) => [name, 'person'])];
  const { nodes, at } = depicted(people, []);
  assert.deepEqual(nodes.slice(0, 3).map((node) => node.children[1].tagName.toLowerCase()), ['rect', 'circle', 'circle']);
  assert.deepEqual(nodes.map((node) => node.getAttribute('class')), ['sb-h0', 'sb-h1', 'sb-h2', 'sb-h3', 'sb-h4', 'sb-h5', 'sb-h6', 'sb-h7', 'sb-h8', 'sb-h1']);
  nodes.forEach((node, i) => assert.equal(node.querySelector('tspan').getAttribute('y'), at[i][1] < 165 ? '-18' : '27'));
  assert.equal(nodes[0].hasAttribute('role'), false);
  assert.deepEqual(depicted([['You', 'far'], ['A', 'far'], ['B', 'far'], ['C', 'far']], []).at.map(([, y]) => Math.round(y)), [33, 161, 289, 161]);
});

/** The edges of a drawing's names, as they are reckoned with. */
const edges = ({ nodes, at }) =>
  nodes.map((node, i) => {
    const lines = [...node.querySelectorAll('tspan')];
    const half = 4.1 * Math.max(...lines.map((line) => line.textContent.length));
    const [x, top] = ['x', 'y'].map((name, axis) => at[i][axis] + Number(lines[0].getAttribute(name)));
    return [x - half, top - 12, x + half, top - 12 + 16 * lines.length];
  });
const high = ({ svg }) => Number(svg.getAttribute('viewBox').split(' ')[3]);

test('many people with long names stand two a row in a taller ring, and no name covers another', () => {
  for (let many = 1; many <= 14; many += 1) {
    for (const length of [1, 9, 17, 39]) {
      const people = Array.from({ length: many }, (_, i) => [`${i}${'m'.repeat(i % 2 ? 1 : length)}`.slice(0, 40), ['person', 'close', 'far'][i % 3]]);
      const found = depicted(people, []);
      const names = edges(found);
      names.forEach(([left, top, right, bottom], i) => {
        const what = `${many} of ${length}: ${i}`;
        assert.ok(left >= 0 && right <= 320 && top >= 0 && bottom <= high(found), what);
        for (const [l, t, r, b] of names.slice(0, i)) assert.ok(right <= l || r <= left || bottom <= t || b <= top, what);
      });
    }
  }
});

test('the first stands at the top, the others to its right and back on its left; each name keeps to its side', () => {
  const found = depicted(Array.from({ length: 6 }, (_, i) => [`${i}`.repeat(40), 'person']), []);
  assert.deepEqual(found.at.map(([x, y]) => [Math.round(x), y]), [[160, 30], [272, 120], [272, 210], [160, 300], [48, 210], [48, 120]]);
  assert.equal(high(found), 390);
  assert.deepEqual(edges(found).map(([left, , right]) => [Math.round(left), Math.round(right)]), [
    [90, 230], [177, 316], [177, 316], [90, 230], [4, 143], [4, 143],
  ]);
  assert.deepEqual([...found.nodes[0].querySelectorAll('tspan')].map((line) => line.textContent), ['0'.repeat(17), '0'.repeat(17), '0'.repeat(6)]);
});

test('a name that is too wide for its side reaches over the middle, and never out of the picture', () => {
  const { parts, document } = open();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const people = ['a', 'b', 'c'].map((name) => ({ name: name.repeat(36), level: '' }));
  parts.depict(svg, people, [], ['person'], (name) => [name], '', '');
  const nodes = [...svg.querySelectorAll('g')];
  const at = nodes.map((node) => /translate\((.*) (.*)\)/.exec(node.getAttribute('transform')).slice(1).map(Number));
  assert.deepEqual(edges({ nodes, at }).map(([left, , right]) => [Math.round(left), Math.round(right)]), [[12, 308], [21, 316], [4, 299]]);
  assert.deepEqual([parts.wide('anna'), parts.wide('ANNA')], [4 * 8.2, 4 * 10.8], 'capitals are wider');
});

test('each kind of tie has its heads or strokes', () => {
  const paths = (kind) => depicted([['You', 'person'], ['A', '']], [tie('You', 'A', kind)]).paths;
  assert.deepEqual(paths('helps'), ['M-6-6 6 0-6 6z']);
  assert.deepEqual(paths('both-ways'), ['M-6-6 6 0-6 6z', 'M6-6-6 0 6 6z']);
  assert.deepEqual(paths('strained'), ['M-5-8 0 8M1-8 6 8']);
  assert.deepEqual(paths('missing'), []);
});
