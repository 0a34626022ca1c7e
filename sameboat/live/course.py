"""The course as the browser's Python gets it: our modules, the words of the field, every case.

In comes the folder of the course; out come files by path. They are put together anew with every
build of the book, so they are never older than its pages. A module that `make live` has compiled
goes along as finished code, which takes a fifth of the time to start; a newer one as it stands.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml

from sameboat.course.data import dump
from sameboat.course.folders import Folders
from sameboat.course.library import DATA

__all__ = ["course", "modules", "name"]

# What no notebook imports: outlets never import each other.
OTHERS = {
    *("__main__.py", "__pycache__", "book", "cli", "live", "map", "package", "paper", "terminal"),
}
DATA_FILES = (".css", ".jinja", ".js", ".svg")


def course(root: Path, site: str, compiled: Path) -> dict[str, bytes]:
    """Return the course's files by path; `site` is the address of the book for notebooks to link.

    `root` holds `cases/`, `exercises/` and `book/`, and `compiled` the finished code, each file
    under its `name`. Problems in scripts are the checker's to tell.
    """
    found = {f"sameboat/course/{DATA}": dump(Folders(root), site).encode()}
    for path, source in modules().items():
        code = compiled / name(path, source)
        ready = code.is_file()
        found[f"{path}c" if ready else path] = code.read_bytes() if ready else source
    for path, entry in _walk(files("sameboat"), "sameboat"):
        if path.endswith(DATA_FILES):
            found[path] = entry.read_bytes()
        elif path.endswith(".yml"):
            # What is JSON is YAML, too, and the browser reads it in no time.
            data = yaml.safe_load(entry.read_bytes())
            found[path] = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return found


def modules() -> dict[str, bytes]:
    """Return our modules' sources by path, as the browser gets them."""
    ours = dict(_walk(files("sameboat"), "sameboat"))
    ours["browser.py"] = files(__package__) / "browser.py"
    return {path: entry.read_bytes() for path, entry in ours.items() if path.endswith(".py")}


def name(path: str, source: bytes) -> str:
    """Return the name under which a module's finished code is kept."""
    return hashlib.sha256(path.encode() + b"\0" + source).hexdigest() + ".pyc"


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name == "__pycache__" or (path == "sameboat" and entry.name in OTHERS):
            continue
        if entry.is_dir():
            yield from _walk(entry, f"{path}/{entry.name}")
        else:
            yield f"{path}/{entry.name}", entry
