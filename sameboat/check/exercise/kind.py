"""`kind`: an exercise is of a kind there is."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.problems import Problem, nearest

CODE = "kind"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield a problem for an unknown kind."""
    exercise, words = examined.exercise, examined.words
    if exercise.kind and exercise.kind_id is None:
        known = [words.word("kinds", kind) for kind in dict.fromkeys(words.kinds.values())]
        yield examined.problem(
            exercise.field_line("kind"),
            CODE,
            "unknown",
            {"word": exercise.kind, "known": ", ".join(known)},
            near=nearest(exercise.kind, known),
            at=exercise.kind,
            behind=True,
        )
