// @ts-check
// Lets a live notebook, and the chapter that it stands in, open without a network.
//
// It is asked for every file of the book once somebody has run a notebook. It asks the network first,
// so that nothing grows stale, and answers from what was kept only where the network doesn't.
const here = /** @type {any} */ (self);
here.addEventListener('install', () => here.skipWaiting());
here.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(here.registration.scope)) return;
  event.respondWith(fetch(request).catch(async (error) => {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }));
});
