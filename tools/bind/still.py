"""Chapters for paper and for e-readers: all that a reader would open, play or scroll lies open.

In comes a chapter's body; it is changed: what is played loses its controls, what is folded is
unfolded, and a drawing that is longer than a page becomes several.
"""

from __future__ import annotations

import re

from bs4 import Tag

from tools.bind.exercises import answered_behind
from tools.bind.figures import sliced

__all__ = ["stilled"]

PLAYED = re.compile("^same-boat-")  # cases and exercises
KEPT = {"data-fit", "data-of", "data-say"}
MOST = 860  # units of the wide map that still can be read on one page


def stilled(body: Tag) -> None:
    """Leave of a chapter what is read, and all of it."""
    answered_behind(body)
    for played in body.find_all(PLAYED):
        played.name = "section"
        for controls in played.find_all("template"):
            controls.decompose()
        for without in played.find_all("noscript"):
            without.unwrap()
        for element in (played, *played.find_all(True)):
            for name in [n for n in element.attrs if n.startswith("data-") and n not in KEPT]:
                del element[name]
    for number in body.select("p.sb-number"):
        numbered = number.find_next_sibling(True)
        if isinstance(numbered, Tag):
            number.name = "span"
            numbered.insert(0, " ")
            numbered.insert(0, number.extract())
    for folded in body.find_all("details"):
        folded["open"] = ""
    for narrow in body.select(".sb-course-narrow"):
        narrow.decompose()
    for wide in body.select(".sb-course-wide"):
        sliced(wide, MOST)
    for figure in body.find_all("figure"):
        figure["role"] = "group"  # what is described is the drawing in it
