// @ts-check
// What a lecturer asks for, as the end of an address: `#set=one-bench,exercise:payday,page:coping-networks&name=Thursday&own`.

/** `own` asks to say it first. @typedef {{names: string[], title: string, own: boolean}} Asked */

/** @param {string} hash of an address @returns {Asked | null} null where nothing is asked */
const askedIn = (hash) => {
  const found = new URLSearchParams(hash.slice(1));
  // What stands behind an address in a sentence is sometimes taken for its end.
  const names = (found.get('set') || '').split(',').map((name) => name.trim().replace(/[^\w-]+$/, ''));
  const known = [...new Set(names.filter(Boolean))];
  return known.length ? { names: known, title: (found.get('name') || '').trim().slice(0, 80), own: found.has('own') } : null;
};

/** @param {Asked} asked @returns {string} the end of an address */
const hashOf = ({ names, title, own }) =>
  `#set=${names.join(',')}${title.trim() ? `&name=${encodeURIComponent(title.trim())}` : ''}${own ? '&own' : ''}`;
