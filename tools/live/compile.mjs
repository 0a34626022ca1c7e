// Compiles Python for the browser: `node compile.mjs folder whole.zip`.
//
// In comes a folder of modules and what lies beside them; out comes a zip file with the same files, in
// which each module is finished code of the Python that Pyodide brings, under a path that ends in .pyc.
// Reading finished code takes a fifth of the time that compiling takes, and a start reads 700 modules. What no
// program asks for stays out, because it is more than a third of what would be fetched: docstrings, what types
// a function takes and gives, and at which line and column each instruction stood (an error names its function).
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';

const COMPILE = `
import ast
import sys
from importlib._bootstrap_external import _code_to_timestamp_pyc
from pathlib import Path
from types import CodeType
from zipfile import ZipFile, ZipInfo

def untyped(tree):
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if any("register" in ast.unparse(each) for each in node.decorator_list):
            continue  # singledispatch chooses by types
        node.returns = None
        inside = node.args
        for each in (*inside.posonlyargs, *inside.args, *inside.kwonlyargs, inside.vararg, inside.kwarg):
            if each is not None:
                each.annotation = None
    return tree

MOST, SAME_LINE = 8, (0x80 | 13 << 3)  # of a table of places: how many instructions a mark is for, and such a mark

def flat(code):
    count = len(code.co_code) // 2
    whole, left = divmod(count, MOST)
    table = bytes([SAME_LINE | MOST - 1, 0]) * whole + (bytes([SAME_LINE | left - 1, 0]) if left else b"")
    inside = tuple(flat(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=table, co_consts=inside)

def code(path, source):
    tree = untyped(ast.parse(source, path))
    return bytes(_code_to_timestamp_pyc(flat(compile(tree, path, "exec", dont_inherit=True, optimize=2))))

with ZipFile("/out/" + target, "w") as whole:
    for file in sorted(Path("/in").rglob("*")):
        path = file.relative_to("/in").as_posix()
        if file.suffix == ".py":
            try:
                whole.writestr(ZipInfo(path + "c"), code(path, file.read_bytes()))
            except SyntaxError:  # a template for a program, and no program
                continue
        elif file.is_file():
            whole.writestr(ZipInfo(path), file.read_bytes())
`;

try {
  const [folder, target] = process.argv.slice(2).map((path) => resolve(path));
  const python = await loadPyodide({ indexURL: dirname(fileURLToPath(import.meta.resolve('pyodide'))) });
  python.mountNodeFS('/in', folder);
  python.mountNodeFS('/out', dirname(target));
  python.globals.set('target', basename(target));
  python.runPython(COMPILE);
} catch (error) {
  // Not thrown: Node would show the line it came from, which has a million characters.
  process.stderr.write(`${error.message ?? error}\n`);
  process.exitCode = 1;
}
