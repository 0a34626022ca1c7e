"""`parts`: an exercise has as many parts (`##`) as its kind needs."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.problems import Problem

__all__ = ["check", "counted", "many"]

CODE = "parts"


def many(fewest: int, most: int) -> str:
    """Return how many are expected, in words: `none`, `1`, `2 to 4`."""
    if fewest == most:
        return str(fewest or "none")
    return f"{fewest} to {most}"


def counted(number: int, one: str) -> str:
    """Return a number of things: `no part`, `1 part`, `2 parts`."""
    return f"{number or 'no'} {one}{'s' if number > 1 else ''}"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield a problem for too few or too many parts."""
    exercise, kind = examined.exercise, examined.kind
    if kind is None:
        return
    (fewest, most), count = kind.parts, len(exercise.parts)
    if not fewest <= count <= most:
        shown = examined.words.word("kinds", kind.id)
        wrong = f"an exercise of the kind `{shown}` with {counted(count, 'part')} (`##`)"
        line = exercise.parts[most].line if count > most else exercise.field_line("kind")
        yield examined.problem(line, CODE, wrong, f"expected {many(fewest, most)}")
