"""`furniture`: what a word processor prints on each page, pasted along: `Page 1 of 2`, `- 3 -`.

In come the lines of a script; such a line is taken away and reported. A number alone stays: it may
be meant otherwise.
"""

from __future__ import annotations

import re
from functools import cache

from sameboat.parse.page import Page
from sameboat.vocabulary import language

__all__ = ["take_away"]

CODE = "furniture"
LONGEST = 30
NEVER = frozenset("#`~\"'“«(")


def take_away(page: Page) -> None:
    """Take away lines that only number a page, and tell of a number that stands alone."""
    found = _pattern(page.origin.language.code)
    last = len(page.lines) - 1
    for number, line in enumerate(page.lines):
        if not 0 < len(line) <= LONGEST or not (line[-1].isdigit() or line[-1] in "-–—|"):
            continue  # as nearly all lines
        if line[0] in NEVER or not (match := found.fullmatch(line)):
            continue
        problem = page.origin.problem
        if match["alone"]:
            above = number and page.lines[number - 1]
            if not above and (number == last or not page.lines[number + 1]):
                values = {"number": line}
                page.problems.append(
                    problem(number + 1, CODE, "number", values, at=line, severity="warning")
                )
            continue
        values, cause = {"line": line}, f"meant.{CODE}"
        page.problems.append(
            problem(number + 1, CODE, "page", values, at=line, instead="", cause=cause)
        )
        page.lines[number] = ""


@cache
def _pattern(code: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, language(code).counted["page"]))
    joint = r"(?:\s*/\s*|\s+[^\W\d]{1,3}\s+)\d{1,3}"
    return re.compile(
        rf"[-–—|\s]*(?:{words})\.?\s*\d{{1,3}}(?:{joint})?[-–—|\s]*"
        rf"|[-–—|]+\s*\d{{1,3}}(?:{joint})?\s*[-–—|]+|(?P<alone>\d{{1,3}})",
        re.IGNORECASE,
    )
