"""What is read apart in a case: each scene with what is known of what is asked in it.

In come the legs of each scene; out come those of every kind of state that a learner can come to.
Whole sets of states go on at once, scene by scene, and nothing is kept of the ways between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heappop, heappush
from typing import NamedTuple

from sameboat.graph.exits import Exit
from sameboat.graph.memory import Memory
from sameboat.graph.swing import Swing
from sameboat.graph.walk import State

__all__ = ["Kept", "Leg", "Legs", "gone_through"]


class Leg(NamedTuple):
    """A choice that is offered, 0 where there is none, its exit, and what comes to be known."""

    choice: int
    exit: Exit
    known: int
    balance: int


class Kept(NamedTuple):
    """What matters from a scene on: its bits, whether the balance does, and its swing."""

    matters: int
    weighs: bool
    swing: Swing

    def balance(self, balance: int) -> int:
        """Return what is kept of a balance."""
        return self.swing.kept(balance) if self.weighs else 0


Legs = dict[State, tuple[Leg, ...]]
Met = defaultdict[int, set[int]]
"""What is known in a scene, by its bits, for each balance."""


def gone_through(
    start: State | None,
    kept: list[Kept],
    asked: list[int],
    alike: Callable[[State], State],
    legs: Callable[[State], tuple[Leg, ...]],
    most: int,
) -> Legs | None:
    """Return each kind of state that can be come to, with its legs; None past `most` states.

    `asked` are the bits of what is asked in each scene, `alike` gives the kind of a state, `legs`
    what follows from it.
    """
    found: Legs = {}
    if start is None:
        return found
    seen: defaultdict[int, Met] = defaultdict(lambda: defaultdict(set))
    fresh = {start.scene: _met([start.memory])}
    waiting = [start.scene]
    count = 0
    while waiting:
        scene = heappop(waiting)
        for balance, known in fresh.pop(scene).items():
            known -= seen[scene][balance]
            seen[scene][balance] |= known
            count += len(known)
            if count > most:
                return None
            weighed = alike(State(scene, Memory(0, balance))).memory.balance
            apart: defaultdict[int, list[int]] = defaultdict(list)
            for bits in known:
                apart[bits & asked[scene]].append(bits)
            for one, group in apart.items():
                kind = State(scene, Memory(one, weighed))
                if kind not in found:
                    found[kind] = legs(kind)
                for _, way, more, by in found[kind]:
                    target = way.target
                    if target is None:
                        continue
                    if target not in fresh:
                        fresh[target] = _met(())
                        heappush(waiting, target)
                    matters, to = kept[target].matters, kept[target].balance(balance + by)
                    fresh[target][to].update([(bits | more) & matters for bits in group])
    return found


def _met(memories: Iterable[Memory]) -> Met:
    met: Met = defaultdict(set)
    for known, balance in memories:
        met[balance].add(known)
    return met
