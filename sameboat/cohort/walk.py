"""Ways through cases, each step walked once, by however many learners it was taken.

In come a case and a path; out come the decisions that a learner stood before on it, as far as the
case goes that way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sameboat.graph import Graph, State, Step, graph
from sameboat.model import Case
from sameboat.record import places

__all__ = ["Arrival", "Place", "Stand", "Walk", "Walks", "arrival", "beginning"]


class Arrival(NamedTuple):
    """Where a way leads: a scene, from 0, in which something is decided, or an ending.

    At an ending, `ending` is the number of the choice that ended the story there, 0 where the scene
    itself does, and `which` of its endings it is, from 0; it is None where something is decided.
    """

    scene: int
    ending: int | None = None
    which: int = 0


class Place(NamedTuple):
    """Where a learner is, and what is so there; without a `state` the story has ended."""

    at: Arrival
    state: State | None = None


def arrival(leads: Graph, step: Step | None) -> Place | None:
    """Return where a step leads; None where its way leads nowhere, or round in a circle.

    Scenes without a decision are passed through.
    """
    for _ in range(len(leads.exits) + 1):
        if step is None or step.exit.next or step.exit.shut:
            return None
        if step.to is None:
            if not step.exit.ends:
                return None
            return Place(Arrival(step.exit.scene, step.choice, _which(leads, step)))
        if leads.case.scenes[step.to.scene].choices:
            return Place(Arrival(step.to.scene), step.to)
        step = leads.step(step.to, 0)
    return None


def _which(leads: Graph, step: Step) -> int:
    ends = [way for way in leads.ways(step.exit.scene, step.choice) if way.ends]
    return next((number for number, way in enumerate(ends) if way is step.exit), 0)


def beginning(leads: Graph) -> Place | None:
    """Return where a case begins to be decided, or ends without a decision."""
    if leads.start is None:
        return None
    if leads.case.scenes[0].choices:
        return Place(Arrival(0), leads.start)
    return arrival(leads, leads.step(leads.start, 0))


@dataclass(slots=True)
class Stand:
    """Where a learner stands: in a scene, from 1, before the choices by number; none at an ending.

    `onwards` leads from a choice to where the learner stands then.
    """

    scene: int
    offered: tuple[int, ...]
    steps: tuple[Step, ...] = ()
    onwards: dict[int, Stand | None] = field(default_factory=dict)


class Walk:
    """The ways through a case. `asked` are the places of its questions."""

    def __init__(self, case: Case) -> None:
        self.case, self.leads = case, graph(case)
        self.asked = places(case)
        self._stands: dict[Place, Stand] = {}
        self._first = self._stand(beginning(self.leads))

    def stands(self, path: Sequence[int]) -> list[Stand]:
        """Return where a learner stood on a path: at first, and after each step of it."""
        here = self._first
        if here is None:
            return []
        stands = [here]
        for choice in path:
            if choice not in here.onwards:
                if choice not in here.offered:
                    break
                there = arrival(self.leads, here.steps[here.offered.index(choice)])
                here.onwards[choice] = self._stand(there)
            after = here.onwards[choice]
            if after is None:
                break
            stands.append(after)
            here = after
        return stands

    def _stand(self, there: Place | None) -> Stand | None:
        """Return the one stand there is where the same is so: what follows asks no more."""
        if there is None:
            return None
        if there not in self._stands:
            steps = self.leads.onwards(there.state) if there.state else ()
            offered = tuple(step.choice for step in steps)
            self._stands[there] = Stand(there.at.scene + 1, offered, steps)
        return self._stands[there]


class Walks:
    """The cases of a course as they are walked through, each opened once."""

    def __init__(self, cases: Mapping[str, Case]) -> None:
        self.cases = cases
        self._opened: dict[str, Walk] = {}

    def of(self, name: str) -> Walk | None:
        """Return the ways through a case; None when the course has none of that name."""
        if name not in self._opened:
            case = self.cases.get(name)
            if case is None:
                return None
            self._opened[name] = Walk(case)
        return self._opened[name]
