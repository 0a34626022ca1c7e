"""`ending`: every way through a case comes to an end, and says what became of the network."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.model import Choice, Scene
from sameboat.problems import Problem

CODE = "ending"
MOST_SHOWN = 3


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield what neither goes on nor ends, ends and goes on, or goes in a circle."""
    label, onward = examined.label("ending"), examined.label("next")
    scenes = examined.case.scenes
    labels = {"label": label, "onward": onward}
    for number, ways in enumerate(examined.graph.exits):
        scene = scenes[number]
        for way in ways:
            if not way.ends and way.target is None and way.next is None:
                choice = scene.choices[way.choice - 1] if way.choice else None
                if choice:
                    yield examined.problem(choice.line, CODE, "choice", labels)
                else:
                    values = {"title": scene.title.source, **labels}
                    yield examined.problem(scene.line, CODE, "scene", values)
        if scene.ending and scene.choices:
            values = {"title": scene.title.source, "label": label}
            yield examined.problem(scene.ending[0].line, CODE, "own", values)
        parts: tuple[Scene | Choice, ...] = (scene, *scene.choices)
        for part in parts:
            if part.ending and part.next:
                yield examined.problem(part.next.line, CODE, "both", labels)
    yield from _circles(examined)


def _circles(examined: ExaminedCase) -> Iterator[Problem]:
    graph, scenes = examined.graph, examined.case.scenes
    broken = any(way.next for ways in graph.exits for way in ways)
    circle = graph.circle
    if not circle:
        return
    first, *others = (scenes[number].title.source for number in circle)
    values = {"title": first}
    if graph.ending.isdisjoint(circle) and not broken:
        identifier, values["label"] = "endless", examined.label("ending")
    elif others:
        by = [f'"{title}"' for title in others[:MOST_SHOWN]]
        by += ["…"] * (len(others) > MOST_SHOWN)
        identifier, values["others"] = "circle-by", ", ".join(by)
    else:
        identifier = "circle"
    yield examined.problem(scenes[circle[0]].line, CODE, identifier, values, at=first)
