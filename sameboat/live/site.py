"""The live notebooks' part of the site: a page for each, and the files that they fetch.

In come the notebooks, the runtime and the course; out come pages in `live/`, files in `live/kept/`,
and the service worker at the root of the book, from where alone it can serve chapters too.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from sameboat.html.template import template
from sameboat.live.course import course
from sameboat.live.notebook import Notebook
from sameboat.live.packed import packed
from sameboat.live.runtime import CODE, File, Runtime
from sameboat.vocabulary import language

__all__ = ["FOLDER", "Site"]

FOLDER = "live"
ROOT = "../"  # the book, seen from a page in `live/`
PROSE = MarkdownIt("commonmark", {"typographer": True}).enable("smartquotes")
PAGES = files(__package__) / "page"


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
        data = gzip.compress(packed(found), 9, mtime=0)
        name = f"course-{hashlib.sha256(data).hexdigest()[:10]}.gz"
        return File(name, "application/octet-stream", len(data)), data

    def needed(self, notebook: str) -> dict[str, File]:
        """Return the files that a notebook fetches, by what they hold."""
        return {**self.runtime.needed(notebook), "course": self._course[0]}

    def size(self, notebook: str) -> str:
        """Return what a notebook fetches in megabytes, in words, rounded up."""
        tenths = -(-sum(file.bytes for file in self.needed(notebook).values()) // 100_000)
        return f"{tenths // 10}{self.words['point']}{tenths % 10}"

    def before(self, notebook: str) -> str:
        """Return what a reader is told before anything is fetched."""
        return self.words["before"].replace("{size}", self.size(notebook))

    def sizes(self, notebook: str) -> str:
        """Return the size of each file by its name, as data: a page may have some of them."""
        needed = self.needed(notebook).values()
        return json.dumps({file.file: file.bytes for file in needed}, separators=(",", ":"))

    def write(self, out: Path, title: str, home: str) -> None:
        """Write everything below `out`, the folder of the book's pages."""
        kept = out / FOLDER / "kept"
        kept.mkdir(parents=True, exist_ok=True)
        file, data = self._course
        (kept / file.file).write_bytes(data)
        for name in (file.file for file in self.runtime.files.values()):
            if not (kept / name).is_file():
                shutil.copyfile(self.runtime.folder / name, kept / name)
        current = [file.file, *(file.file for file in self.runtime.files.values())]
        for path in kept.iterdir():
            if path.name not in current:
                path.unlink()
        for notebook in self.notebooks:
            page = self._page(notebook, current, {"title": title, "home": home})
            (out / FOLDER / f"{notebook.name}.html").write_text(page, encoding="utf-8")
        for name, where in (("page.js", FOLDER), ("page.css", FOLDER), ("service-worker.js", "")):
            text = (PAGES / name).read_text(encoding="utf-8")
            (out / where / name).write_text(text, encoding="utf-8")

    def _page(self, notebook: Notebook, current: list[str], site: Mapping[str, str]) -> str:
        data = {
            "files": {name: asdict(file) for name, file in self.needed(notebook.name).items()},
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
            words=self.words, before=self.before(notebook.name),
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
