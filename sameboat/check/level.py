"""`level`: a case is about one situation, a group, or a community."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.problems import Problem, nearest

CODE = "level"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield a problem for an unknown level."""
    case, words = examined.case, examined.words
    if case.level and case.level not in words.levels.values():
        known = [words.word("levels", level) for level in words.levels.values()]
        yield examined.problem(
            case.field_line("level"),
            CODE,
            "unknown",
            {"word": case.level, "known": ", ".join(dict.fromkeys(known))},
            near=nearest(case.level, known),
            at=case.level,
            behind=True,
        )
