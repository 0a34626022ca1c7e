"""`reflect`: an exercise for reflecting asks something."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.problems import Problem

CODE = "reflect"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield a problem when there is no question."""
    exercise = examined.exercise
    if examined.is_one_of("reflect") and not exercise.reflect:
        values = {"label": examined.label("reflect")}
        yield examined.problem(exercise.field_line("kind"), CODE, "none", values)
