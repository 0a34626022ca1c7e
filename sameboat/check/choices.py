"""`choices`: a decision offers two to five things the facilitator could say or do."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.markdown import plain
from sameboat.model import Speech
from sameboat.problems import Problem, Values
from sameboat.vocabulary import folded

CODE = "choices"
FEWEST, MOST = 2, 5


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield decisions with too few or too many choices, or with one choice twice."""
    for scene in examined.case.scenes:
        count = len(scene.choices)
        if count and not FEWEST <= count <= MOST:
            values: Values = {
                "title": scene.title.source,
                "count": count,
                "fewest": FEWEST,
                "most": MOST,
            }
            yield examined.problem(scene.line, CODE, "count", values, at=scene.title.source)
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        for choice in scene.choices:
            words = folded(plain(choice.said.source))
            to = choice.said.to if isinstance(choice.said, Speech) else ()
            first = seen.setdefault((words, to), choice.line)
            if words and first != choice.line:
                yield examined.problem(choice.line, CODE, "twice", {"first": first})
