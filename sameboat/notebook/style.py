"""The style of what a notebook shows: the pages' own, and what a notebook needs besides.

In comes the name of one of the pages' style sheets, or none; out comes CSS.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sameboat.html import asset

__all__ = ["style"]


@cache
def style(name: str = "") -> str:
    """Return one of the pages' style sheets, with what a notebook needs besides."""
    own = files(__package__).joinpath("notebook.css").read_text(encoding="utf-8")
    return asset(name) + own if name else own
