// The kernel: JupyterLite's Pyodide kernel in a worker of its own.
//
// In come the files that the page has fetched: Python's machine code, its library, and the course.
// Out go the messages of a Jupyter kernel. JupyterLite's package manager, and with it the way to a
// package index, is left out.
import { PyodideRemoteKernel } from '@jupyterlite/pyodide-kernel/lib/worker.js';
import { expose } from 'comlink';
import { filled, started } from './python.js';

class Kernel extends PyodideRemoteKernel {
  constructor() {
    super();
    this._sendWorkerMessage = (message) => postMessage({ kernel: message });
  }

  async initRuntime({ files }) {
    this._pyodide = await started(files);
    this._pyodide._api.on_fatal = (error) => postMessage({ failed: String(error) });
  }

  async initPackageManager({ files: { course, ...files }, rest }) {
    await filled(this._pyodide, { ...files, ours: course }, rest);
  }

  async initKernel() {
    this._pyodide.runPython('import pyodide_kernel');
  }

  sendInputRequest() {
    throw new Error('This notebook cannot ask for a line of text; it shows a widget instead.');
  }
}

expose(new Kernel());
