"""`concept`: what an exercise checks is in the syllabus."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.concept import strangers
from sameboat.check.examined import ExaminedExercise
from sameboat.problems import Problem

CODE = "concept"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield concepts that are unknown."""
    return strangers(examined, examined.exercise.checks)
