// Python in a worker: started from files that the page has fetched, and given more of them.
//
// Nothing is asked of the network: no package can be loaded by name, because nothing is to be had but
// what came along.
import { loadPyodide } from 'pyodide';
import createPyodide from 'pyodide/pyodide.asm.mjs';
import { info } from 'pyodide/pyodide-lock.json';

const LOCK = { info, packages: {} };
const INDEX = `${location.origin}/pyodide/`;
export const SITE = '/lib/python3.14/site-packages';

/** Start Python from `files.python` (its machine code) and `files.stdlib` (its own modules). */
export const started = async (files) => {
  const stdlib = URL.createObjectURL(files.stdlib);
  // Pyodide asks for its machine code by an address of its own; nothing else leaves this worker.
  const ask = self.fetch;
  self.fetch = (address, ...rest) => (
    String(address) === `${INDEX}pyodide.asm.wasm` ? Promise.resolve(new Response(files.python)) : ask(address, ...rest)
  );
  const python = await loadPyodide({
    indexURL: INDEX,
    packageBaseUrl: INDEX,
    stdLibURL: stdlib,
    lockFileContents: LOCK,
    createPyodideModule: createPyodide,
  });
  self.fetch = ask;
  URL.revokeObjectURL(stdlib);
  return python;
};

/** Unpack what sameboat/live/packed.py has packed. */
const unpack = async ({ FS }, blob, folder) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let at = 4 + new DataView(bytes.buffer).getUint32(0);
  for (const [path, length] of Object.entries(JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))))) {
    FS.mkdirTree(`${folder}/${path}`.replace(/\/[^/]*$/, ''));
    FS.writeFile(`${folder}/${path}`, bytes.subarray(at, at += length), { canOwn: true });
  }
};

/** Unpack what else there is: packages, and our own modules, `ours`. `rest` is where the others are fetched.
 * @param {any} python @param {Record<string, Blob>} files @param {string} rest */
export const filled = async (python, files, rest) => {
  const { python: _, stdlib, ours, ...packed } = files;
  for (const packages of Object.values(packed)) await unpack(python, packages, SITE);
  await unpack(python, ours, '/course');
  python.FS.chdir('/course');
  python.runPython(`import sys; sys.path.insert(0, "/course"); import browser; browser.start("${rest}", "${SITE}")`);
};
