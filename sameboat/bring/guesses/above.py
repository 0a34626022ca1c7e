"""What stands before a script begins, such as the greeting of a mail: it becomes notes below.

In comes the problem of such lines; out come the rows with them as notes right below the front
matter.
"""

from __future__ import annotations

from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with what stands above the front matter below it; None without any."""
    place = fences.place([row.text for row in rows], language)
    if place is None:
        return None
    start, end = place
    top = start - (start > 0 and fences.is_fence(rows[start - 1].text))
    below = end + (end < len(rows) and fences.is_fence(rows[end].text))
    label = language.word("labels", "note")
    above = [row for row in rows[:top] if row.text.strip()]
    if not above or problem.line > top:
        return None
    notes = [note for row in above for note in (row.saying(_noted(row.text, label)), Row(""))]
    return [*rows[top:below], Row(""), *notes, *rows[below:]]


def _noted(text: str, label: str) -> str:
    words = text.strip().lstrip("# ")
    return words if words.startswith(label) else f"{label}: {words}"
