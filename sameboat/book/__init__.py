"""The book as an outlet: the Sphinx extension that Jupyter Book loads. One component a file."""

from __future__ import annotations

from sphinx.application import Sphinx

from sameboat.book import accessible, bibliography, case, drawing, hints, slim

__all__ = ["setup"]


def setup(app: Sphinx) -> dict[str, bool]:
    """Set up every component of the book."""
    for component in (case, drawing, hints, accessible, slim, bibliography):
        component.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
