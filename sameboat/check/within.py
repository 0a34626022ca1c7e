"""Under which headings of its script a problem stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from sameboat.model import Case, Scene, Script
from sameboat.problems import Problem

__all__ = ["within"]


def within(script: Script, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return problems with the lines of the headings above them: a scene's, and a choice's."""
    if not problems:
        return ()
    headings = _headings(script)
    lines = [line for line, _ in headings]
    return tuple(
        replace(problem, within=headings[number - 1][1]) if number else problem
        for problem in problems
        for number in (bisect_right(lines, problem.line),)
    )


def _headings(script: Script) -> list[tuple[int, tuple[int, ...]]]:
    """Return the line of each heading with those it stands under and its own."""
    found: list[tuple[int, tuple[int, ...]]] = []
    for part in script.scenes if isinstance(script, Case) else script.parts:
        found.append((part.line, (part.line,)))
        inside = part.choices if isinstance(part, Scene) else part.answers
        found += [(one.line, (part.line, one.line)) for one in inside]
    return found
