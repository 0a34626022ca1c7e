"""How the one page looks, and how it plays: style, fonts and script as text that asks for nothing.

In come the book and its chapters; out come one style sheet, with the fonts in it, and one script.
"""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Mapping
from pathlib import Path

from sameboat.book.look import sheet
from sameboat.book.served import served
from tools.bind.book import Book
from tools.bind.chapters import Chapter

__all__ = ["data", "kind_of", "script", "style"]

# What the chapters need of the site's, in the order in which it asks for them.
SHEETS = ("player.css", "exercise.css")
SCRIPTS = ("player.js", "exercise.js", "record.js")
OWN = Path(__file__).parent / "templates" / "page.css"
URL = re.compile(r'url\("(?!data:)([^"]+)"\)')
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}  # not every machine knows them


def kind_of(name: str) -> str:
    """Return the type of a file by its name."""
    known = TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    return known or "application/octet-stream"


def data(path: Path) -> str:
    """Return a file as an address that holds it."""
    kind = kind_of(path.name)
    code = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:{kind};base64,{code}"


def style(book: Book, chapters: Mapping[str, Chapter]) -> str:
    """Return the style sheet; on paper the pages of each chapter, by its id, bear its title."""

    def carried(address: re.Match[str]) -> str:
        return f'url("{data(book.static / address[1])}")'

    texts = [*map(served, SHEETS), sheet(book.root)]
    own = OWN.read_text(encoding="utf-8")
    headings = (_heading(anchor, chapter) for anchor, chapter in chapters.items())
    return "\n".join((*(URL.sub(carried, text) for text in texts), own, *headings))


def script() -> str:
    """Return the script with which cases and exercises play."""
    # Shrunk scripts may end without a semicolon, and the next would be taken for an argument.
    return ";\n".join(map(served, SCRIPTS))


def _heading(anchor: str, chapter: Chapter) -> str:
    name = re.sub(r"[^a-z0-9-]", "-", f"of-{chapter.name}")
    title = chapter.title.replace("\\", "\\5c ").replace('"', "\\22 ").replace("<", "\\3c ")
    pages = f'@page {name} {{ @top-left {{ content: "{title}" }} }}'
    return f'{pages}\n[id="{anchor}"] {{ page: {name} }}'
