"""The files of the pages as they are served: shrunk, once a build.

In comes the name of a script or a style sheet; out comes its text without what browsers don't need.
"""

from __future__ import annotations

from functools import cache

import minify

from sameboat.html import asset

__all__ = ["served"]

TYPES = {"js": "application/javascript", "css": "text/css"}


@cache
def served(name: str) -> str:
    """Return one of the pages' `ASSETS` as it is served."""
    text: str = minify.string(TYPES[name.rpartition(".")[2]], asset(name))
    return text
