"""`feedback`: every answer, plan and drawing says what is to be learnt from it, in few words."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.feedback import too_long
from sameboat.problems import Problem

CODE = "feedback"
MOST_WORDS = 90


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield what has no feedback, and feedback that is too long."""
    label = {"label": examined.label("feedback")}
    for part in examined.exercise.parts:
        for answer in part.answers:
            if not answer.feedback and (examined.kind is None or examined.kind.answer):
                yield examined.problem(answer.line, CODE, "answer", label)
            yield from too_long(examined, answer.feedback, MOST_WORDS)
        if not part.feedback and examined.is_one_of("plan-openly"):
            yield examined.problem(part.line, CODE, "plan", label)
        elif not part.feedback and part.ties:
            yield examined.problem(part.ties[0].written.line, CODE, "ties", label)
        yield from too_long(examined, part.feedback, MOST_WORDS)
