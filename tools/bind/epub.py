"""The book as an EPUB 3, for e-readers: a file for each chapter, drawings as pictures, no script.

In comes the book; out come the bytes of the archive. The same book gives the same bytes, but for
the moment it was made, which SOURCE_DATE_EPOCH can name.
"""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from bs4 import BeautifulSoup

from tools.bind.book import Book
from tools.bind.cases import numbered
from tools.bind.chapters import Chapter, images, read, relinked
from tools.bind.figures import coloured, colours, picture
from tools.bind.look import kind_of
from tools.bind.page import TEMPLATES, inside
from tools.bind.still import stilled

__all__ = ["epub"]

MAKE = BeautifulSoup("", "html5lib").new_tag
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


def epub(book: Book) -> bytes:
    """Return the EPUB. Raises ValueError when a link of the book leads nowhere."""
    chapters = read(book.site, book.toc)
    for chapter in chapters:
        numbered(chapter.body)
    parts = [(name, list(some)) for name, some in groupby(chapters, lambda c: c.part)]
    cases = {chapter.page: chapter.cases for chapter in chapters}
    sheet = (book.site / "_static" / "same-boat.css").read_text(encoding="utf-8")
    named = colours(sheet)
    pictures: list[Item] = []
    for chapter in chapters:
        stilled(chapter.body)
        pictures += _pictures(chapter, book, named)
    wrong = relinked(chapters, book.site, _address)
    if wrong:
        raise ValueError("links that lead nowhere:\n" + "\n".join(wrong))
    boat = (book.site / "_static" / "boat.svg").read_text(encoding="utf-8")
    shared = {"book": book, "parts": parts, "cases": cases, "boat": boat.partition(">")[2]}
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


def _address(here: Chapter, target: Chapter, fragment: str) -> str:
    file = "" if here is target else f"{target.name}.xhtml"
    return f"{file}#{fragment}" if fragment else file or f"{target.name}.xhtml"


def _pictures(chapter: Chapter, book: Book, named: Mapping[str, str]) -> Iterator[Item]:
    """Move the pictures of a chapter into files of their own; the map stays, for its links."""
    for number, (image, file) in enumerate(images(chapter, book.site), start=1):
        image["src"] = name = f"pictures/{chapter.name}-file-{number}{file.suffix}"
        yield Item(name, kind_of(file.name), file.read_bytes())
    for number, svg in enumerate(chapter.body.select("figure > svg[role=img]"), start=1):
        name = f"pictures/{chapter.name}-{number}.svg"
        alt = str(svg.attrs.pop("aria-label"))
        yield Item(name, SVG, picture(svg, named))
        svg.replace_with(MAKE("img", attrs={"src": name, "alt": alt}))


def _text(chapter: Chapter, book: Book, named: Mapping[str, str]) -> Item:
    kind = KINDS.get(chapter.name, "chapter")
    values = {"book": book, "chapter": chapter, "kind": kind, "inside": inside(chapter)}
    properties = "svg" if chapter.body.find("svg") else ""
    text = coloured(_filled("chapter.xhtml", values), named)
    return Item(f"{chapter.name}.xhtml", XHTML, text, properties, reading=True)


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
