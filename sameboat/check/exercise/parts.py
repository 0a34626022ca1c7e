"""`parts`: an exercise has as many parts (`##`) as its kind needs."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.problems import Problem, Values

__all__ = ["check", "many"]

CODE = "parts"


def many(examined: ExaminedExercise, fewest: int, most: int) -> str:
    """Return how many are expected, in words: `none`, `1`, `2 to 4`."""
    if fewest == most:
        return str(fewest) if fewest else examined.phrase("none")
    return examined.phrase("range", fewest=fewest, most=most)


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield a problem for too few or too many parts."""
    exercise, kind = examined.exercise, examined.kind
    if kind is None:
        return
    (fewest, most), count = kind.parts, len(exercise.parts)
    if not fewest <= count <= most:
        shown = examined.words.word("kinds", kind.id)
        values: Values = {"kind": shown, "count": count, "wanted": many(examined, fewest, most)}
        line = exercise.parts[most].line if count > most else exercise.field_line("kind")
        yield examined.problem(line, CODE, "count", values)
