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
