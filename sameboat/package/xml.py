"""Words as they may stand in XML.

In comes any text; out comes one that no reader of XML stumbles over.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

__all__ = ["escaped", "writable"]

UNWRITTEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return text without what XML can't hold."""
    return UNWRITTEN.sub("", text)


def escaped(text: str) -> str:
    """Return text to stand in an element or an attribute; what XML can't hold is left out."""
    return escape(writable(text), {'"': "&quot;"})
