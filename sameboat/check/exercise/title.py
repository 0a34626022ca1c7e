"""`title`: no two parts bear one title, because answers are sorted by it."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.naming import title_key
from sameboat.problems import Problem, Values

CODE = "title"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield parts whose title another part bears already."""
    seen: dict[str, int] = {}
    for part in examined.exercise.parts:
        first = seen.setdefault(title_key(part.title.source), part.line)
        if part.title.source and first != part.line:
            values: Values = {"title": part.title.source, "first": first}
            yield examined.problem(part.line, CODE, "part", values, at=part.title.source)
