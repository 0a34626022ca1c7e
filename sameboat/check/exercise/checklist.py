"""`checklist`: what a learner has written or drawn can be looked at with some questions."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.exercise.parts import many
from sameboat.problems import Problem, Values

CODE = "checklist"
FEWEST, MOST = 2, 6


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield too few or too many questions, and a drawing with nothing to compare it with."""
    exercise = examined.exercise
    found = [text for part in exercise.parts for text in part.checklist]
    fewest = FEWEST if examined.is_one_of("give-back") else 0
    label = examined.label("check")
    if exercise.parts and not fewest <= len(found) <= MOST:
        line = found[MOST].line if len(found) > MOST else exercise.parts[0].line
        wanted = many(examined, fewest or 1, MOST)
        values: Values = {"count": len(found), "label": label, "wanted": wanted}
        yield examined.problem(line, CODE, "count", values)
    for part in exercise.parts if examined.is_one_of("draw-the-network") else ():
        if not part.checklist and not part.ties:
            values = {"label": label, "tie": examined.label("tie")}
            yield examined.problem(part.line, CODE, "drawing", values)
