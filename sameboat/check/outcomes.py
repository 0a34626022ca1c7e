"""What each condition of a case comes to, wherever it is asked: so, not so, or either.

In comes a case's graph; every kind of state is read, as far as something asked there is unsettled.
"""

from __future__ import annotations

from collections.abc import Iterable

from sameboat.graph import Graph, Memory, Recall, State
from sameboat.graph.memory import of_choice
from sameboat.model import Choice, Condition, Scene, Text

__all__ = ["outcomes"]


class _Tracing(Recall):
    """What a case asks, and what each condition came to wherever it was asked."""

    def __init__(self, graph: Graph) -> None:
        vars(self).update(vars(graph.recall))
        self.outcomes: dict[int, set[bool]] = {}
        self.unsettled = [_asked(graph, number) for number in range(len(graph.exits))]

    def settle(self, scene: int) -> None:
        """Leave out, in a scene, what nothing is asked in any more but what came out both ways."""
        self.unsettled[scene] = {
            choice: left
            for choice, asked in self.unsettled[scene].items()
            if (left := [one for one in asked if len(self.outcomes.get(id(one), ())) < 2])
        }

    def holds(self, when: Iterable[Condition], memory: Memory) -> bool:
        """Tell whether all of some conditions hold, and note each of them."""
        holds = True
        for one in when:
            so = self.so(one, memory)
            self.outcomes.setdefault(id(one), set()).add(so)
            holds = holds and so == one.holds
        return holds


def _asked(graph: Graph, number: int) -> dict[int, list[Condition]]:
    """Return what is asked in a scene, by 0, and behind each of its choices, by its number."""
    scenes = graph.case.scenes
    scene = scenes[number]
    texts = [*scene.blocks, *scene.ending, *scene.reflect, *scene.choices]
    asked = {0: [one for part in texts for one in part.when]}
    onwards = [one for text in scene.next for one in text.when]
    for choice in scene.choices:
        asked[choice.number] = [*of_choice(choice), *onwards]
    if not scene.choices:
        asked[0] += onwards
    for way in graph.exits[number]:
        if way.target is not None:
            asked[way.choice] += scenes[way.target].when
    return {choice: some for choice, some in asked.items() if some}


def outcomes(graph: Graph) -> dict[int, set[bool]]:
    """Return whether it was so, or wasn't, for each condition where it stands, by its identity."""
    tracing = _Tracing(graph)
    for kind in graph.kinds:
        if tracing.unsettled[kind.scene]:
            _read(graph, tracing, kind)
            tracing.settle(kind.scene)
    return tracing.outcomes


def _read(graph: Graph, tracing: _Tracing, kind: State) -> None:
    """Read a scene and what follows from each of its choices, where something is unsettled."""
    scene = graph.case.scenes[kind.scene]
    unsettled = tracing.unsettled[kind.scene]
    if 0 in unsettled:
        memory = tracing.told(scene.blocks, kind.memory)[1]
        _ask(tracing, scene, memory)
        for choice in scene.choices:
            tracing.holds(choice.when, memory)
        if not scene.choices:
            _leave(graph, tracing, kind.scene, 0, memory)
    else:
        memory = graph.passages[kind.scene][0].behind(kind.memory)
    for choice in scene.choices:
        if choice.number in unsettled and graph.recall.holds(choice.when, memory):
            after = tracing.told((choice.said, *choice.reaction), memory)[1]
            _ask(tracing, choice, after)
            _each(tracing, scene.next, after)
            _leave(graph, tracing, kind.scene, choice.number, after)


def _leave(graph: Graph, tracing: _Tracing, number: int, choice: int, memory: Memory) -> None:
    """Ask the conditions of the scenes that each exit leads to, where its own hold."""
    for way in graph.ways(number, choice):
        aim = graph.case.scenes[way.target].when if way.target is not None else ()
        own = way.when[: len(way.when) - len(aim)]
        if graph.recall.holds(own, memory):
            tracing.holds(aim, memory)


def _ask(tracing: _Tracing, part: Scene | Choice, memory: Memory) -> None:
    """Ask the conditions of what a scene or a choice says and where it leads, once it was read."""
    if isinstance(part, Choice):
        _each(tracing, (*part.feedback, *part.next), memory)
    elif not part.choices:
        _each(tracing, part.next, memory)
    _each(tracing, (*part.ending, *part.reflect), memory)


def _each(tracing: _Tracing, texts: Iterable[Text], memory: Memory) -> None:
    for text in texts:
        tracing.holds(text.when, memory)
