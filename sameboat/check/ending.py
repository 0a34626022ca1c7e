"""`ending`: every way through a case comes to an end, and says what became of the network."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.model import Choice, Scene
from sameboat.problems import Problem

CODE = "ending"


def check(examined: Examined) -> Iterator[Problem]:
    """Yield what neither goes on nor ends, ends and goes on, or goes in a circle."""
    label, onward = examined.label("ending"), examined.label("next")
    scenes = examined.case.scenes
    expected = f"expected {onward} and a scene's title, or {label}"
    for number, ways in enumerate(examined.graph.exits):
        scene = scenes[number]
        for way in ways:
            if not way.ends and way.target is None and way.next is None:
                choice = scene.choices[way.choice - 1] if way.choice else None
                what = "this choice" if choice else f'"{scene.title.source}"'
                wrong = f"{what} neither goes on nor ends: there is no scene below"
                yield examined.problem(choice.line if choice else scene.line, CODE, wrong, expected)
        if scene.ending and scene.choices:
            wrong = f'"{scene.title.source}" has choices and an ending of its own'
            yield examined.problem(
                scene.ending[0].line, CODE, wrong, f"expected {label} under a choice"
            )
        parts: tuple[Scene | Choice, ...] = (scene, *scene.choices)
        for part in parts:
            if part.ending and part.next:
                wrong = f"{label} and {onward} in the same place"
                yield examined.problem(part.next.line, CODE, wrong, "expected one of them")
    yield from _circles(examined)


def _circles(examined: Examined) -> Iterator[Problem]:
    graph, scenes = examined.graph, examined.case.scenes
    broken = any(way.next for ways in graph.exits for way in ways)
    trapped = graph.reached - graph.ending
    if trapped and graph.circling & trapped and not broken:
        first = min(graph.circling & trapped)
        wrong = f'from "{scenes[first].title.source}" no way leads to an ending'
        expected = f"expected a way out of the circle that comes to {examined.label('ending')}"
        yield examined.problem(scenes[first].line, CODE, wrong, expected)
    elif graph.circling:
        first = min(graph.circling)
        wrong = f'"{scenes[first].title.source}" is on a circle, so a learner may never end'
        expected = "expected every way to lead onwards"
        yield examined.problem(scenes[first].line, CODE, wrong, expected)
