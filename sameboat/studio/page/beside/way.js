// @ts-check
// The chosen way through the case: what is played, and whose network is drawn.

export class Way extends EventTarget {
  /** @type {number[]} choices by their numbers */ path = [];

  /** @param {number[]} path */
  go(path) {
    if (`${path}` === `${this.path}`) return;
    this.path = [...path];
    this.dispatchEvent(new Event('way'));
  }
}

/** @type {WeakMap<object, Way>} */
const ways = new WeakMap();

/** Return the way that the parts of a house share. @param {import('../house.js').House} house */
export const wayOf = (house) => {
  let way = ways.get(house);
  if (!way) {
    ways.set(house, way = new Way());
    // Another script has other ways.
    house.manuscript.addEventListener('change', (event) => {
      if (/** @type {CustomEvent} */ (event).detail.source === 'begin') way?.go([]);
    });
  }
  return way;
};
