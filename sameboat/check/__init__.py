"""Every rule a script is held to, one a file, named by the code its problems carry.

In comes a script's text, or what was parsed of it; out come all its problems, in the order of the
lines. A rule is a function from an `ExaminedCase` to the problems it finds. `exercise` holds the
rules of exercises; some rules, such as `link`, are for both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from sameboat.check import (
    alone,
    choices,
    concept,
    ending,
    feedback,
    fit,
    image,
    languages,
    level,
    link,
    memory,
    move,
    next_scene,
    note,
    person,
    placeholder,
    raw_html,
    reach,
    reaction,
    status,
    title,
    wavering,
)
from sameboat.check import exercise as of_exercises
from sameboat.check.examined import ExaminedCase, ExaminedExercise
from sameboat.check.exercise import languages as exercise_languages
from sameboat.check.targets import parts, targets
from sameboat.check.within import within
from sameboat.graph import graph
from sameboat.model import Case, Exercise, Script
from sameboat.parse import Parsed, parse
from sameboat.parse.collector import at_rest
from sameboat.problems import Problem, placed
from sameboat.vocabulary import FormName

__all__ = ["RULES", "Exists", "check_parsed", "departures", "examine"]

Exists: TypeAlias = Callable[[str], bool]
"""Tells whether a file of a name lies beside a script, or whether it is a sound picture."""

RULES: tuple[Callable[[ExaminedCase], Iterator[Problem]], ...] = (
    level.check,
    concept.check,
    person.check,
    title.check,
    choices.check,
    move.check,
    fit.check,
    reaction.check,
    placeholder.check,
    feedback.check,
    next_scene.check,
    ending.check,
    memory.check,
    alone.check,
    wavering.check,
    reach.check,
    raw_html.check,
    link.check,
    image.check,
    note.check,
    status.check,
)


def _anything(_name: str) -> bool:
    return True


def examine(
    text: str,
    file: str = "script.md",
    name: str = "script",
    code: str = "en",
    form: FormName | None = None,
    exists: Exists = _anything,
) -> tuple[Parsed, tuple[Problem, ...]]:
    """Return what the text of a script is, as `parse` does, and all its problems."""
    parsed = parse(text, file, name, code, form)
    return parsed, check_parsed(parsed, exists)


def check_parsed(
    parsed: Parsed,
    exists: Exists = _anything,
    is_picture: Exists = _anything,
    most: int | None = None,
) -> tuple[Problem, ...]:
    """Return all problems of one parsed script, in the order of its lines.

    Of all that can be so on a case's ways, `most` states are looked at, or else `MOST_STATES`.
    """
    with at_rest():
        found = [*parsed.problems, *_broken(parsed.script, exists, is_picture, most)]
        in_order = sorted(dict.fromkeys(found), key=lambda problem: problem.line)
        return within(parsed.script, placed(in_order, parsed.text))


def _broken(
    script: Script, exists: Exists, is_picture: Exists, most: int | None
) -> Iterator[Problem]:
    """Yield what the rules find; a script that can't be read at all breaks none."""
    if not script.version:
        return
    shown = tuple(parts(script))
    linked = tuple(targets(shown))
    if isinstance(script, Case):
        case = ExaminedCase(script, exists, is_picture, shown, linked, graph(script, most))
        for rule in RULES:
            yield from rule(case)
    else:
        exercise = ExaminedExercise(script, exists, is_picture, shown, linked)
        for held in of_exercises.RULES:
            yield from held(exercise)


def departures(first: Script, other: Script) -> Iterator[Problem]:
    """Yield where `other` departs from the same script in another language."""
    if isinstance(first, Case) and isinstance(other, Case):
        yield from languages.check(first, other)
    elif isinstance(first, Exercise) and isinstance(other, Exercise):
        yield from exercise_languages.check(first, other)
