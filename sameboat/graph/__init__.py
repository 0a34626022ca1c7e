"""Where a case leads: its exits, which of them are open, and all that can be so on its ways.

In comes a `Case`; out comes its `Graph`. A case that asks nothing of what was said or remembered
has one state for each scene.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from sameboat.graph import walk as walking
from sameboat.graph.exits import Exit, exits
from sameboat.graph.kinds import Kept, Leg, Legs, gone_through
from sameboat.graph.memory import Memory, Recall
from sameboat.graph.passage import Passage
from sameboat.graph.swing import swings
from sameboat.graph.walk import State, Step, Walk, walked
from sameboat.model import MOST, Case, Choice

__all__ = ["Exit", "Graph", "Memory", "Recall", "State", "Step", "Walk", "graph"]


@dataclass(frozen=True)
class Graph:
    """All exits of a case, scene by scene, those of a choice in the order in which they count.

    No more than `most` states are looked at, `MOST_STATES` unless it is said: past that the graph
    isn't `whole`.
    """

    case: Case
    exits: tuple[tuple[Exit, ...], ...]
    most: int

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
        *ways, last = self._ways[scene, choice]
        for way in ways:
            if self.recall.holds(way.when, memory):
                return way
        return last

    def offered(self, scene: int, memory: Memory) -> tuple[Choice, ...]:
        """Return the choices of a scene that are offered, once it was read."""
        choices = self.case.scenes[scene].choices
        if not self.recall.asks:
            return choices
        return tuple(
            [one for one in choices if not one.when or self.recall.holds(one.when, memory)]
        )

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
                for leg in self._legs(self.alike(state))
            ]
        )

    @cached_property
    def kinds(self) -> Legs:
        """Return what is read apart in some scene, each with what follows there from each choice.

        Without `whole` they are those that the walk looks at.
        """
        if self._through is not None:
            return self._through
        return {kind: self._legs(kind) for kind in map(self.alike, self.walk.steps)}

    @property
    def whole(self) -> bool:
        """Tell whether no more can be so than is looked at."""
        return self._through is not None

    @cached_property
    def open(self) -> frozenset[int]:
        """Return the identities of the exits that are taken by somebody."""
        return frozenset(id(leg.exit) for legs in self.kinds.values() for leg in legs)

    @cached_property
    def _through(self) -> Legs | None:
        return gone_through(self.start, self._kept, self._asked, self.alike, self._legs, self.most)

    def alike(self, state: State) -> State:
        """Return what is known of what is asked in a state's scene: the same is read in each."""
        asked = self._asked[state.scene]
        return State(state.scene, self.recall.within(state.memory, asked))

    def _legs(self, kind: State) -> tuple[Leg, ...]:
        """Return what follows in a scene from each choice, where so much is known."""
        if kind not in self._read:
            self._read[kind] = tuple(self._followed(kind))
        return self._read[kind]

    def _followed(self, kind: State) -> Iterator[Leg]:
        scene, reactions = self.passages[kind.scene]
        memory = scene.behind(kind.memory)
        for choice in self.offered(kind.scene, memory) or (None,):
            after = reactions[choice.number - 1].behind(memory) if choice else memory
            if choice or not reactions:
                number = choice.number if choice else 0
                way = self.leave(kind.scene, number, after)
                yield Leg(number, way, after.known, after.balance - kind.memory.balance)

    def step(self, state: State, choice: int) -> Step | None:
        """Return one of these steps; None where the choice isn't offered."""
        return next((step for step in self.onwards(state) if step.choice == choice), None)

    @cached_property
    def walk(self) -> Walk:
        """Return all that can be so."""
        return walked(self.start, self.onwards, self.most)

    @cached_property
    def circles(self) -> bool:
        """Tell whether some exits lead in a circle, be they ever open together or not."""
        behind = {n: {way.target for way in ways} - {None} for n, ways in enumerate(self.exits)}
        try:
            TopologicalSorter(behind).prepare()
        except CycleError:
            return True
        return False

    @cached_property
    def reached(self) -> frozenset[int]:
        """Return the scenes that a learner can come to; all, where that can't be proved."""
        if not self.whole:
            return frozenset(range(len(self.exits)))
        return frozenset(kind.scene for kind in self.kinds)

    def _arrived(self, scene: int, known: int, balance: int) -> State:
        kept = self._kept[scene]
        return State(scene, Memory(known & kept.matters, kept.balance(balance)))

    @cached_property
    def _kept(self) -> list[Kept]:
        """Return what matters from each scene on."""
        recall = self.recall
        asks = [recall.weighs and bool(one & recall.bit(MOST)) for one in self._matters]
        limits = swings(self.case, self.exits, asks, recall.weight)
        return [*map(Kept, self._matters, asks, limits)]

    @cached_property
    def _read(self) -> Legs:
        return {}

    @cached_property
    def _asked(self) -> list[int]:
        """Return what is asked in each scene, and at the exits from it, by its bits."""
        return [
            self.recall.asked_in(scene, ways)
            for scene, ways in zip(self.case.scenes, self.exits, strict=True)
        ]

    @cached_property
    def passages(self) -> list[tuple[Passage, list[Passage]]]:
        """Return what is read in each scene, and behind each of its choices."""
        recall = self.recall
        return [
            (
                Passage(recall, scene.blocks),
                [Passage(recall, (one.said, *one.reaction)) for one in scene.choices],
            )
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


def graph(case: Case, most: int | None = None) -> Graph:
    """Return where each scene and choice of `case` leads; see `Graph` for `most`."""
    return Graph(case, exits(case), walking.MOST_STATES if most is None else most)
