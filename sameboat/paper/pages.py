"""About how many pages of A4 a sheet takes, said before it is printed.

In comes a sheet's HTML, or a number of exercises; out comes a number. Only a browser knows it
exactly: these are measured on the book's own sheets in Chromium, and hold within a tenth or so.
"""

from __future__ import annotations

import re

__all__ = ["pages_of_a_case", "pages_of_exercises"]

UNPRINTED = re.compile(r"<style.*?</style>|<svg.*?</svg>|<[^>]+>", re.DOTALL)
BESIDE = 4  # pages: the title, the overview and what is left empty below each part
LETTERS = 1945  # on a page of a case
EACH = 2.45  # pages of an exercise, with what to compare it with


def pages_of_a_case(sheet: str) -> int:
    """Return the pages of a case's sheets."""
    return round(BESIDE + len(UNPRINTED.sub("", sheet)) / LETTERS)


def pages_of_exercises(count: int) -> int:
    """Return the pages of so many exercises."""
    return round(count * EACH)
