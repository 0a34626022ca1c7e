// @ts-check
// The network that the lines draw: the same figures and the same sentence as sameboat/network.py.

/** The figures of a conversation; people go by number, 0 is the learner.
 * @typedef {{said: number[], ties: Map<string, number>, total: number, through: number, fresh: Set<string>,
 *   known: Set<string>}} Net `known` holds what can be asked: facts, who has spoken, and ties */

/** @param {number} people how many, the learner among them @returns {Net} */
const silence = (people) => ({ said: Array(people).fill(0), ties: new Map(), total: 0, through: 0, fresh: new Set(), known: new Set() });

/** @param {number} one @param {number} two @returns {string} the key of a pair, or of a tie from one to two */
const tie = (one, two) => `${one} ${two}`;

/** Whether that is so under which something is there: `f2,-3 1+1 3`, as sameboat/html/memory.py wrote it.
 * @param {Net} net @param {string} [when] */
const isSo = (net, when) =>
  !when ||
  when.split(',').every((one) => {
    const marks = one.replace('-', '').split('+');
    return (one[0] !== '-') === marks.every((mark) => (mark === 'm' ? net.through * 2 > net.total : net.known.has(mark)));
  });

/** Where a scene or a choice leads, once it is read: a scene from 0, an ending from -1 down, or NaN.
 * @param {Net} net @param {HTMLElement} part @returns {number} */
const onwards = (net, { dataset: { next = '-1' } }) => parseInt(next.split(';').find((way) => isSo(net, way.split(':')[1])) || '');

/** Take in lines, as far as they are there. @param {Net} net @param {HTMLElement[]} lines @returns {HTMLElement[]} those that are */
const read = (net, lines) =>
  lines.filter((line) => {
    const told = isSo(net, line.dataset.when);
    if (told) hear(net, line);
    return told;
  });

/** Take in a line, if it is spoken or remembered.
 * @param {Net} net @param {HTMLElement} line */
const hear = (net, { dataset }) => {
  if (dataset.fact) net.known.add(dataset.fact);
  if (!dataset.from) return;
  const from = +dataset.from;
  const to = (`${dataset.to}`.match(/\d+/g) || []).map(Number);
  net.total += 1;
  net.through += from && !to.includes(0) ? 0 : 1;
  net.said[from] += 1;
  net.known.add(`${from}`);
  for (const person of to) {
    if (person === from) continue;
    if (!net.ties.has(tie(from, person)) && !net.ties.has(tie(person, from))) {
      net.fresh.add(tie(Math.min(from, person), Math.max(from, person)));
    }
    net.known.add(tie(from, person));
    net.ties.set(tie(from, person), (net.ties.get(tie(from, person)) || 0) + 1);
  }
};

/** What the drawing shows, in words.
 * @param {Net} net @param {string[]} people @param {Words} say @returns {string} */
const sentence = (net, people, say) => {
  /** @type {Record<string, string[]>} */
  const found = { first: [], both: [] };
  let possible = 0;
  for (const [i, first] of people.entries()) {
    for (const [j, second] of people.entries()) {
      if (!i || j <= i) continue;
      const pair = fill(say.pair, { one: first, two: second });
      possible += 1;
      if (net.fresh.has(tie(i, j))) found.first.push(pair);
      if (net.ties.has(tie(i, j)) && net.ties.has(tie(j, i))) found.both.push(pair);
    }
  }
  const parts = [fill(say.share, { n: net.through, total: net.total })];
  for (const form in found) {
    const pairs = found[form];
    if (pairs.length > 3) parts.push(fill(say[`${form}_many`], { n: pairs.length, total: possible }));
    else if (pairs.length) parts.push(fill(say[form], { pairs: pairs.join('; ') }));
  }
  const silent = people.filter((_, i) => i && !net.said[i]);
  const last = silent.pop();
  if (last) {
    const names = silent.length ? `${silent.join(', ')} ${say.and} ${last}` : last;
    parts.push(fill(silent.length ? say.silent_many : say.silent, { names }));
  }
  return parts.join(' ');
};

/** Fill in the table that says the same as the drawing.
 * @param {Net} net @param {string[]} people @param {HTMLElement} body */
const tabulate = (net, people, body) => {
  const rows = [...net.ties].map(([key, count]) => {
    const [from, to] = key.split(' ').map(Number);
    return made('tr', {}, ...[people[from], people[to], count].map((textContent) => made('td', { textContent })));
  });
  body.replaceChildren(...rows);
};

/** Keep the learner, who stands in the middle, off the ties that cross it: on one they would seem to be its end.
 * @param {number} wanted how far down they would stand @param {number} far the farthest @param {number} half how high they are,
 * to their middle @param {number[][]} ties from x, y to x, y @returns {number} the nearest place that is free, if there is one */
const aside = (wanted, far, half, ties) => {
  const crossed = ties.flatMap(([x1, y1, x2, y2]) => (x1 * x2 < 0 ? y1 - ((y2 - y1) * x1) / (x2 - x1) : []));
  const free = [wanted, ...crossed.flatMap((y) => [y - half - 4, y + half + 4])].filter(
    (place) => place >= 0 && place <= far && crossed.every((y) => Math.abs(y - place) > half + 3),
  );
  return free.sort((one, two) => Math.abs(one - wanted) - Math.abs(two - wanted))[0] ?? wanted;
};

/** Draw the network: the server has given everybody a place and written their names.
 * @param {Net} net @param {Element} svg */
const draw = (net, svg) => {
  const nodes = all(svg, 'g');
  const at = nodes.map(({ dataset }) => `${dataset.at}`.split(' ').map(Number));
  const pairs = [...net.ties].map(([key, count]) => [...key.split(' ').map(Number), count]);
  const grown = net.said.map((count) => 1 + Math.min(count, 16) / 16);
  // The more passes through the learner, the nearer to the middle.
  at[0][1] = aside(at[0][1] * (1 - net.through / net.total), at[0][1], 8 * grown[0], pairs.map(([from, to]) => [...at[from], ...at[to]]));
  const lines = [];
  for (const [from, to, count] of pairs) {
    const back = net.ties.get(tie(to, from)) || 0;
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    if (back && from !== low) continue;
    const [[x1, y1], [x2, y2]] = [at[from], at[to]];
    const fresh = net.fresh.has(tie(low, high)) ? ' sb-new' : '';
    const mine = `${from && to ? '' : 'sb-mine'}${fresh}`;
    const weight = Math.min(1.5 + Math.log2(count + back), 6);
    lines.push(drawn('line', { x1, y1, x2, y2, 'stroke-width': weight, class: `${mine}${back ? '' : ' sb-oneway'}` }));
    if (back) continue;
    // One way only: an arrow head two thirds of the way along.
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    const [x, y] = [x1 + (x2 - x1) * 0.66, y1 + (y2 - y1) * 0.66];
    lines.push(drawn('path', { class: mine, d: 'M-5-5 5 0-5 5z', transform: `translate(${x} ${y}) rotate(${angle})` }));
  }
  nodes.forEach((node, person) => {
    one(node, '*').setAttribute('transform', `scale(${grown[person]})`);
    node.classList.toggle('sb-silent', !net.said[person]);
    node.setAttribute('transform', `translate(${at[person]})`);
  });
  svg.replaceChildren(...lines, ...nodes);
};
