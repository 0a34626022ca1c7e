"""Stage two: every rule a case is held to, one a file, named by the code its problems carry.

In comes what was parsed; out come all its problems, in the order of the lines.
A rule is a function from an `ExaminedCase` to the problems it finds. `exercise` holds the rules of
exercises; some rules, such as `link`, are for both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sameboat.check import (
    choices,
    concept,
    ending,
    feedback,
    fit,
    image,
    level,
    link,
    move,
    next_scene,
    note,
    person,
    raw_html,
    reach,
    reaction,
    title,
)
from sameboat.check.examined import ExaminedCase, beside
from sameboat.graph import graph
from sameboat.parse import Parsed, read
from sameboat.problems import Problem, placed

__all__ = ["RULES", "check", "check_parsed"]

RULES: tuple[Callable[[ExaminedCase], Iterator[Problem]], ...] = (
    level.check,
    concept.check,
    person.check,
    title.check,
    choices.check,
    move.check,
    fit.check,
    reaction.check,
    feedback.check,
    next_scene.check,
    ending.check,
    reach.check,
    raw_html.check,
    link.check,
    image.check,
    note.check,
)


def check_parsed(
    parsed: Parsed, exists: Callable[[str], bool] = lambda _: True
) -> tuple[Problem, ...]:
    """Return all problems of one parsed script, in the order of its lines.

    `exists` tells whether a file lies beside the script.
    """
    found = list(parsed.problems)
    if parsed.case.version:
        examined = ExaminedCase(parsed.case, exists, graph(parsed.case))
        for rule in RULES:
            found.extend(rule(examined))
    found = sorted(dict.fromkeys(found), key=lambda problem: problem.line)
    return placed(found, parsed.text)


def check(path: Path, file: str | None = None) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read one script from disk and return it with all its problems."""
    parsed = read(path, file)
    return parsed, check_parsed(parsed, beside(path))
