"""`The end`, alone in its line: it ends the story, in these words.

In comes the problem of such a line; out come the rows with the label before it.
"""

from __future__ import annotations

from sameboat.bring.sheet import Rows, changed
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with an ending of the words that end the story."""
    at = problem.line - 1
    return changed(rows, at, f"{language.word('labels', 'ending')}: {rows[at].text.strip()}")
