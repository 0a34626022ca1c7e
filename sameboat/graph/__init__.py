"""Where a case leads: its exits, which of them are open, and all that can be so on its ways.

In comes a `Case`; out comes its `Graph`. A case that asks nothing of what was said or remembered
has one state for each scene.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from sameboat.graph.exits import Exit, exits
from sameboat.graph.memory import Memory, Recall
from sameboat.graph.walk import State, Step, Walk, walked
from sameboat.model import Case, Choice, Line

__all__ = ["Exit", "Graph", "Memory", "Recall", "State", "Step", "Walk", "graph"]


@dataclass(frozen=True)
class Graph:
    """All exits of a case, scene by scene, those of a choice in the order in which they count."""

    case: Case
    exits: tuple[tuple[Exit, ...], ...]

    @cached_property
    def recall(self) -> Recall:
        """Return what the case asks."""
        return Recall(self.case)

    def ways(self, scene: int, choice: int) -> tuple[Exit, ...]:
        """Return the exits of a scene, from 0, behind a choice, from 1; 0 where it has none."""
        return self._ways[scene, choice]

    @cached_property
    def _ways(self) -> dict[tuple[int, int], tuple[Exit, ...]]:
        found: defaultdict[tuple[int, int], tuple[Exit, ...]] = defaultdict(tuple)
        for ways in self.exits:
            for way in ways:
                found[way.scene, way.choice] += (way,)
        return found

    def told(self, scene: int, choice: int) -> tuple[Exit, ...]:
        """Return the same as they are told where nothing is played: those that can be open.

        Where scenes share a title, one of them always is.
        """
        ways = self._ways[scene, choice]
        return tuple(way for way in ways if way.shut is None and not _is_refuted(way)) or ways

    def leave(self, scene: int, choice: int, memory: Memory) -> Exit:
        """Return the exit that is open behind a choice: the first whose conditions hold."""
        ways = self._ways[scene, choice]
        if len(ways) == 1:
            return ways[0]
        return next(way for way in ways if self.recall.holds(way.when, memory))

    def offered(self, scene: int, memory: Memory) -> tuple[Choice, ...]:
        """Return the choices of a scene that are offered, once it was read."""
        choices = self.case.scenes[scene].choices
        if not self.recall.asks:
            return choices
        return tuple(one for one in choices if self.recall.holds(one.when, memory))

    @cached_property
    def start(self) -> State | None:
        """Return the state in which the story begins; None without a scene."""
        if not self.exits:
            return None
        return self._arrived(0, self.recall.told(self.case.blocks, Memory())[1])

    def onwards(self, state: State) -> tuple[Step, ...]:
        """Return the steps that can be made from a state, in the order of the script."""
        scene, recall = self.case.scenes[state.scene], self.recall
        if not recall.asks:
            numbers = [choice.number for choice in scene.choices] or [0]
            return tuple([self._step(state.scene, number, state.memory) for number in numbers])
        blocks, reactions = self._telling[state.scene]
        memory = recall.told(blocks, state.memory)[1] if blocks else state.memory
        if not scene.choices:
            return (self._step(state.scene, 0, memory),)
        return tuple(
            self._step(
                state.scene,
                choice.number,
                recall.told(reactions[choice.number - 1], memory)[1],
            )
            for choice in self.offered(state.scene, memory)
        )

    def step(self, state: State, choice: int) -> Step | None:
        """Return one of these steps; None where the choice isn't offered."""
        return next((step for step in self.onwards(state) if step.choice == choice), None)

    @cached_property
    def walk(self) -> Walk:
        """Return all that can be so."""
        return walked(self.start, self.onwards)

    @property
    def reached(self) -> frozenset[int]:
        """Return the scenes that a learner can come to; all, where that can't be proved."""
        return self.walk.reached if self.walk.whole else frozenset(range(len(self.exits)))

    def _step(self, scene: int, choice: int, memory: Memory) -> Step:
        way = self.leave(scene, choice, memory)
        return Step(choice, way, None if way.target is None else self._arrived(way.target, memory))

    def _arrived(self, scene: int, memory: Memory) -> State:
        if not self.recall.asks:
            return State(scene, memory)
        return State(scene, self.recall.within(memory, self._matters[scene]))

    @cached_property
    def _telling(self) -> list[tuple[tuple[Line, ...], list[tuple[Line, ...]]]]:
        """Return the lines that can change what is known: of each scene, and behind each choice."""
        matter = self.recall.matter
        return [
            (matter(scene.blocks), [matter((one.said, *one.reaction)) for one in scene.choices])
            for scene in self.case.scenes
        ]

    @cached_property
    def _matters(self) -> list[int]:
        """Return what is asked from each scene on, by its bits."""
        found = [0] * len(self.exits)
        if not self.recall.asks:
            return found
        before: defaultdict[int, list[int]] = defaultdict(list)
        for number, ways in enumerate(self.exits):
            found[number] = self.recall.asked_in(self.case.scenes[number], ways)
            for way in ways:
                if way.target is not None:
                    before[way.target].append(number)
        waiting = list(range(len(found)))
        while waiting:
            number = waiting.pop()
            for above in before[number]:
                if found[above] | found[number] != found[above]:
                    found[above] |= found[number]
                    waiting.append(above)
        return found


def _is_refuted(way: Exit) -> bool:
    """Tell whether an exit asks for something both to be so and not to be so."""
    so = {one.marks for one in way.when if one.holds}
    return any(one.marks in so for one in way.when if not one.holds)


def graph(case: Case) -> Graph:
    """Return where each scene and choice of `case` leads."""
    return Graph(case, exits(case))
