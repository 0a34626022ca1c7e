// Finds what notebooks and the desk import: `node imports.mjs request.json`.
//
// In comes a request: `library`, a folder of modules; `course`, our own, and `cells`, the code of each
// notebook by its name; `desk`, what is the desk's own, and `asking`, the code that asks it for everything.
// Cells are run by the kernel that will run them in the browser, and the desk's code by bare Python, as
// there; out comes, on standard output, which modules each notebook, and the `desk`, had imported in the end.
import { PyodideRemoteKernel } from '@jupyterlite/pyodide-kernel/lib/worker.js';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { prepared } from './asking.js';

const { library, course, cells, desk, asking } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const python = () => loadPyodide({ indexURL: dirname(fileURLToPath(import.meta.resolve('pyodide'))) });

const filled = (python, ours) => {
  python.mountNodeFS('/library', library);
  python.mountNodeFS('/course', ours);
  python.FS.chdir('/course');
  python.runPython('import sys; sys.path[:0] = ["/course", "/library"]; import browser; browser.start("", "")');
};

// What is frozen is part of Python's machine code, and need not be fetched.
const IMPORTED = `
import json, sys
json.dumps([name for name, module in sys.modules.items()
            if getattr(getattr(module, "__spec__", None), "origin", None) != "frozen"])
`;
const modules = (python) => JSON.parse(python.runPython(IMPORTED));

class Kernel extends PyodideRemoteKernel {
  async initRuntime() { this._pyodide = await python(); }

  async initPackageManager() { filled(this._pyodide, course); }

  async initKernel() { this._pyodide.runPython('import pyodide_kernel'); }
}

const imported = async (code) => {
  const kernel = new Kernel();
  await kernel.initialize({ location: '' });
  for (const source of code) {
    const { status, ename, evalue } = await kernel.execute({ code: source }, { header: {} });
    if (status !== 'ok') throw new Error(`${ename}: ${evalue}\nin this cell:\n${source}`);
  }
  return modules(kernel._pyodide);
};

const asked = async () => {
  const bare = await python();
  prepared(bare);
  filled(bare, desk);
  bare.runPython(asking);
  return modules(bare);
};

try {
  const found = { desk: await asked() };
  for (const [name, code] of Object.entries(cells)) found[name] = await imported(code);
  process.stdout.write(JSON.stringify(found));
} catch (error) {
  // Not thrown: Node would show the line it came from, which has a million characters.
  process.stderr.write(`${error.message ?? error}\n`);
  process.exitCode = 1;
}
