// @ts-check
// A drawn network as a picture: people in a ring, the nearest levels innermost; ties by kind and direction.

/** @typedef {{name: string, level: string}} Drawn */
/** @typedef {{from: string, to: string, kind: string, what: string}} DrawnTie */

const WIDE = 360;
const HIGH = 330;

/** @param {Drawn[]} people @param {string[]} levels @returns {Map<string, number[]>} where each person stands */
const places = (people, levels) => {
  const far = (/** @type {Drawn} */ person) => Math.max(levels.indexOf(person.level), 0);
  const near = [...people].sort((a, b) => far(a) - far(b));
  const farthest = Math.max(...near.map(far));
  return new Map(
    near.map((person, i) => {
      const { name } = person;
      const turn = (2 * Math.PI * i) / near.length - Math.PI / 2;
      const reach = farthest ? 0.6 + (0.4 * far(person)) / farthest : Math.min(near.length - 1, 1);
      return [name, [WIDE / 2 + 122 * reach * Math.cos(turn), HIGH / 2 - 4 + 128 * reach * Math.sin(turn)]];
    }),
  );
};

/** @param {DrawnTie} tie @param {Map<string, number[]>} at @returns {Element[]} the tie's line, and its head or mark */
const tieLines = ({ from, to, kind }, at) => {
  const [[x1, y1], [x2, y2]] = [at.get(from) || [0, 0], at.get(to) || [0, 0]];
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
 * @param {string} picked who was chosen to tie from @param {string} role what each person is to assistive technology */
const depict = (svg, people, ties, levels, picked, role) => {
  const at = places(people, levels);
  const nodes = people.map(({ name, level }, i) => {
    const [x, y] = at.get(name) || [0, 0];
    const shape = i ? drawn('circle', { r: 11 }) : drawn('rect', { x: -11, y: -11, width: 22, height: 22, rx: 4 });
    const label = drawn('text', { y: y < HIGH / 2 ? -18 : 27 }, name);
    const values = { transform: `translate(${x} ${y})`, class: `sb-h${i && ((i - 1) % 8) + 1}`, 'data-person': i };
    const control = role && { role, tabindex: 0, 'aria-label': name, 'aria-pressed': `${name === picked}` };
    return drawn('g', { ...values, ...control, 'data-level': level }, drawn('circle', { r: 22, class: 'sb-reach' }), shape, label);
  });
  svg.replaceChildren(...ties.flatMap((tie) => tieLines(tie, at)), ...nodes);
};
