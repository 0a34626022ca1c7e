"""`title`: no two scenes bear one title, because `Next:` finds a scene by it.

They may where their conditions differ: they are then one scene as it can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.graph.exits import asked
from sameboat.naming import title_key
from sameboat.problems import Problem, Values

CODE = "title"
SHORTEST = 3  # of the words that scenes and choices are counted with: `int` is none in a sentence
SMALLEST = ("move", "fit", "feedback", "ending")  # what a choice is made of


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield scenes whose title another scene bears already, and a case without scenes."""
    if not examined.case.scenes:
        yield from _begins(examined) or [examined.problem(1, CODE, "none")]
    seen: dict[tuple[str, object], int] = {}
    for scene in examined.case.scenes:
        key = title_key(scene.title.source), asked(scene.when)
        first = seen.setdefault(key, scene.line)
        if first != scene.line:
            values: Values = {"title": scene.title.source, "first": first}
            yield examined.problem(scene.line, CODE, "scene", values, at=scene.title.source)


def _begins(examined: ExaminedCase) -> list[Problem]:
    """Return where scenes and choices seem to begin in a script that marks none."""
    counted = examined.words.counted
    words = "|".join(w for w in (*counted["scene"], *counted["choice"]) if len(w) > SHORTEST)
    spoken_of = re.compile(rf"(?:\w+[^\S\n]+)?\b(?:{words})\b(?:[^\S\n]+\w+)?", re.IGNORECASE)
    values = {name: examined.words.word("labels", name) for name in SMALLEST}
    return [
        examined.problem(line, CODE, "begins", values, at=match[0], cause=f"{CODE}.begins")
        for block in examined.case.every_block()
        for match in spoken_of.finditer(block.source)
        for line in (block.line + block.source.count("\n", 0, match.start()),)
    ]
