// What bare Python is given before the desk is asked for anything.
import * as branches from './branches.js';

// mammoth could follow a link out of a document: nothing here asks the network, and what would is left out.
const CUT_OFF = 'import sys, types; sys.modules["urllib.request"] = types.SimpleNamespace(urlopen=None)';

/** Give Python what the desk has besides its files. @param {any} python */
export const prepared = (python) => {
  python.registerJsModule('branches', branches);
  python.runPython(CUT_OFF);
};
