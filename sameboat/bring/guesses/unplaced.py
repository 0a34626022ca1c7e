"""What has no place in a script: it stands there as a note, which learners never see.

In comes the problem of a line; out come the rows with the line as a note.
"""

from __future__ import annotations

from sameboat.bring.sheet import Rows
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with the line that a problem is about as a note."""
    at = problem.line - 1
    text = rows[at].text.strip()
    label = language.word("labels", "note")
    if not text or text.startswith(f"{label}:"):
        return None
    return [*rows[:at], rows[at].saying(f"{label}: {text.lstrip('#').strip()}"), *rows[at + 1 :]]
