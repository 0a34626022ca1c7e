"""Ways through cases, each step walked once, by however many learners it was taken.

In come a case and a path; out come the decisions that a learner stood before on it, as far as the
case goes that way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sameboat.graph import Graph, graph
from sameboat.model import Case
from sameboat.record import places

__all__ = ["Arrival", "Stand", "Walk", "Walks", "arrival", "beginning"]


class Arrival(NamedTuple):
    """Where a way leads: a scene, from 0, in which something is decided, or an ending.

    At an ending, `ending` is the number of the choice that ended the story there, 0 where the scene
    itself does; it is None where something is decided.
    """

    scene: int
    ending: int | None = None


def arrival(leads: Graph, scene: int, choice: int) -> Arrival | None:
    """Return where a choice leads; None where its way leads nowhere, or round in a circle.

    Scenes without a decision are passed through.
    """
    way = leads.exits[scene][max(choice - 1, 0)]
    for _ in leads.exits:
        if way.next is not None:
            return None
        if way.target is None:
            return Arrival(way.scene, way.choice) if way.ends else None
        if leads.exits[way.target][0].choice:
            return Arrival(way.target)
        way = leads.exits[way.target][0]
    return Arrival(way.scene, way.choice) if way.ends else None


def beginning(leads: Graph) -> Arrival | None:
    """Return where a case begins to be decided, or ends without a decision."""
    if not leads.exits:
        return None
    return Arrival(0) if leads.exits[0][0].choice else arrival(leads, 0, 0)


@dataclass(slots=True)
class Stand:
    """Where a learner stands: in a scene, from 1, before the choices by number; none at an ending.

    `onwards` leads from a choice to where the learner stands then.
    """

    scene: int
    offered: tuple[int, ...]
    onwards: dict[int, Stand | None] = field(default_factory=dict)


class Walk:
    """The ways through a case. `asked` are the places of its questions."""

    def __init__(self, case: Case) -> None:
        self.case, self.leads = case, graph(case)
        self.asked = places(case)
        self._stands: dict[Arrival, Stand] = {}
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
                there = arrival(self.leads, here.scene - 1, choice)
                here.onwards[choice] = self._stand(there)
            after = here.onwards[choice]
            if after is None:
                break
            stands.append(after)
            here = after
        return stands

    def _stand(self, there: Arrival | None) -> Stand | None:
        """Return the one stand there is at a place: what follows doesn't ask how one came there."""
        if there is None:
            return None
        if there not in self._stands:
            ways = self.leads.exits[there.scene] if there.ending is None else ()
            self._stands[there] = Stand(there.scene + 1, tuple(way.choice for way in ways))
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
