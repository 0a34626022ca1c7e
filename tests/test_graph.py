"""Where each scene and choice leads, told in one line a way out."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given

from sameboat.graph import Graph, State, graph
from sameboat.naming import title_key
from sameboat.parse import parse
from tests.case_scripts import Story, stories

# A scene a line: its ways out, each a scene's number, `.` for an ending, `?` for nowhere.
SHAPES = {
    "one": (".",),
    "line": ("1", "2", "."),
    "tree": ("1 2", ".", ". ."),
    "diamond": ("1 2", "3", "3", ". ."),
    "loop": ("1", "0"),
    "self": ("0 .",),
    "tail": ("1", "2 3", "1", "."),
    "behind": ("2", ".", "3", "2 1"),
    "broken": ("1 ?", "."),
    "island": ("2", ".", "."),
    "dead": ("1", "?"),
}


def shaped(*scenes: str) -> Graph:
    parts = []
    for number, ways in enumerate(scenes):
        parts.append(f"## Scene {number}")
        found = ways.split()
        for choice, way in enumerate(found):
            if len(found) > 1:
                parts.append(f"### Choice {choice}")
            parts.append("Ending: x" if way == "." else f"Next: Scene {way}")
    return graph(parse("\n\n".join(parts)).case)


def scenes(states: Iterable[State]) -> set[int]:
    return {state.scene for state in states}


@pytest.mark.parametrize(
    ("shape", "reached", "ending", "order", "circle", "paths"),
    [
        ("one", {0}, {0}, (0,), (), 1),
        ("line", {0, 1, 2}, {0, 1, 2}, (0, 1, 2), (), 1),
        ("tree", {0, 1, 2}, {0, 1, 2}, (0, 1, 2), (), 3),
        ("diamond", {0, 1, 2, 3}, {0, 1, 2, 3}, (0, 1, 2, 3), (), 4),
        ("loop", {0, 1}, set(), (), (0, 1), None),
        ("self", {0}, {0}, (), (0,), None),
        ("tail", {0, 1, 2, 3}, {0, 1, 2, 3}, (0,), (1, 2), None),
        ("behind", {0, 1, 2, 3}, {0, 1, 2, 3}, (0,), (2, 3), None),
        ("broken", {0, 1}, {0, 1}, (0, 1), (), 1),
        ("island", {0, 2}, {0, 2}, (0, 2), (), 1),
        ("dead", {0, 1}, set(), (0, 1), (), 0),
    ],
)
def test_a_shape_has_its_scenes_circles_and_paths(
    shape: str,
    reached: set[int],
    ending: set[int],
    order: tuple[int, ...],
    circle: tuple[int, ...],
    paths: int | None,
) -> None:
    found = shaped(*SHAPES[shape])
    walk = found.walk
    assert walk.whole
    assert (found.reached, scenes(walk.ending)) == (reached, ending)
    assert tuple(state.scene for state in walk.order) == order
    assert (tuple(state.scene for state in walk.circle), walk.paths()) == (circle, paths)
    assert walk.circling == (set(order) != reached)


def test_a_case_without_scenes_leads_nowhere() -> None:
    found = graph(parse("").case)
    assert (found.exits, found.reached) == ((), frozenset())
    assert (found.walk.circle, found.walk.paths()) == ((), 0)


def test_what_leads_on_and_what_ends() -> None:
    script = """
## A

Next: C

### 1

### 2

Next: B

### 3

Ending: x

### 4

Ending: x
Next: B

### 5

Next: nowhere

## B

## C

Ending: x
Next: A

## D
"""
    exits = [
        [
            (way.target, way.ends, way.next.source if way.next else None)
            for way in ways
        ]
        for ways in graph(parse(script).case).exits
    ]  # fmt: skip
    assert exits == [
        [(2, False, None), (1, False, None), (None, True, None), (None, True, None),
         (None, False, "nowhere")],
        [(2, False, None)],
        [(None, True, None)],
        [(None, False, None)],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    ["The door", "the  DOOR", "*The* door", "The door.", "“The door”", '"The door"', "The door…",
     "The [door](x)", "**The door**!"],
)  # fmt: skip
def test_a_title_is_found_however_it_is_written(title: str) -> None:
    assert title_key(title) == "the door"


@pytest.mark.parametrize("title", ["The doors", "Thedoor", "A door", "The d'oor", "The 'door' now"])
def test_another_title_is_another_scene(title: str) -> None:
    assert title_key(title) != "the door"


@given(stories())
def test_the_figures_agree_with_walking_every_way(story: Story) -> None:
    found = graph(parse(story.script()).case)
    ways = {
        number: [option.to for option in scene.options] or [scene.to]
        for number, scene in enumerate(story.scenes)
    }

    def walk(scene: int, seen: frozenset[int]) -> tuple[int, frozenset[int]]:
        count, here = 0, seen | {scene}
        for target in ways[scene]:
            below = (1, here) if target is None else walk(target, here)
            count, here = count + below[0], here | below[1]
        return count, here

    assert walk(0, frozenset()) == (found.walk.paths(), found.reached)
    assert found.walk.circle == ()
    assert scenes(found.walk.order) == found.reached


def test_a_circle_of_ten_thousand_scenes_is_found() -> None:
    found = shaped(*(str(number + 1) for number in range(10_000)), "5000")
    assert [state.scene for state in found.walk.circle] == list(range(5000, 10_001))
    assert found.walk.paths() is None
