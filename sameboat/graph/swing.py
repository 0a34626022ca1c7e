"""How far the balance of exchanges can still swing from a scene on, before it is asked again.

In come a case's exits and lines; out comes, for each scene, how much it can still fall and rise. A
balance beyond that comes to the same as one at its edge, and so there are fewer that differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sameboat.graph.exits import Exit
from sameboat.model import Case, Line

__all__ = ["FURTHEST", "Swing", "swings"]

FURTHEST = 60
"""How many lines more on one side than on the other count in a circle.

Whoever goes round so often that there are more could as well have stopped before.
"""


class Swing(NamedTuple):
    """How much a balance can fall and rise at most."""

    fall: int = 0
    rise: int = 0

    def kept(self, balance: int) -> int:
        """Return the nearest balance to which whatever is asked comes to the same."""
        if balance > self.fall + 1:
            return self.fall + 1
        return -self.rise if balance < -self.rise else balance


def swings(
    case: Case, exits: Iterable[Iterable[Exit]], asks: list[bool], weight: Callable[[Line], int]
) -> list[Swing]:
    """Return the swing from each scene on; `asks` tells where the balance is asked from there on.

    `weight` is what a line adds to it. In a circle there is no limit, and `FURTHEST` stands for it.
    """
    ways = [tuple(some) for some in exits]
    found: dict[int, Swing] = {}
    for first in range(len(ways)):
        waiting = [first]
        while waiting:
            number = waiting[-1]
            if number in found:
                waiting.pop()
                continue
            behind = {way.target for way in ways[number] if way.target is not None}
            behind = {target for target in behind if asks[target] and target not in found}
            if not asks[number] or not behind:
                found[number] = _from(case, ways[number], number, asks, found, weight)
                waiting.pop()
            elif behind & {*waiting}:  # it comes back to where it was
                found[number] = Swing(FURTHEST, FURTHEST)
                waiting.pop()
            else:
                waiting.append(min(behind))
    return [found[number] for number in range(len(ways))]


def _from(
    case: Case,
    ways: tuple[Exit, ...],
    number: int,
    asks: list[bool],
    found: dict[int, Swing],
    weight: Callable[[Line], int],
) -> Swing:
    if not asks[number]:
        return Swing()
    scene = case.scenes[number]
    ends = [Swing()]
    for choice in scene.choices or (None,):
        taken = choice.number if choice else 0
        targets = [way.target for way in ways if way.choice == taken and way.target is not None]
        end = _most(found[target] for target in targets if asks[target])
        ends.append(_before((choice.said, *choice.reaction), end, weight) if choice else end)
    return _before(scene.blocks, _most(ends), weight)


def _most(some: Iterable[Swing]) -> Swing:
    every = [Swing(), *some]
    return Swing(max(one.fall for one in every), max(one.rise for one in every))


def _before(lines: Iterable[Line], end: Swing, weight: Callable[[Line], int]) -> Swing:
    """Return the swing above some lines, by the one below them."""
    fall, rise = end
    for line in reversed([*lines]):
        by = weight(line)
        below = fall, rise
        fall, rise = max(0, fall - by), max(0, rise + by)
        if line.when:
            fall, rise = max(fall, below[0]), max(rise, below[1])
    return Swing(fall, rise)
