"""The book as an EPUB 3, for e-readers: a file for each chapter, drawings as pictures, no script.

In come the chapters and their pictures; out come the bytes of the archive. The same book gives the
same bytes, but for the moment it was made, which SOURCE_DATE_EPOCH can name.
"""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from tools.bind.book import TEMPLATES, Book
from tools.bind.chapters import Chapter
from tools.bind.colours import coloured

__all__ = ["SVG", "Item", "epub"]

XHTML, SVG = "application/xhtml+xml", "image/svg+xml"
KINDS = {"glossary": "glossary", "references": "bibliography"}
FIRST = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive can say


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book: its name, its type, what is in it, and how a reader uses it."""

    name: str
    kind: str
    content: str | bytes
    properties: str = ""
    reading: bool = False

    @property
    def id(self) -> str:
        """Return its name as an id."""
        return self.name.replace("/", "-")


def epub(
    book: Book, chapters: Sequence[Chapter], pictures: Sequence[Item], named: Mapping[str, str]
) -> bytes:
    """Return the EPUB; `named` are the book's colours."""
    parts = [(name, list(some)) for name, some in groupby(chapters, lambda c: c.part)]
    boat = (book.static / "boat.svg").read_text(encoding="utf-8")
    shared = {"book": book, "parts": parts, "boat": boat.partition(">")[2]}
    style = (Path(__file__).parent / "templates" / "epub.css").read_text(encoding="utf-8")
    items = [
        Item("cover.svg", SVG, _filled("cover.svg", shared), "cover-image"),
        Item("cover.xhtml", XHTML, _filled("cover.xhtml", shared), reading=True),
        Item("contents.xhtml", XHTML, _filled("contents.xhtml", shared), "nav", reading=True),
        Item("style.css", "text/css", coloured(style, named)),
        *(_text(chapter, book, named) for chapter in chapters),
        *pictures,
    ]
    made = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))
    about = {**shared, "items": items, "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", made)}
    return _archive(items, _filled("package.opf", about))


def _filled(name: str, values: Mapping[str, object]) -> str:
    return TEMPLATES.get_template(f"{name}.jinja").render(values)


def _text(chapter: Chapter, book: Book, named: Mapping[str, str]) -> Item:
    kind = KINDS.get(chapter.name, "chapter")
    text = _filled("chapter.xhtml", {"book": book, "chapter": chapter, "kind": kind})
    properties = "svg" if "<svg" in chapter.html else ""
    return Item(f"{chapter.name}.xhtml", XHTML, coloured(text, named), properties, reading=True)


def _archive(items: list[Item], package: str) -> bytes:
    container = TEMPLATES.get_template("container.xml.jinja").render()
    done = BytesIO()
    with zipfile.ZipFile(done, "w") as archive:
        # Readers look for this one first, and unpacked.
        archive.writestr(zipfile.ZipInfo("mimetype", FIRST), "application/epub+zip")
        files: list[tuple[str, str | bytes]] = [("META-INF/container.xml", container)]
        files += [("book/package.opf", package)]
        files += [(f"book/{item.name}", item.content) for item in items]
        for name, content in files:
            info = zipfile.ZipInfo(name, FIRST)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return done.getvalue()
