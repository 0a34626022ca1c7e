"""The book's own look: the style sheets in `book/look/`, joined into one.

In comes the folder of the book's sources; out comes `_static/same-boat.css` in the built book. What
a sheet says, those after it can change, so their order stands here.
"""

from __future__ import annotations

from pathlib import Path

import minify
from sphinx.application import Sphinx

from sameboat.book.bound import on_site

__all__ = ["setup", "sheet"]

NAME = "same-boat.css"
PARTS = (
    "fonts", "colours", "frame", "text", "figures-and-boxes", "icons", "hints", "course-map",
    "syllabus", "search", "circumstances",
)  # fmt: skip


def sheet(sources: Path) -> str:
    """Return all style sheets of the book in one, as they are written."""
    parts = [sources / "book" / "look" / f"{part}.css" for part in PARTS]
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and on_site(app.builder):
        text = minify.string("text/css", sheet(Path(app.srcdir)))
        (Path(app.outdir) / "_static" / NAME).write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Give every page the style sheet, and write it when the book is built."""
    app.add_css_file(NAME, priority=800)  # after the theme's and the components'
    app.connect("build-finished", _write)
