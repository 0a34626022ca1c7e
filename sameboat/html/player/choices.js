// @ts-check
// What can be said or done now, as buttons, in an order that is not always the same.

/** @param {HTMLElement[]} choices the items of a scene's list @param {Net} net what is known there @returns {HTMLElement[]} list items with a button each, shuffled */
const offered = (choices, net) => {
  const items = choices.flatMap((choice, i) => {
    if (!isSo(net, choice.dataset.when)) return [];
    const said = one(choice, '.sb-choice');
    const to = one(said, '.sb-to');
    const button = made('button', { type: 'button' }, ...(to ? [copy(to), ' '] : []));
    button.dataset.choice = `${i + 1}`;
    button.append(...copy(one(said, '.sb-said') || said).childNodes);
    return made('li', {}, button);
  });
  for (let i = items.length; i; ) {
    const j = Math.floor(Math.random() * i--);
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
};

/** Ask what to say or do. @param {HTMLElement} place @param {boolean} first whether the learner says it before any choice is there
 * @param {string} line what they said @param {HTMLElement[]} items */
const fillIn = (place, first, line, items) => {
  one(place, '.sb-own').hidden = !(one(place, 'p').hidden = first);
  one(place, 'textarea').value = line;
  lay(place, first ? '' : line);
  one(place, 'ul').replaceChildren(...(first ? [] : items));
};
