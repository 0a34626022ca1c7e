"""Our own modules as a browser's Python gets them: what somebody imports, and what lies beside it.

In come the modules to begin with; out come these and all that they import, by path, with the data
in their folders. A module that `make live` has compiled goes along as finished code, which takes a
fifth of the time to start; a newer one as it stands.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

import yaml

__all__ = ["BEGIN", "imported", "modules", "name", "ours"]

HOME = "sameboat"
BEGIN = "browser.py"  # stands beside the package, and makes up for what was left out
BESIDE = (BEGIN, "graphlay.py")
PAGES = {f"{HOME}/live/page", f"{HOME}/studio/page"}  # what pages fetch themselves
WORDS = ("page", "problems")  # folders of a language
DATA = (".css", ".jinja", ".js", ".md", ".svg")


def ours(begin: Collection[str], compiled: Path, unsaid: Collection[str] = ()) -> dict[str, bytes]:
    """Return files by path: the modules that `begin` and what they import need, and their data.

    `begin` names modules by path. `compiled` holds the finished code, each file under its `name`.
    Of the words of pages and problems, the groups `unsaid` stay here.
    """
    used = imported(begin)
    found: dict[str, bytes] = {}
    for path in sorted({*used, BEGIN}):
        source = modules()[path]
        code = compiled / name(path, source)
        ready = code.is_file()
        found[f"{path}c" if ready else path] = code.read_bytes() if ready else source
    packages = {path.rpartition("/")[0] for path in used}
    for path, data in _data().items():
        where = PurePosixPath(path)
        is_unsaid = where.parent.name in WORDS and where.stem in unsaid
        if _package(where) in packages and not is_unsaid:
            found[path] = data
    return found


def imported(begin: Collection[str]) -> set[str]:
    """Return the paths of some modules of ours, and of all that they import, anywhere in them."""
    found: set[str] = set()
    waiting = list(begin)
    while waiting:
        path = waiting.pop()
        if path in found or path not in modules():
            continue
        found.add(path)
        waiting += _imports(path)
    return found


@cache
def _imports(path: str) -> list[str]:
    names = {".".join(PurePosixPath(path).parts[:-1])}
    for node in ast.walk(ast.parse(modules()[path])):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    paths = [name.replace(".", "/") for name in names]
    return [f"{path}{end}" for path in paths for end in (".py", "/__init__.py")]


def _package(path: PurePosixPath) -> str:
    """Return the package that some data lies in, or below."""
    folders = map(str, path.parents)
    return next(folder for folder in folders if f"{folder}/__init__.py" in modules())


@cache
def _data() -> dict[str, bytes]:
    """Return all data by path; what is YAML is JSON there, which the browser reads in no time."""
    found: dict[str, bytes] = {}
    for path, entry in _walk(files(HOME), HOME):
        if path.endswith(DATA):
            found[path] = entry.read_bytes()
        elif path.endswith(".yml"):
            data = yaml.safe_load(entry.read_bytes())
            found[path] = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return found


@cache
def modules() -> dict[str, bytes]:
    """Return the sources of all our modules by path, as the browser gets them."""
    found = {
        path: entry.read_bytes() for path, entry in _walk(files(HOME), HOME) if path.endswith(".py")
    }
    return found | {path: (files(__package__) / path).read_bytes() for path in BESIDE}


def name(path: str, source: bytes) -> str:
    """Return the name under which a module's finished code is kept."""
    return hashlib.sha256(path.encode() + b"\0" + source).hexdigest() + ".pyc"


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inner = f"{path}/{entry.name}"
        if not entry.is_dir():
            yield inner, entry
        elif entry.name != "__pycache__" and inner not in PAGES:
            yield from _walk(entry, inner)
