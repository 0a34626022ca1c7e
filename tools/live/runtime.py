"""The runtime: every file that a live notebook or the studio fetches, but for our own modules.

In come packages from npm, the Python packages that are installed here and the notebooks' code; out
come squeezed files, each named by what it holds and by its contents, and what the book's build has
to know of them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from sameboat.live.runtime import UNPACK
from sameboat.live.whole import is_sound, named, squeezed
from tools import nodejs
from tools.live.asked import asking
from tools.live.library import part

__all__ = ["Cells", "build", "lay"]

Cells = Mapping[str, tuple[str, ...]]

HERE = Path(__file__).parent
TYPES = {".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm"}
KERNEL = Path("node_modules/@jupyterlite/pyodide-kernel/pypi")
PYODIDE = Path("node_modules/pyodide")
BUNDLE = ("--bundle", "--format=esm", "--log-level=error")
FOR_PAGES = (
    "--minify",
    "--external:node:*",
    "--external:ws",
    '--define:process.env.NODE_ENV="production"',
)


def lay(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write the files into `folder` and return it."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def build(
    work: Path,
    stage: Path,
    packages: Mapping[str, Path],
    ours: Mapping[str, Mapping[str, bytes]],
    cells: Cells,
) -> dict[str, object]:
    """Build into `stage / "made"` and return the files and the needs of notebooks and the desk.

    `work` holds what npm installed, `packages` leads from a path in the library to a file here,
    `ours` holds our own files, those of the `course` and those of the `desk`, and `cells` the code
    of each notebook.
    """
    for name in ("kernel", "widgets", "desk", UNPACK):
        nodejs.run(
            work, "esbuild", f"{name}.js", *BUNDLE, *FOR_PAGES, f"--outfile={stage / name}.js"
        )
    for_node = ("--platform=node", "--external:pyodide")
    nodejs.run(work, "esbuild", "imports.mjs", *BUNDLE, *for_node, "--outfile=imports.bundle.mjs")

    library = lay({path: file.read_bytes() for path, file in packages.items()}, stage / "library")
    (wheel,) = (work / KERNEL).glob("pyodide_kernel-*.whl")
    shutil.unpack_archive(wheel, library, "zip")
    names = {path.name.removesuffix(".py") for path in library.iterdir()}
    request = {
        "library": str(library),
        **{name: str(lay(files, stage / "ours" / name)) for name, files in ours.items()},
        "cells": cells,
        "asking": asking(),
    }
    (stage / "request.json").write_text(json.dumps(request), encoding="utf-8")
    asked = json.loads(nodejs.run(work, "node", "imports.bundle.mjs", str(stage / "request.json")))

    shutil.unpack_archive(work / PYODIDE / "python_stdlib.zip", library, "zip")
    nodejs.run(work, "node", "compile.mjs", str(library), str(stage / "all.zip"))
    parts = stage / "parts"
    parts.mkdir()
    needs = part(stage / "all.zip", parts, asked, names)
    made = stage / "made"
    made.mkdir()
    shutil.copy(stage / f"{UNPACK}.js", made)
    files = {
        "kernel": stage / "kernel.js",
        "desk": stage / "desk.js",
        "widgets": stage / "widgets.js",
        "style": stage / "widgets.css",
        "python": work / PYODIDE / "pyodide.asm.wasm",
        **{path.name: path for path in sorted(parts.iterdir())},
    }
    return {
        "files": {name: _kept(name, path, made, work / "runtime") for name, path in files.items()},
        "needs": needs,
    }


def _kept(name: str, path: Path, to: Path, before: Path) -> dict[str, object]:
    """Squeeze a file into `to` and return its name, size and type.

    One that was squeezed `before` is taken from there: Python's machine code takes a while.
    """
    content = path.read_bytes()
    target = named(name, content)
    data = (before / target).read_bytes() if is_sound(before / target) else squeezed(content)
    (to / target).write_bytes(data)
    kind = TYPES.get(path.suffix, "application/octet-stream")
    return {"file": target, "bytes": len(data), "type": kind}
