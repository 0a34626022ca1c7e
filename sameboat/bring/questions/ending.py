"""How the story ends, where a choice or the last scene just stops.

In comes the problem of such a place; out comes a question to be answered in words.
"""

from __future__ import annotations

from sameboat.bring.questions.asked import Asked, about, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Row, Rows
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["ask"]


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked:
    """Ask what became of the people."""
    words = about(settled, problem.line)
    made = question(settled, problem, ui, "ending", about=words)
    label = language.word("labels", "ending")

    def answered(value: str) -> Rows:
        rows = settled.rows
        below = (n for n in range(problem.line, len(rows)) if rows[n].text.startswith("#"))
        end = next(below, len(rows))
        while end > problem.line and not rows[end - 1].text.strip():
            end -= 1
        written = f"{label}: {' '.join(value.split())}"
        return [*rows[:end], Row(""), Row(written), *rows[end:]]

    return Asked(made, answered)
