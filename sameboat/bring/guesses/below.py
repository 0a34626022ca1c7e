"""What stands below a feedback or an ending: a second paragraph, or somebody who speaks.

In comes the problem of a text below such a label; out come the rows with the label before it, or
with what is said above the label.
"""

from __future__ import annotations

from sameboat.bring.sheet import Row, Rows, changed
from sameboat.parse.cast import head_of
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["read"]

MOST_WORDS = 8  # of those before a colon


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with the label before the text that stands below it."""
    label = dict(problem.values).get("label")
    at = problem.line - 1
    parts = head_of(rows[at].text)
    if parts and parts[1] and len(parts[0].split()) <= MOST_WORDS:
        above = (n for n in range(at, -1, -1) if rows[n].text.startswith(f"{label}:"))
        first = next(above, None)
        if first is not None:
            moved = [Row(""), rows[at], Row("")]
            return [*rows[:first], *moved, *rows[first:at], *rows[at + 1 :]]
    return changed(rows, at, f"{label}: {rows[at].text.strip()}") if label else None
