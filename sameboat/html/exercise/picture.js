// @ts-check
// A drawn network as a picture: people in a ring, the nearest levels innermost; ties by kind and direction.

/** @typedef {{name: string, level: string}} Drawn */
/** @typedef {{from: string, to: string, kind: string, what: string}} DrawnTie */

const WIDE = 320;
const HIGH = 330;

/** Where somebody stands; their name's lines, where its first one stands, its middle and half its width.
 * @typedef {{name: string, x: number, y: number, lines: string[], foot: number, middle: number, half: number}} Spot */
/** A name in lines. @typedef {(name: string) => string[]} Broken */

/** How wide a line is, on the safe side: fonts differ. @param {string} line */
const wide = (line) => [...line].reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? 8.2 : 10.8), 0);

/** Where people stand: in a ring, or, where names would cover one another, two a row in a tall one.
 * @param {Drawn[]} people @param {string[]} levels @param {Broken} broken @returns {[Spot[], number]} and how high it is */
const standing = (people, levels, broken) => {
  const far = (/** @type {Drawn} */ person) => Math.max(levels.indexOf(person.level), 0);
  const near = [...people].sort((a, b) => far(a) - far(b));
  const { length } = near;
  const farthest = Math.max(...near.map(far));
  const rowOf = (/** @type {number} */ i) => Math.min(i, length - i);
  /** @type {number[]} */ const heights = [];
  near.forEach(({ name }, i) => {
    heights[rowOf(i)] = Math.max(heights[rowOf(i)] || 0, 42 + 16 * broken(name).length);
  });
  const tops = [30];
  for (const height of heights) tops.push(tops[tops.length - 1] + height);
  const stand = (/** @type {boolean} */ tall) =>
    near.map((person, i) => {
      const turn = (2 * Math.PI * i) / length;
      const reach = farthest ? 0.6 + (0.4 * far(person)) / farthest : Math.min(length - 1, 1);
      const across = 122 * reach * Math.sin(turn);
      const y = tall ? tops[rowOf(i)] : HIGH / 2 - 4 - 128 * reach * Math.cos(turn);
      const lines = broken(person.name);
      const half = Math.max(...lines.map(wide)) / 2;
      const alone = !tall || !i || 2 * i === length;
      const side = alone ? 0 : Math.sign(length - 2 * i);
      const x = WIDE / 2 + (alone ? across : 0.64 * across) + 44 * side;
      // In a row each name has its half: at the worst it reaches over the middle, and never out of the picture.
      const least = (side > 0 ? WIDE / 2 + 16 : 4) + half;
      const most = WIDE - (side < 0 ? WIDE / 2 + 16 : 4) - half;
      const middle = Math.max(Math.min(Math.max(x, least), most), 4 + half);
      const foot = tall || 4 * rowOf(i) > length ? 27 : -2 - 16 * lines.length;
      return { name: person.name, x, y, lines, foot, middle, half };
    });
  const ring = stand(false);
  return isCrowded(ring) ? [stand(true), tops[tops.length - 1]] : [ring, HIGH];
};

/** @param {Spot[]} spots @returns {boolean} whether a name covers another or somebody else, or leaves the picture */
const isCrowded = (spots) => {
  const name = (/** @type {Spot} */ { y, foot, middle, half, lines }) => [middle - half, y + foot - 12, middle + half, y + foot - 12 + 16 * lines.length];
  const node = (/** @type {Spot} */ { x, y }) => [x - 14, y - 14, x + 14, y + 14];
  const cover = (/** @type {number[]} */ one, /** @type {number[]} */ two) =>
    Math.min(two[2] - one[0], one[2] - two[0], two[3] - one[1], one[3] - two[1]) > 0;
  return spots.some((one, i) => {
    const [, top, , bottom] = name(one);
    const others = spots.slice(0, i);
    return top < 0 || bottom > HIGH || others.some((two) => cover(name(one), name(two)) || cover(name(one), node(two)) || cover(node(one), name(two)));
  });
};

/** @param {DrawnTie} tie @param {Map<string, Spot>} at @returns {Element[]} the tie's line, and its head or mark */
const tieLines = ({ from, to, kind }, at) => {
  const [{ x: x1, y: y1 }, { x: x2, y: y2 }] = [from, to].map((name) => /** @type {Spot} */ (at.get(name)));
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const part = (/** @type {number} */ share, /** @type {string} */ d) => {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return drawn('path', { d, transform: `translate(${x} ${y}) rotate(${angle})` });
  };
  /** @type {Element[]} */
  const lines = [drawn('line', { x1, y1, x2, y2, class: `sb-tie-${kind}` })];
  const head = 'M-6-6 6 0-6 6z';
  if (kind === 'helps' || kind === 'both-ways') lines.push(part(0.66, head));
  if (kind === 'both-ways') lines.push(part(0.34, 'M6-6-6 0 6 6z'));
  if (kind === 'strained') lines.push(part(0.5, 'M-5-8 0 8M1-8 6 8'));
  return lines;
};

/** Draw a network. @param {Element} svg @param {Drawn[]} people @param {DrawnTie[]} ties @param {string[]} levels
 * @param {Broken} broken @param {string} picked who was chosen to tie from
 * @param {string} role what each person is to assistive technology */
const depict = (svg, people, ties, levels, broken, picked, role) => {
  const [spots, high] = standing(people, levels, broken);
  const at = new Map(spots.map((spot) => [spot.name, spot]));
  svg.setAttribute('viewBox', `0 0 ${WIDE} ${high}`);
  const nodes = people.map(({ name, level }, i) => {
    const { x, y, lines, foot, middle } = /** @type {Spot} */ (at.get(name));
    const shape = i ? drawn('circle', { r: 11 }) : drawn('rect', { x: -11, y: -11, width: 22, height: 22, rx: 4 });
    const label = drawn('text', {}, ...lines.map((line, row) => drawn('tspan', { x: middle - x, y: foot + 16 * row }, line)));
    const values = { transform: `translate(${x} ${y})`, class: `sb-h${i && ((i - 1) % 8) + 1}`, 'data-person': i };
    const control = role && { role, tabindex: 0, 'aria-label': name, 'aria-pressed': `${name === picked}` };
    return drawn('g', { ...values, ...control, 'data-level': level }, drawn('circle', { r: 22, class: 'sb-reach' }), shape, label);
  });
  svg.replaceChildren(...ties.flatMap((tie) => tieLines(tie, at)), ...nodes);
};
