// @ts-check
// What a browser keeps, it may delete: it is asked not to, once for a copy of the book.

/** Ask the browser to keep what it keeps, if it wasn't asked yet.
 * @param {() => void} warn what to do when it promises nothing */
const lasting = async (warn) => {
  const asked = new Device('?lasting');
  const found = asked.take();
  if (!found || found.asked || asked.put({ asked: true }) === false || asked.refused) return;
  const promised = await navigator.storage?.persist?.().catch(() => false);
  if (!promised) warn();
};
