// Finds what notebooks import: `node imports.mjs request.json`.
//
// In comes a request: `library` and `course`, two folders of modules, and `cells`, the code of each
// notebook by its name. The cells are run by the kernel that will run them in the browser; out comes, on
// standard output, which modules each notebook had imported in the end.
import { PyodideRemoteKernel } from '@jupyterlite/pyodide-kernel/lib/worker.js';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';

const { library, course, cells } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

class Kernel extends PyodideRemoteKernel {
  async initRuntime() {
    this._pyodide = await loadPyodide({ indexURL: dirname(fileURLToPath(import.meta.resolve('pyodide'))) });
  }

  async initPackageManager() {
    this._pyodide.mountNodeFS('/library', library);
    this._pyodide.mountNodeFS('/course', course);
    this._pyodide.FS.chdir('/course');
    this._pyodide.runPython('import sys; sys.path[:0] = ["/course", "/library"]; import browser; browser.start("", "")');
  }

  async initKernel() { this._pyodide.runPython('import pyodide_kernel'); }
}

const imported = async (code) => {
  const kernel = new Kernel();
  await kernel.initialize({ location: '' });
  for (const source of code) {
    const { status, ename, evalue } = await kernel.execute({ code: source }, { header: {} });
    if (status !== 'ok') throw new Error(`${ename}: ${evalue}\nin this cell:\n${source}`);
  }
  return JSON.parse(kernel._pyodide.runPython('import sys, json; json.dumps([*sys.modules])'));
};

try {
  const found = {};
  for (const [name, code] of Object.entries(cells)) found[name] = await imported(code);
  process.stdout.write(JSON.stringify(found));
} catch (error) {
  // Not thrown: Node would show the line it came from, which has a million characters.
  process.stderr.write(`${error.message ?? error}\n`);
  process.exitCode = 1;
}
