"""Stage two for exercises: their rules, one a file, named by the code its problems carry.

In comes what was parsed; out come all its problems, in the order of the lines. Rules of a file's
words, such as `link`, are those of the cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sameboat.check import image, link, note, person, raw_html
from sameboat.check.examined import ExaminedExercise, beside
from sameboat.check.exercise import (
    also,
    answers,
    checklist,
    concept,
    feedback,
    fit,
    kind,
    last_line,
    parts,
    reflect,
    tie,
    title,
    words,
)
from sameboat.parse import ParsedExercise, read_exercise
from sameboat.problems import Problem, placed

__all__ = ["RULES", "check_exercise", "check_parsed_exercise"]

RULES: tuple[Callable[[ExaminedExercise], Iterator[Problem]], ...] = (
    kind.check,
    concept.check,
    person.check,
    parts.check,
    title.check,
    answers.check,
    fit.check,
    feedback.check,
    also.check,
    last_line.check,
    words.check,
    checklist.check,
    tie.check,
    reflect.check,
    raw_html.check,
    link.check,
    image.check,
    note.check,
)


def check_parsed_exercise(
    parsed: ParsedExercise, exists: Callable[[str], bool] = lambda _: True
) -> tuple[Problem, ...]:
    """Return all problems of one parsed exercise, in the order of its lines.

    `exists` tells whether a file lies beside the script.
    """
    found = list(parsed.problems)
    if parsed.exercise.version:
        examined = ExaminedExercise(parsed.exercise, exists)
        for rule in RULES:
            found.extend(rule(examined))
    found = sorted(dict.fromkeys(found), key=lambda problem: problem.line)
    return placed(found, parsed.text)


def check_exercise(
    path: Path, file: str | None = None
) -> tuple[ParsedExercise, tuple[Problem, ...]]:
    """Read one exercise from disk and return it with all its problems."""
    parsed = read_exercise(path, file)
    return parsed, check_parsed_exercise(parsed, beside(path))
