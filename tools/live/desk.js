// The desk: the project's own Python in a worker, for the studio.
//
// In come the files that the page has fetched, and then calls by their name, with values; out go their
// answers. sameboat/studio/desk.py answers them, in JSON, in which a file's bytes are written in base 64.
import { prepared } from './asking.js';
import { filled, started } from './python.js';

const PIECE = 0x8000; // bytes that one call makes letters of

const letters = (bytes) => {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
};

const written = (_key, value) => (value instanceof Uint8Array ? { bytes: letters(value) } : value);

const read = (_key, value) => (
  value && typeof value.bytes === 'string' && Object.keys(value).length === 1
    ? Uint8Array.from(atob(value.bytes), (letter) => letter.charCodeAt(0))
    : value
);

const lost = (error) => postMessage({ lost: String(error?.message ?? error) });

const start = async ({ files, rest }) => {
  const python = await started(files);
  python._api.on_fatal = lost;
  prepared(python);
  await filled(python, files, rest);
  return python.runPython('from sameboat.studio.desk import ask; ask');
};

let desk;
self.onmessage = async ({ data: { start: files, id, name, values } }) => {
  try {
    if (files) {
      desk = await start(files);
      postMessage({ ready: true });
    } else {
      const answer = JSON.parse(desk(name, JSON.stringify(values, written)), read);
      postMessage({ id, answer });
    }
  } catch (error) {
    // Python answers its own mistakes; what comes here has broken the machine that it runs on.
    lost(error);
  }
};
