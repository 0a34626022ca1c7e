"""The player's files as a page serves them: shrunk, once a build.

In comes the name of a file beside `player.js`; out comes its text without what browsers don't need.
"""

from __future__ import annotations

from functools import cache

import minify

from sameboat.html import asset

__all__ = ["served"]

TYPES = {"js": "application/javascript", "css": "text/css"}


@cache
def served(name: str) -> str:
    """Return `player.js` or `player.css` as it is served."""
    text: str = minify.string(TYPES[name.rpartition(".")[2]], asset(name))
    return text
