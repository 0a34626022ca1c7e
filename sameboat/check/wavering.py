"""`wavering`: *most went through you* stays as it is while it is asked again in one place.

It is asked wherever something hangs on it, and each line between moves the balance. Lines written
as one answer, each below the same condition, would break off where it tips.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.graph import Memory, Recall, State
from sameboat.model import MOST, Condition, Line, Scene, Text
from sameboat.problems import Problem, Values

CODE = "wavering"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield conditions that come out otherwise than one above them in the same scene or choice."""
    graph = examined.graph
    if not graph.recall.weighs:
        return
    scenes = examined.case.scenes
    often = [_asks_again(scene) for scene in scenes]
    tipping = {
        kind: list(_tipping(graph.recall, scenes, kind))
        for kind in graph.kinds
        if often[kind.scene]
    }
    if not any(tipping.values()):
        return
    told: set[int] = set()
    for state in graph.walk.steps:
        for number, first, again in tipping.get(graph.alike(state), ()):
            if again.line not in told:
                told.add(again.line)
                values: Values = {
                    "words": again.source,
                    "first": first.line,
                    "way": examined.way_to(state, number),
                }
                yield examined.problem(
                    again.line, CODE, "tips", values, at=again.source, severity="warning"
                )


def _asks_again(scene: Scene) -> bool:
    """Tell whether it is asked twice in a scene or a choice."""
    parts = [(*scene.blocks, *scene.next, *scene.ending)]
    for choice in scene.choices:
        parts.append((*choice.reaction, *choice.feedback, *choice.next, *choice.ending))
    return any(sum(_asks(part) is not None for part in some) > 1 for some in parts)


def _asks(part: Line | Text) -> Condition | None:
    return next((one for one in part.when if MOST in one.marks), None)


def _tipping(
    recall: Recall, scenes: tuple[Scene, ...], state: State
) -> Iterator[tuple[int, Condition, Condition]]:
    """Yield where a scene or a choice tips: the choice or 0, and the two conditions."""
    scene = scenes[state.scene]
    closing = () if scene.choices else (*scene.next, *scene.ending)
    found, memory = _read(recall, scene.blocks, closing, state.memory)
    yield from ((0, *pair) for pair in found)
    for choice in scene.choices:
        if recall.holds(choice.when, memory):
            lines = (choice.said, *choice.reaction)
            closing = (*choice.feedback, *choice.next, *choice.ending)
            found, _ = _read(recall, lines, closing, memory)
            yield from ((choice.number, *pair) for pair in found)


def _read(
    recall: Recall, lines: Iterable[Line], texts: Iterable[Text], memory: Memory
) -> tuple[list[tuple[Condition, Condition]], Memory]:
    """Return the first condition and the one that came out otherwise, and what is known behind."""
    first: Condition | None = None
    before = False
    found: list[tuple[Condition, Condition]] = []
    for part in (*lines, *texts):
        asked = _asks(part)
        if asked and first is None:
            first, before = asked, memory.balance > 0
        elif asked and first and not found and before != (memory.balance > 0):
            found.append((first, asked))
        if not isinstance(part, Text) and recall.holds(part.when, memory):
            memory = recall.behind(part, memory)
    return found, memory
