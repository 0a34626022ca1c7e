"""`choices`: a decision has two to five things the facilitator could say or do, and offers two."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.markdown import plain
from sameboat.model import Scene, Speech
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
        elif any(choice.when for choice in scene.choices):
            yield from _left(examined, scene)
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        for choice in scene.choices:
            words = folded(plain(choice.said.source))
            to = choice.said.to if isinstance(choice.said, Speech) else ()
            first = seen.setdefault((words, to), choice.line)
            if words and first != choice.line:
                yield examined.problem(choice.line, CODE, "twice", {"first": first})


def _left(examined: ExaminedCase, scene: Scene) -> Iterator[Problem]:
    """Yield a decision at which too few choices are left on some way."""
    graph = examined.graph
    few = {
        kind: len(legs)
        for kind, legs in graph.kinds.items()
        if examined.case.scenes[kind.scene] is scene and len(legs) < FEWEST
    }
    if few:
        title, state = scene.title.source, examined.first_of(few)
        values: Values = {
            "title": title,
            "count": few[graph.alike(state)],
            "fewest": FEWEST,
            "way": examined.way_to(state),
        }
        yield examined.problem(scene.line, CODE, "left", values, at=title)
