"""`last-line`: a line to be given back is a line that somebody said."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.model import YOU, Speech
from sameboat.problems import Problem

CODE = "last-line"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield a problem when nobody has said what the learner could give back."""
    if not examined.is_one_of("give-back"):
        return
    exercise = examined.exercise
    spoken = [block for block in exercise.blocks if isinstance(block, Speech)]
    if not spoken:
        line = exercise.field_line("kind")
        yield examined.problem(line, CODE, "silent")
    elif spoken[-1].speaker == YOU:
        line = spoken[-1].line
        yield examined.problem(line, CODE, "own")
