// @ts-check
// Tabs, as the ARIA Authoring Practices have them: one is shown; arrow keys go from one to the next.
import { fresh, make } from './make.js';

/** @typedef {import('./house.js').Part} Part */

/** Put parts behind tabs. @param {string} label what the tabs are for @param {[string, string, Part][]} parts name, label and part of each
 * @param {(name: string) => void} [chosen] hears which is shown
 * @returns {{element: HTMLElement, list: HTMLElement, choose(name: string): void, chosen: () => string}} */
export const tabs = (label, parts, chosen = () => undefined) => {
  const list = make('div', { class: 'st-tabs', role: 'tablist', 'aria-label': label });
  const element = make('div', { class: 'st-panels' });
  let current = '';
  const each = parts.map(([name, title, part]) => {
    const id = fresh('tab');
    const tab = make('button', { type: 'button', role: 'tab', id, 'aria-controls': `${id}-panel`, 'data-tab': name, click: () => choose(name) }, title);
    const panel = make('div', { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': id, tabindex: -1, hidden: true }, part.element);
    list.append(tab);
    element.append(panel);
    return { name, tab, panel, part };
  });
  /** @param {string} name */
  const choose = (name) => {
    if (name === current) return;
    each.find((one) => one.name === current)?.part.hide();
    current = name;
    for (const { tab, panel, name: other } of each) {
      tab.setAttribute('aria-selected', `${other === name}`);
      tab.tabIndex = other === name ? 0 : -1;
      panel.hidden = other !== name;
    }
    each.find((one) => one.name === name)?.part.show();
    chosen(name);
  };
  list.addEventListener('keydown', (event) => {
    const at = each.findIndex(({ name }) => name === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: each.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = each[(to + each.length) % each.length];
    choose(next.name);
    next.tab.focus();
  });
  return { element, list, choose, chosen: () => current };
};
