"""A second paragraph of a feedback or an ending: it gets the label again.

In comes the problem of a text below such a label; out come the rows with the label before it.
"""

from __future__ import annotations

from sameboat.bring.sheet import Rows, changed
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with the label before the text that stands below it."""
    label = dict(problem.values).get("label")
    at = problem.line - 1
    return changed(rows, at, f"{label}: {rows[at].text.strip()}") if label else None
