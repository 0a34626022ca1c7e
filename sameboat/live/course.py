"""The course as the browser's Python gets it: our modules, the words of the field, every case.

In comes the folder of the course; out come files by path, for notebooks and for the studio's desk,
which has no cases but what is written there. They are put together anew with every build of the
book, so they are never older than its pages.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from sameboat.course.data import dump
from sameboat.course.folders import Folders
from sameboat.course.library import DATA
from sameboat.live.ours import BEGIN, imported, modules, ours
from sameboat.package.inside import IN_PLATFORMS, INSIDE, inside

__all__ = ["course", "desk", "used"]

NOTEBOOK, STUDIO = "sameboat.notebook", "sameboat.studio"
# Groups of words, of pages and of problems, that are said elsewhere.
ELSEWHERE = {"cli", "course_map", "live", "syllabus"}
OF_OTHERS = {
    NOTEBOOK: ELSEWHERE | {"everyday", "map", "paper", "studio"},
    STUDIO: ELSEWHERE | {"chosen", "cohort", "drawing", "notebook", "record"},
}


def course(root: Path, site: str, compiled: Path) -> dict[str, bytes]:
    """Return the course's files by path; `site` is the address of the book for notebooks to link.

    `root` holds `cases/`, `exercises/` and `book/`, and `compiled` the finished code, as in `ours`.
    Problems in scripts are the checker's to tell.
    """
    library = dump(Folders(root), site).encode()
    return {f"sameboat/course/{DATA}": library, **_begun(NOTEBOOK, compiled)}


def desk(compiled: Path) -> dict[str, bytes]:
    """Return the files of the studio's desk by path; what it puts into a package is shrunk."""
    found = _begun(STUDIO, compiled)
    names = (name for name in INSIDE if name not in IN_PLATFORMS)
    ready = {f"sameboat/package/ready/{name}": inside(name).encode() for name in names}
    return {path: data for path, data in found.items() if not path.endswith(".js")} | ready


def used() -> dict[str, bytes]:
    """Return the sources of the modules that notebooks or the desk get, by path."""
    paths = imported((*_begin(NOTEBOOK), *_begin(STUDIO)))
    return {path: modules()[path] for path in sorted({*paths, BEGIN})}


def _begun(package: str, compiled: Path) -> dict[str, bytes]:
    return ours(_begin(package), compiled, OF_OTHERS[package])


def _begin(package: str) -> list[str]:
    """Return what is begun with: the notebooks' package, or the calls of the studio's desk."""
    folder = package.replace(".", "/")
    if package == NOTEBOOK:
        return [path for path in modules() if path.startswith(f"{folder}/")]
    # By its name: the studio stands right of here.
    calls = import_module(f"{STUDIO}.desk").CALLS
    names = ("desk", *calls.values())
    return [f"{folder}/{name}{end}" for name in names for end in (".py", "/__init__.py")]
