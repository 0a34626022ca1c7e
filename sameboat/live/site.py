"""The live notebooks' part of the site: a page for each, and the files that they fetch.

In come the notebooks, the runtime and the course; out come pages in `live/`, files in `live/kept/`,
which are the studio's too, and the service worker at the root of the book, from where alone it can
serve chapters too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from sameboat.book.description import beginning
from sameboat.html.policy import guarded
from sameboat.html.template import template
from sameboat.live.course import course, desk
from sameboat.live.notebook import Notebook
from sameboat.live.packed import packed
from sameboat.live.runtime import CODE, REST, UNPACK, File, Runtime
from sameboat.live.whole import is_sound, named, put, squeezed
from sameboat.markdown import plain
from sameboat.vocabulary import language

__all__ = ["FOLDER", "Site", "write_keeping"]

FOLDER = "live"
ROOT = "../"  # the book, seen from a page in `live/`
PROSE = MarkdownIt("commonmark", {"typographer": True}).enable("smartquotes")
PAGES = files(__package__) / "page"
# Besides what every page may.
ALLOWED = {
    # Python is machine code; its kernel and the widgets are scripts that were fetched and kept.
    "script-src": "'wasm-unsafe-eval' blob:",
    "worker-src": "'self' blob:",  # the kernel
    "connect-src": "'self' blob:",  # Python asks for its own modules by such an address
    "style-src": "'unsafe-inline' blob:",  # widgets bring their styles along
}


@dataclass(frozen=True)
class Site:
    """What is built: `root` is the course's folder, `lang` the book's language."""

    root: Path
    runtime: Runtime
    notebooks: tuple[Notebook, ...]
    lang: str

    @property
    def words(self) -> Mapping[str, str]:
        """Return the words of live notebooks."""
        words: Mapping[str, str] = language(self.lang).page["live"]
        return words

    @cached_property
    def _course(self) -> tuple[File, bytes]:
        return _squeezed("course", course(self.root, ROOT, self._code))

    @cached_property
    def _ours(self) -> tuple[File, bytes]:
        return _squeezed("ours", desk(self._code))

    @property
    def _code(self) -> Path:
        return self.runtime.folder.parent / CODE

    def needed(self, notebook: str) -> dict[str, File]:
        """Return the files that a notebook starts with, by what they hold."""
        return {**self.runtime.needed(notebook), "course": self._course[0]}

    def studio(self) -> dict[str, Any]:
        """Return what a page of the studio has to know of its desk, as data.

        `files` are those that are fetched, by what they hold, `size` is what they weigh, in tenths
        of a megabyte rounded up; `rest` may be asked for later, and `current` is all that is kept.
        """
        needed = {**self.runtime.desk(), "ours": self._ours[0]}
        return {
            "files": {name: asdict(file) for name, file in needed.items()},
            "size": _tenths(needed) / 10,
            "rest": self.runtime.files[REST].file,
            "current": self._current(),
        }

    def _current(self) -> list[str]:
        """Return the names of all files that there are to be fetched."""
        made = (self._course[0], self._ours[0], *self.runtime.files.values())
        return [file.file for file in made]

    @cached_property
    def every(self) -> dict[str, File]:
        """Return the files of all notebooks: whoever ran one can open the others on a train."""
        found = [self.needed(notebook.name) for notebook in self.notebooks]
        return {name: file for needed in found for name, file in needed.items()}

    @property
    def before(self) -> str:
        """Return what a reader is told before anything is fetched: how much, rounded up."""
        tenths = _tenths(self.every)
        size = f"{tenths // 10}{self.words['point']}{tenths % 10}"
        return self.words["before"].replace("{size}", size)

    @property
    def sizes(self) -> str:
        """Return the size of each file by its name, as data: a page may have some of them."""
        sizes = {file.file: file.bytes for file in self.every.values()}
        return json.dumps(sizes, separators=(",", ":"))

    def write(self, out: Path, title: str, home: str) -> None:
        """Write everything below `out`, the folder of the book's pages."""
        kept = out / FOLDER / "kept"
        kept.mkdir(parents=True, exist_ok=True)
        for file, data in (self._course, self._ours):
            put(kept / file.file, data)
        for name in (file.file for file in self.runtime.files.values()):
            if not is_sound(kept / name):
                put(kept / name, (self.runtime.folder / name).read_bytes())
        current = self._current()
        for path in kept.iterdir():
            if path.name not in current:
                path.unlink()
        for notebook in self.notebooks:
            page = self._page(notebook, current, {"title": title, "home": home})
            page = guarded(page, more=ALLOWED)
            (out / FOLDER / f"{notebook.name}.html").write_text(page, encoding="utf-8")
        write_keeping(out)
        for name in ("page.js", "page.css"):
            _copy(name, out / FOLDER / "page")
        unpack = f"{UNPACK}.js"
        put(out / FOLDER / "page" / unpack, (self.runtime.folder / unpack).read_bytes())

    def _page(self, notebook: Notebook, current: list[str], site: Mapping[str, str]) -> str:
        needed = self.needed(notebook.name)
        data = {
            "files": {name: asdict(file) for name, file in needed.items()},
            "others": [asdict(file) for name, file in self.every.items() if name not in needed],
            "pages": [f"{other.name}.html" for other in self.notebooks],
            "rest": self.runtime.files[REST].file,
            "current": current,
            "cells": notebook.code,
            "lang": self.lang,
            "words": dict(self.words),
        }
        # No "</script>" inside, whatever a cell says.
        text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        return template(FOLDER, "page/page.html.jinja").render(
            notebook=notebook, cells=[*_shown(notebook)], site=site, lang=self.lang,
            words=self.words, before=self.before,
            description=beginning(plain(notebook.cells[0].source)),
            data=Markup(text),  # noqa: S704 - no tag can begin in it
        )  # fmt: skip


def write_keeping(out: Path) -> None:
    """Write what fetches and keeps files, for live notebooks and for the studio."""
    _copy("service-worker.js", out)
    _copy("stored.js", out / FOLDER / "page")


def _copy(name: str, to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    (to / name).write_text((PAGES / name).read_text(encoding="utf-8"), encoding="utf-8")


def _squeezed(name: str, files: Mapping[str, bytes]) -> tuple[File, bytes]:
    content = packed(files)
    data = squeezed(content)
    return File(named(name, content), "application/octet-stream", len(data)), data


def _tenths(needed: Mapping[str, File]) -> int:
    """Return how many tenths of a megabyte some files weigh, rounded up."""
    return -(-sum(file.bytes for file in needed.values()) // 100_000)


def _shown(notebook: Notebook) -> Iterator[dict[str, Any]]:
    code = 0
    for cell in notebook.cells:
        if cell.code:
            yield {"code": code, "first": code == 0}
            code += 1
        else:
            html = PROSE.render(cell.source)
            yield {"code": None, "first": False, "html": Markup(html)}  # noqa: S704 - our own
