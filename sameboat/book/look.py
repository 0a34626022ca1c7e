"""The book's own look: the style sheets in `book/look/`, joined into one for all pages.

In comes the folder of the book's sources; out comes `_static/same-boat.css` in the built book, and
beside it what only the syllabus and its map need, for the page that has them. What a sheet says,
those after it can change, so their order stands here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import minify
from sphinx.application import Sphinx

from sameboat.book.bound import on_site

__all__ = ["setup", "sheet"]

SHEETS = {
    "same-boat.css": (
        "fonts", "colours", "frame", "text", "figures-and-boxes", "icons", "hints", "search",
        "circumstances",
    ),
    "same-boat-syllabus.css": ("course-map", "syllabus"),
}  # fmt: skip
EVERYWHERE, SYLLABUS = SHEETS
OF_SYLLABUS = ("sb-course", "syllabus-chapter")  # classes


def sheet(sources: Path) -> str:
    """Return all style sheets of the book in one, as they are written."""
    return "\n".join(_joined(sources, name) for name in SHEETS)


def _joined(sources: Path, name: str) -> str:
    parts = [sources / "book" / "look" / f"{part}.css" for part in SHEETS[name]]
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and on_site(app.builder):
        for name in SHEETS:
            text = minify.string("text/css", _joined(Path(app.srcdir), name))
            (Path(app.outdir) / "_static" / name).write_text(text, encoding="utf-8")


def _add(app: Sphinx, page: str, template: str, context: dict[str, Any], tree: object) -> None:
    if any(name in context.get("body", "") for name in OF_SYLLABUS):
        app.add_css_file(SYLLABUS, priority=801)


def setup(app: Sphinx) -> None:
    """Give every page its style sheets, and write them when the book is built."""
    app.add_css_file(EVERYWHERE, priority=800)  # after the theme's and the components'
    app.connect("html-page-context", _add)
    app.connect("build-finished", _write)
