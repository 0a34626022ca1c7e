"""The book's colours where no style sheet gives them: in pictures of their own, and in e-readers.

In comes text that takes its colours from the book's style sheet by name; out goes the same text
with the colours in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

__all__ = ["alone", "coloured", "colours"]

DECLARED = re.compile(r"(--sb-[\w-]+):\s*(#[0-9a-f]{3,8})\b")
USED = re.compile(r"var\((--sb-[\w-]+)\s*(?:,\s*([^()]*))?\)")


def colours(css: str) -> dict[str, str]:
    """Return the colours that a style sheet declares first: the book's, those of a light page."""
    found: dict[str, str] = {}
    for name, colour in DECLARED.findall(css):
        found.setdefault(name, colour)
    return found


def coloured(text: str, named: Mapping[str, str]) -> str:
    """Return a drawing or a style sheet with its colours in it."""
    return USED.sub(lambda use: named.get(use[1]) or use[2] or named["--sb-ink"], text)


def alone(svg: str, named: Mapping[str, str]) -> str:
    """Return a drawing as the text of an SVG file: dark on the book's ground in any reader."""
    root = ElementTree.fromstring(svg)  # noqa: S314  # our own, written by `drawing`
    root.attrib.pop("aria-label", None)  # whoever shows the picture describes it
    ink, ground = named["--sb-ink"], named["--sb-ground"]
    root.set("style", f"color:{ink};background:{ground};font-family:sans-serif")
    return coloured(ElementTree.tostring(root, encoding="unicode"), named)
