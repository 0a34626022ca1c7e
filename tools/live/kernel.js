// The kernel: JupyterLite's Pyodide kernel in a worker of its own.
//
// In come the files that the page has fetched: Python's machine code, its library, and the course.
// Out go the messages of a Jupyter kernel. Nothing is asked of the network: JupyterLite's package
// manager, and with it the way to a package index, is left out.
import { PyodideRemoteKernel } from '@jupyterlite/pyodide-kernel/lib/worker.js';
import { expose } from 'comlink';
import { loadPyodide } from 'pyodide';
import createPyodide from 'pyodide/pyodide.asm.mjs';
import { info } from 'pyodide/pyodide-lock.json';

// No package can be loaded by name, because nothing is to be had but what came along.
const LOCK = { info, packages: {} };
const INDEX = `${location.origin}/pyodide/`;
const SITE = '/lib/python3.14/site-packages';

class Kernel extends PyodideRemoteKernel {
  constructor() {
    super();
    this._sendWorkerMessage = (message) => postMessage({ kernel: message });
  }

  /** Start Python from `files.python` (its machine code) and `files.stdlib` (its own modules). */
  async initRuntime({ files }) {
    const stdlib = URL.createObjectURL(files.stdlib);
    // Pyodide asks for its machine code by an address of its own; nothing else leaves this worker.
    const ask = self.fetch;
    self.fetch = (address, ...rest) => (
      String(address) === `${INDEX}pyodide.asm.wasm` ? Promise.resolve(new Response(files.python)) : ask(address, ...rest)
    );
    this._pyodide = await loadPyodide({
      indexURL: INDEX,
      packageBaseUrl: INDEX,
      stdLibURL: stdlib,
      lockFileContents: LOCK,
      createPyodideModule: createPyodide,
    });
    self.fetch = ask;
    URL.revokeObjectURL(stdlib);
    this._pyodide._api.on_fatal = (error) => postMessage({ failed: String(error) });
  }

  /** Unpack what else there is: packages, and the course. */
  async initPackageManager({ files, rest }) {
    const { python, stdlib, course, ...packed } = files;
    for (const package_ of Object.values(packed)) await this.#unpack(package_, SITE);
    await this.#unpack(course, '/course');
    this._pyodide.FS.chdir('/course');
    this._pyodide.runPython(`import sys; sys.path.insert(0, "/course"); import browser; browser.start("${rest}", "${SITE}")`);
  }

  /** Unpack what sameboat/live/packed.py has packed. */
  async #unpack(blob, folder) {
    const { FS } = this._pyodide;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let at = 4 + new DataView(bytes.buffer).getUint32(0);
    for (const [path, length] of Object.entries(JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))))) {
      FS.mkdirTree(`${folder}/${path}`.replace(/\/[^/]*$/, ''));
      FS.writeFile(`${folder}/${path}`, bytes.subarray(at, at += length), { canOwn: true });
    }
  }

  async initKernel() {
    this._pyodide.runPython('import pyodide_kernel');
  }

  sendInputRequest() {
    throw new Error('This notebook cannot ask for a line of text; it shows a widget instead.');
  }
}

expose(new Kernel());
