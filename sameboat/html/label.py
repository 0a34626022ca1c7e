"""A name as the label of a drawing: in lines, as wide as they are at most.

In comes a name; out come lines with what keeps each apart from its surroundings, and their width.
The one script that draws people nobody declared breaks their names by the same pattern.
"""

from __future__ import annotations

import re
import unicodedata

from sameboat.naming import isolated

__all__ = ["HIGH", "LINE", "lines", "width"]

HIGH = 16.0  # a line's height; letters are 14 high

LINE = (
    r"\S.{0,16}(?=\s|$)|\S.{0,15}-|"
    "\\S.{0,16}(?![\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u200d\ufe0f])"
)
"""A line of a label as a pattern that Python and scripts read alike: up to 17 letters.

It ends before a space or behind a hyphen; in a word that is longer than a line, anywhere but
between a letter and its accent.
"""

_LINE = re.compile(LINE)


def lines(name: str) -> list[str]:
    """Return the lines of a name, each isolated if the name is."""
    return [isolated(line.strip()) for line in _LINE.findall(name)]


def width(line: str) -> float:
    """Return how wide a line is, on the safe side: fonts differ."""
    return sum(map(_letter, line))


def _letter(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 14.0
    return 10.5 if letter.isupper() or letter in "mw@" else 8.0
