"""The live notebooks' part of the site: a page for each, and the files that they fetch.

In come the notebooks, the runtime and the course; out come pages in `live/`, files in `live/kept/`,
and the service worker at the root of the book, from where alone it can serve chapters too.
"""

from __future__ import annotations

import gzip
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
from sameboat.live.course import course
from sameboat.live.notebook import Notebook
from sameboat.live.packed import packed
from sameboat.live.runtime import CODE, File, Runtime
from sameboat.live.whole import is_sound, named, put
from sameboat.markdown import plain
from sameboat.vocabulary import language

__all__ = ["FOLDER", "Site"]

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
        found = course(self.root, ROOT, self.runtime.folder.parent / CODE)
        content = packed(found)
        data = gzip.compress(content, 9, mtime=0)
        return File(named("course", content), "application/octet-stream", len(data)), data

    def needed(self, notebook: str) -> dict[str, File]:
        """Return the files that a notebook starts with, by what they hold."""
        return {**self.runtime.needed(notebook), "course": self._course[0]}

    @cached_property
    def every(self) -> dict[str, File]:
        """Return the files of all notebooks: whoever ran one can open the others on a train."""
        found = [self.needed(notebook.name) for notebook in self.notebooks]
        return {name: file for needed in found for name, file in needed.items()}

    @property
    def before(self) -> str:
        """Return what a reader is told before anything is fetched: how much, rounded up."""
        tenths = -(-sum(file.bytes for file in self.every.values()) // 100_000)
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
        file, data = self._course
        put(kept / file.file, data)
        for name in (file.file for file in self.runtime.files.values()):
            if not is_sound(kept / name):
                put(kept / name, (self.runtime.folder / name).read_bytes())
        current = [file.file, *(file.file for file in self.runtime.files.values())]
        for path in kept.iterdir():
            if path.name not in current:
                path.unlink()
        for notebook in self.notebooks:
            page = self._page(notebook, current, {"title": title, "home": home})
            page = guarded(page, more=ALLOWED)
            (out / FOLDER / f"{notebook.name}.html").write_text(page, encoding="utf-8")
        for name, where in (("page.js", FOLDER), ("page.css", FOLDER), ("service-worker.js", "")):
            text = (PAGES / name).read_text(encoding="utf-8")
            (out / where / name).write_text(text, encoding="utf-8")

    def _page(self, notebook: Notebook, current: list[str], site: Mapping[str, str]) -> str:
        needed = self.needed(notebook.name)
        data = {
            "files": {name: asdict(file) for name, file in needed.items()},
            "others": [asdict(file) for name, file in self.every.items() if name not in needed],
            "pages": [f"{other.name}.html" for other in self.notebooks],
            "rest": self.runtime.files["rest"].file,
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


def _shown(notebook: Notebook) -> Iterator[dict[str, Any]]:
    code = 0
    for cell in notebook.cells:
        if cell.code:
            yield {"code": code, "first": code == 0}
            code += 1
        else:
            html = PROSE.render(cell.source)
            yield {"code": None, "first": False, "html": Markup(html)}  # noqa: S704 - our own
