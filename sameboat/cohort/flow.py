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
from sameboat.cohort.walk import arrival, beginning
from sameboat.model import Text

__all__ = ["Flow", "Stop", "Strand", "endings", "flow"]


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A scene, or an ending, as somebody's `step`, from 1.

    `scene` counts from 0. At an ending, `ending` is the number of the choice that ended the story
    there, 0 where the scene itself does; it is None where something is decided.
    """

    step: int
    scene: int
    ending: int | None = None


@dataclass(frozen=True, slots=True)
class Strand:
    """Learners who made the same choice at the same stop: `to` is where it led them."""

    start: Stop
    choice: int
    to: Stop
    learners: int


@dataclass(frozen=True)
class Flow:
    """All stops with the learners who came there, in order, and the strands between them."""

    learners: int
    stops: tuple[tuple[Stop, int], ...]
    strands: tuple[Strand, ...]

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
    for way, learners in Counter(playing.ways).items():
        there = beginning(leads)
        here = Stop(1, *there) if there else None
        for step, choice in enumerate(way.path, start=1):
            if here is None:
                break
            if step == way.linked + 1:
                stops[here] += learners
            there = arrival(leads, here.scene, choice)
            after = Stop(step + 1, *there) if there else None
            if after and step > way.linked:
                strands[here, choice, after] += learners
                stops[after] += learners
            here = after
        if here and len(way.path) <= way.linked:
            stops[here] += learners
    return Flow(
        len(playing.ways),
        tuple(sorted(stops.items(), key=lambda item: _place(item[0]))),
        tuple(
            Strand(start, choice, there, count)
            for (start, choice, there), count in sorted(
                strands.items(), key=lambda item: (_place(item[0][0]), item[0][1])
            )
        ),
    )


def _place(stop: Stop) -> tuple[int, int, int]:
    return stop.step, stop.scene, -1 if stop.ending is None else stop.ending


def endings(playing: Playing) -> Iterator[tuple[int, int, Text]]:
    """Yield every ending of a case: its scene, its choice, and its first words."""
    for number, scene in enumerate(playing.case.scenes):
        if number not in playing.leads.reached:
            continue
        for way in playing.leads.exits[number]:
            if way.ends:
                texts = scene.choices[way.choice - 1].ending if way.choice else scene.ending
                yield number, way.choice, (texts or (scene.title,))[0]
