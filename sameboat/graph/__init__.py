"""Where a case leads: its exits, which of them are open, and all that can be so on its ways.

In comes a `Case`; out comes its `Graph`. A case that asks nothing of what was said or remembered
has one state for each scene.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sameboat.graph.exits import Exit, exits
from sameboat.graph.memory import Memory, Recall
from sameboat.graph.swing import Swing, swings
from sameboat.graph.walk import State, Step, Walk, walked
from sameboat.model import MOST, Case, Choice, Line

__all__ = ["Exit", "Graph", "Memory", "Recall", "State", "Step", "Walk", "graph"]


class Leg(NamedTuple):
    """A choice that is offered, 0 where there is none, its exit, and what comes to be known."""

    choice: int
    exit: Exit
    known: int
    balance: int


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
        memory = self.recall.told(self.case.blocks, Memory())[1]
        return self._arrived(0, *memory) if self.recall.asks else State(0, memory)

    def onwards(self, state: State) -> tuple[Step, ...]:
        """Return the steps that can be made from a state, in the order of the script."""
        if not self.recall.asks:
            scene = self.case.scenes[state.scene]
            numbers = [choice.number for choice in scene.choices] or [0]
            ways = [self._ways[state.scene, number][0] for number in numbers]
            return tuple(
                [
                    Step(
                        number, way, None if way.target is None else State(way.target, state.memory)
                    )
                    for number, way in zip(numbers, ways, strict=True)
                ]
            )
        here = self.alike(state)
        if here not in self._legs:
            self._legs[here] = tuple(self._read(here))
        known, balance = state.memory
        return tuple(
            [
                Step(
                    leg.choice,
                    leg.exit,
                    None
                    if leg.exit.target is None
                    else self._arrived(leg.exit.target, known | leg.known, balance + leg.balance),
                )
                for leg in self._legs[here]
            ]
        )

    @cached_property
    def kinds(self) -> dict[State, State]:
        """Return what is read apart in some scene, each with the first state in which it is."""
        found: dict[State, State] = {}
        for state in self.walk.steps:
            found.setdefault(self.alike(state), state)
        return found

    def alike(self, state: State) -> State:
        """Return what is known of what is asked in a state's scene: the same is read in each."""
        asked = self._asked[state.scene]
        return State(state.scene, self.recall.within(state.memory, asked))

    def _read(self, here: State) -> Iterator[Leg]:
        """Yield what follows in a scene from each choice, where so much is known."""
        blocks, reactions = self._telling[here.scene]
        told = self.recall.told
        memory = told(blocks, here.memory)[1]
        for choice in self.offered(here.scene, memory) or (None,):
            after = told(reactions[choice.number - 1], memory)[1] if choice else memory
            if choice or not reactions:
                number = choice.number if choice else 0
                way = self.leave(here.scene, number, after)
                yield Leg(number, way, after.known, after.balance - here.memory.balance)

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

    def _arrived(self, scene: int, known: int, balance: int) -> State:
        matters, weighs, swing = self._kept[scene]
        return State(scene, Memory(known & matters, swing.kept(balance) if weighs else 0))

    @cached_property
    def _kept(self) -> list[tuple[int, bool, Swing]]:
        """Return what matters from each scene on: its bits, whether the balance, and its swing."""
        recall = self.recall
        asks = [recall.weighs and bool(one & recall.bit(MOST)) for one in self._matters]
        limits = swings(self.case, self.exits, asks, recall.weight)
        return [*zip(self._matters, asks, limits, strict=True)]

    @cached_property
    def _legs(self) -> dict[State, tuple[Leg, ...]]:
        return {}

    @cached_property
    def _asked(self) -> list[int]:
        """Return what is asked in each scene, and at the exits from it, by its bits."""
        return [
            self.recall.asked_in(scene, ways)
            for scene, ways in zip(self.case.scenes, self.exits, strict=True)
        ]

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
            found[number] = self._asked[number]
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
