"""Two who speak on one line: one of them speaks, and the other is named beside.

In comes the problem of such a line; out come the rows with the second name in brackets, where a
stage direction stands. Where it is everyone, the line is told and not spoken.
"""

from __future__ import annotations

import re

from sameboat.bring.sheet import Rows, changed
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with one speaker in the line, or None when that can't be done."""
    at = problem.line - 1
    text, start = rows[at].text, problem.column - 1
    names = problem.at
    if not names or not text.startswith(names, start):
        return None
    if folded(names) in language.everyone:
        return changed(rows, at, text.replace(":", "\\:", 1))
    joints = "|".join(map(re.escape, sorted({*language.conjunctions, "&"})))
    found = re.search(rf"\s*(?:,|\s(?:{joints})\s)", names, re.IGNORECASE)
    if found is None:
        return None
    first, others = names[: found.start()], names[found.start() :].strip(" ,")
    return changed(rows, at, f"{text[:start]}{first} ({others}){text[start + len(names) :]}")
