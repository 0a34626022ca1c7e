"""`title`: no two scenes bear one title, because `Next:` finds a scene by it."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.naming import title_key
from sameboat.problems import Problem

CODE = "title"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield scenes whose title another scene bears already, and a case without scenes."""
    if not examined.case.scenes:
        yield examined.problem(1, CODE, "the case has no scene", "expected `## A title`")
    seen: dict[str, int] = {}
    for scene in examined.case.scenes:
        first = seen.setdefault(title_key(scene.title.source), scene.line)
        if first != scene.line:
            wrong = f'"{scene.title.source}" is also the title of the scene on line {first}'
            yield examined.problem(scene.line, CODE, wrong, "expected a title of its own")
