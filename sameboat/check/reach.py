"""`reach`: a learner can come to every scene, every choice and every ending."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.graph.exits import asked
from sameboat.naming import title_key
from sameboat.problems import Problem

CODE = "reach"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield scenes, choices and endings that no way leads to."""
    if not examined.graph.whole:
        return
    reached = examined.graph.reached
    titles: set[tuple[str, object]] = set()
    for number, scene in enumerate(examined.case.scenes):
        title = title_key(scene.title.source), asked(scene.when)
        # A second scene of one title needs another title first, which `title` says.
        if number not in reached and title not in titles:
            shown = scene.title.source
            values = {"title": shown, "label": examined.label("next", shown)}
            identifier = "scene" if scene.when else "none"
            yield examined.problem(scene.line, CODE, identifier, values, at=shown)
        titles.add(title)
    if examined.graph.recall.asks:
        yield from _hidden(examined)


def _hidden(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield choices that are never offered, and endings that another way goes before."""
    graph = examined.graph
    offered = {(kind.scene, leg.choice) for kind, legs in graph.kinds.items() for leg in legs}
    for number in sorted(graph.reached):
        for choice in examined.case.scenes[number].choices:
            if (number, choice.number) not in offered:
                yield examined.problem(choice.line, CODE, "choice")
        for way in graph.exits[number]:
            if way.ends and id(way) not in graph.open and (number, way.choice) in offered:
                values = {"label": examined.label("ending")}
                yield examined.problem(way.ending[0].line, CODE, "ending", values)
