"""`checklist`: what a learner has written or drawn can be looked at with some questions."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.exercise.parts import counted, many
from sameboat.problems import Problem

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
        wrong = f"the checklist has {counted(len(found), 'question')} ({label})"
        yield examined.problem(line, CODE, wrong, f"expected {many(fewest or 1, MOST)}")
    for part in exercise.parts if examined.is_one_of("draw-the-network") else ():
        if not part.checklist and not part.ties:
            wrong = "there is nothing to look at one's drawing with"
            expected = f"expected {label} and a question, or {examined.label('tie')} and a line"
            yield examined.problem(part.line, CODE, wrong, expected)
