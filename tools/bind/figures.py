"""Drawings outside of a web page, where no style sheet gives them colours and pages have an end.

In comes an inline SVG that takes its colours from the book's style sheet by name; out comes the
same drawing with the colours in it, as a picture of its own, or in several pieces.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping

from bs4 import Tag

__all__ = ["coloured", "colours", "picture", "sliced"]

DECLARED = re.compile(r"(--sb-[\w-]+):\s*(#[0-9a-f]{3,8})\b")
USED = re.compile(r"var\((--sb-[\w-]+)\s*(?:,\s*([^()]*))?\)")
BAND = re.compile(r"^M0 ([\d.]+)H")


def colours(css: str) -> dict[str, str]:
    """Return the colours that a style sheet declares first: the book's, those of a light page."""
    found: dict[str, str] = {}
    for name, colour in DECLARED.findall(css):
        found.setdefault(name, colour)
    return found


def coloured(svg: str, named: Mapping[str, str]) -> str:
    """Return a drawing with its colours in it."""
    return USED.sub(lambda use: named.get(use[1]) or use[2] or named["--sb-ink"], svg)


def picture(svg: Tag, named: Mapping[str, str]) -> str:
    """Return a drawing as the text of an SVG file: dark on the book's ground in any reader."""
    alone = copy.copy(svg)
    alone["xmlns"] = "http://www.w3.org/2000/svg"
    ink, ground = named["--sb-ink"], named["--sb-ground"]
    alone["style"] = f"color:{ink};background:{ground};font-family:sans-serif"
    return coloured(str(alone), named)


def sliced(svg: Tag, most: float) -> None:
    """Cut a drawing at its bands, level lines from its left edge, so that no piece is too high.

    `most` is in units of the drawing. Every piece is the whole drawing seen through another window.
    """
    left, top, width, height = str(svg["viewBox"]).split()
    bands = [BAND.match(str(path.get("d", ""))) for path in svg.select("path.band")]
    places = sorted({float(band[1]) for band in bands if band})
    start, end = float(top), float(top) + float(height)
    cuts = [start]
    while end - cuts[-1] > most:
        fitting = [place for place in places if cuts[-1] < place <= cuts[-1] + most]
        if not fitting:
            break
        cuts.append(fitting[-1])
    for above, below in zip(cuts, [*cuts[1:], end], strict=True):
        piece = copy.copy(svg)
        piece["viewBox"] = f"{left} {above:g} {width} {below - above:g}"
        svg.insert_before(piece)
    svg.decompose()
