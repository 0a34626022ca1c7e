// @ts-check
// What takes a record in, for a page that fetches it when it is needed.

/** @type {any} */ (window).sameboatOpened = opened;
