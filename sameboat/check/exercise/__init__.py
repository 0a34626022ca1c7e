"""The rules for exercises, one a file, named by the code its problems carry.

A rule is a function from an `ExaminedExercise` to the problems it finds. Rules of a file's words,
such as `link`, are those of the cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sameboat.check import image, link, note, person, placeholder, raw_html, status
from sameboat.check.examined import ExaminedExercise
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
from sameboat.problems import Problem

__all__ = ["RULES"]

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
    placeholder.check,
    raw_html.check,
    link.check,
    image.check,
    note.check,
    status.check,
)
