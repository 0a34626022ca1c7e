"""The ways of a class through a case as a flow: who stands together, and where they part.

In comes a case as it was played; out come stops, step by step, and the strands that lead from one
to the next. A stop is a scene in which something is decided, or an ending; learners who come to
the same scene at the same step stand together, by whatever way they came. A learner who came
somewhere by a link joins the others there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sameboat.cohort.tally import Playing
from sameboat.cohort.walk import Arrival, Place, arrival, beginning
from sameboat.graph import Graph
from sameboat.model import Text

__all__ = ["Flow", "Stop", "Strand", "endings", "flow"]


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A scene, or an ending, as somebody's `step`, from 1: what else it holds, `Arrival` tells."""

    step: int
    scene: int
    ending: int | None = None
    which: int = 0

    @property
    def at(self) -> Arrival:
        """Return where that is, whatever step it was."""
        return Arrival(self.scene, self.ending, self.which)


@dataclass(frozen=True, slots=True)
class Strand:
    """Learners who made the same choice at the same stop: `to` is where it led them."""

    start: Stop
    choice: int
    to: Stop
    learners: int


@dataclass(frozen=True)
class Flow:
    """All stops with the learners who came there, in order, and the strands between them.

    `offered` are the choices, by scene and number, that somebody could make.
    """

    learners: int
    stops: tuple[tuple[Stop, int], ...]
    strands: tuple[Strand, ...]
    offered: frozenset[tuple[int, int]] = frozenset()

    def chosen(self, stop: Stop) -> dict[int, int]:
        """Return how many made each choice at a stop; a choice nobody made isn't there."""
        return self._chosen.get(stop, {})

    @cached_property
    def _chosen(self) -> dict[Stop, dict[int, int]]:
        found: dict[Stop, dict[int, int]] = {}
        for strand in self.strands:
            found.setdefault(strand.start, {})[strand.choice] = strand.learners
        return found

    @cached_property
    def came(self) -> dict[Stop, int]:
        """Return how many came to each stop."""
        return dict(self.stops)

    @cached_property
    def into(self) -> dict[Stop, list[Strand]]:
        """Return the strands that lead to each stop some lead to."""
        found: dict[Stop, list[Strand]] = {}
        for strand in self.strands:
            found.setdefault(strand.to, []).append(strand)
        return found

    @property
    def divided(self) -> tuple[Stop, ...]:
        """Return the stops where learners parted: first where most were of another mind."""

        def united(stop: Stop) -> int:
            counts = self.chosen(stop).values()
            return max(counts) - sum(counts)

        found = [stop for stop, _ in self.stops if len(self.chosen(stop)) > 1]
        return tuple(sorted(found, key=united))


def flow(playing: Playing) -> Flow:
    """Return the flow of a class through a case."""
    leads = playing.leads
    stops: Counter[Stop] = Counter()
    strands: Counter[tuple[Stop, int, Stop]] = Counter()
    could: set[tuple[int, int]] = set()
    for way, learners in Counter(playing.ways).items():
        there = beginning(leads)
        here = Stop(1, *there.at) if there else None
        for step, choice in enumerate(way.path, start=1):
            if here is None or there is None:
                break
            if step == way.linked + 1:
                stops[here] += learners
                could.update(_offered(leads, there))
            made = leads.step(there.state, choice) if there.state else None
            there = arrival(leads, made)
            after = Stop(step + 1, *there.at) if there else None
            if after and there and step > way.linked:
                strands[here, choice, after] += learners
                stops[after] += learners
                could.update(_offered(leads, there))
            here = after
        if here and there and len(way.path) <= way.linked:
            stops[here] += learners
            could.update(_offered(leads, there))
    return Flow(
        len(playing.ways),
        tuple(sorted(stops.items(), key=lambda item: _place(item[0]))),
        tuple(
            Strand(start, choice, there, count)
            for (start, choice, there), count in sorted(
                strands.items(), key=lambda item: (_place(item[0][0]), item[0][1])
            )
        ),
        frozenset(could),
    )


def _offered(leads: Graph, there: Place) -> Iterator[tuple[int, int]]:
    """Yield the choices that can be made somewhere."""
    for step in leads.onwards(there.state) if there.state else ():
        yield there.at.scene, step.choice


def _place(stop: Stop) -> tuple[int, int, int, int]:
    return stop.step, stop.scene, -1 if stop.ending is None else stop.ending, stop.which


def endings(playing: Playing) -> Iterator[tuple[Arrival, Text]]:
    """Yield every ending of a case that can be come to, and its first words."""
    leads = playing.leads
    for number, scene in enumerate(playing.case.scenes):
        if number not in leads.reached:
            continue
        which: Counter[int] = Counter()
        for way in leads.exits[number]:
            if way.ends:
                yield Arrival(number, way.choice, which[way.choice]), (*way.ending, scene.title)[0]
                which[way.choice] += 1
