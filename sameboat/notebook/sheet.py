"""A sheet: what a notebook shows as one box, and says in words as well.

In come widgets; out comes what Jupyter shows. The words are what a saved notebook keeps, and what
tests compare.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from sameboat.notebook.controls import box, html
from sameboat.notebook.style import style

__all__ = ["Sheet"]


class Sheet:
    """What a notebook shows: `box` holds its widgets, `text` says the same in words.

    Elements bring the pages' style along; a sheet without any that looks like a case is `alike`.
    """

    def __init__(self, *children: Widget, alike: bool = False) -> None:
        self.box = box("sb-notebook", *(["sb-case"] if alike else []))
        look = style("player.css" if alike else "")
        self.box.children = (html(f"<style>{look}</style>"), *children)

    def text(self) -> str:
        """Return what the sheet shows, in words."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the sheet as a notebook shows and keeps it."""
        return {**self.box._repr_mimebundle_(**options), "text/plain": self.text()}
