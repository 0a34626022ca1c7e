"""Stage two: every rule a case is held to, one a file, named by the code its problems carry.

In comes what was parsed; out come all its problems, in the order of the lines.
A rule is a function from an `Examined` case to the problems it finds.
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
from sameboat.check.examined import Examined
from sameboat.graph import graph
from sameboat.parse import Parsed, read
from sameboat.problems import Problem

__all__ = ["RULES", "check", "check_parsed"]

RULES: tuple[Callable[[Examined], Iterator[Problem]], ...] = (
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
        examined = Examined(parsed.case, graph(parsed.case), exists)
        for rule in RULES:
            found.extend(rule(examined))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.line))


def check(path: Path, file: str | None = None) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read one script from disk and return it with all its problems."""
    parsed = read(path, file)
    folder = path.parent.resolve()

    def exists(name: str) -> bool:
        try:
            target = (folder / name).resolve()
            return target.is_relative_to(folder) and target.is_file()
        except (OSError, ValueError):  # a name too long for the disk, or one that can't be a name
            return False

    return parsed, check_parsed(parsed, exists)
