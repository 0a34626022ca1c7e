"""`title`: no two scenes bear one title, because `Next:` finds a scene by it.

They may where their conditions differ: they are then one scene as it can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.graph.exits import asked
from sameboat.naming import title_key
from sameboat.problems import Problem, Values

CODE = "title"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield scenes whose title another scene bears already, and a case without scenes."""
    if not examined.case.scenes:
        yield examined.problem(1, CODE, "none")
    seen: dict[tuple[str, object], int] = {}
    for scene in examined.case.scenes:
        key = title_key(scene.title.source), asked(scene.when)
        first = seen.setdefault(key, scene.line)
        if first != scene.line:
            values: Values = {"title": scene.title.source, "first": first}
            yield examined.problem(scene.line, CODE, "scene", values, at=scene.title.source)
