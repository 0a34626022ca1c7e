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


def _circles(examined: ExaminedCase) -> Iterator[Problem]:
    graph, scenes = examined.graph, examined.case.scenes
    broken = any(way.next for ways in graph.exits for way in ways)
    circle = graph.circle
    if not circle:
        return
    first, *others = (f'"{scenes[number].title.source}"' for number in circle)
    if graph.ending.isdisjoint(circle) and not broken:
        wrong = f"from {first} no way leads to an ending"
        expected = f"expected a way out of the circle that comes to {examined.label('ending')}"
    else:
        by = ", ".join(others[:MOST_SHOWN]) + (", …" if len(others) > MOST_SHOWN else "")
        wrong = f"{first} leads back to itself{f' by {by}' if by else ''}"
        expected = "expected every way to lead onwards, so that it comes to an ending"
    yield examined.problem(scenes[circle[0]].line, CODE, wrong, expected)
