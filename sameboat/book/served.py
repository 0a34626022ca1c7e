"""What is served, shrunk: scripts, style sheets and pages without what browsers don't need.

In comes the name of a script or a style sheet, or a page as it was written; out comes its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import minify

from sameboat.html import asset

__all__ = ["ALONG", "pages", "served", "shrunk"]

ALONG = "packages"
"""The site's folder of what can be taken along."""

TYPES = {"js": "application/javascript", "css": "text/css"}
# Whoever looks at a page's source finds every element with its end, and values in quotes.
KEPT = ("document-tags", "end-tags", "quotes", "default-attr-vals")
minify.config({f"html-keep-{name}": True for name in KEPT})

# Between the words of a drawing the library would leave no space, so that they stick together
# wherever they are copied or read out.
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
PLACE = "<img data-drawing>"
INDENTED = re.compile(r"\s*\n\s*")


@cache
def served(name: str) -> str:
    """Return one of the pages' `ASSETS` as it is served."""
    text: str = minify.string(TYPES[name.rpartition(".")[2]], asset(name))
    return text


def shrunk(page: str) -> str:
    """Return a page with the same elements and words, and without indentation or comments."""
    drawings = iter(DRAWING.findall(page))
    text: str = minify.string("text/html", DRAWING.sub(PLACE, page))
    parts = text.split(PLACE)
    filled = [part + INDENTED.sub("\n", next(drawings)) for part in parts[:-1]]
    return "".join((*filled, parts[-1]))


def pages(site: Path) -> Iterator[Path]:
    """Yield the pages of a site, without those that travel alone, as they were made."""
    for path in site.rglob("*.html"):
        if path.relative_to(site).parts[0] != ALONG:
            yield path
