"""Where people stand in the drawing of a conversation, and where their names do.

In come names, the learner's first; out come places that the player's script ties together. A few
people with short names stand on an arc that is open below. Where names would cover one another the
arc grows taller: its people stand two a row, and a phone shows every name in full.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import cos, pi, sin, sqrt
from typing import TypeAlias

from sameboat.html.label import HIGH, lines, width

__all__ = ["Ring", "Spot", "ring"]

HALF = 160.0  # of the drawing's width
TOP, BOTTOM = -112.0, 124.0  # of a drawing that needn't be taller
ACROSS, UP, FAR = 118.0, 78.0, 88.0  # of the arc; how far below its middle the learner begins
NODE = 16.0  # the largest that anybody gets by speaking
ABOVE, BELOW = -20.0, 27.0  # from the middle of a node to the foot of its name
NEAR = 14.0  # what names two a row leave free for the learner, each side of the middle
MARGIN = 4.0

Label: TypeAlias = tuple[str, ...]
Frame: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody stands; their name in `lines`, its middle moved by `aside`."""

    x: float
    y: float
    lines: Label
    aside: float = 0.0
    is_above: bool = False

    @property
    def foot(self) -> float:
        """Return where the first line of the name stands, from the middle of the node."""
        return ABOVE - HIGH * (len(self.lines) - 1) if self.is_above else BELOW

    @property
    def told(self) -> list[tuple[float, str]]:
        """Return the lines of the name with where they stand, from the middle of the node."""
        return [(self.foot + HIGH * i, line) for i, line in enumerate(self.lines)]

    @property
    def name(self) -> Frame:
        """Return the edges of the name: left, top, right, bottom."""
        half, middle = max(map(width, self.lines), default=0.0) / 2, self.x + self.aside
        top = self.y + self.foot - 0.8 * HIGH
        return middle - half, top, middle + half, top + HIGH * len(self.lines)

    @property
    def node(self) -> Frame:
        """Return the edges of the node at its largest."""
        return self.x - NODE, self.y - NODE, self.x + NODE, self.y + NODE


@dataclass(frozen=True, slots=True)
class Ring:
    """Everybody's place, the learner's first: as low as it gets, on the way to the middle, 0 0."""

    spots: tuple[Spot, ...]

    @property
    def box(self) -> str:
        """Return the picture's `viewBox`, which holds everything."""
        top = min(TOP, *(min(spot.name[1], spot.node[1]) - MARGIN for spot in self.spots))
        bottom = max(BOTTOM, *(spot.name[3] + MARGIN for spot in self.spots))
        return f"{-HALF:g} {top:g} {2 * HALF:g} {bottom - top:g}"


def ring(names: Sequence[str]) -> Ring:
    """Return where everybody stands."""
    you, *members = [tuple(lines(name)) for name in names]
    spots = (Spot(0.0, FAR, you), *_arc(members))
    if not _is_clear(spots):
        rows = _rows(members)
        spots = (Spot(0.0, max(FAR, *(spot.name[3] for spot in rows)), you), *rows)
    return Ring(spots)


def _arc(members: Sequence[Label]) -> list[Spot]:
    found = []
    for i, name in enumerate(members):
        turn = pi * (0.8 + 1.4 * i / (len(members) - 1) if len(members) > 1 else 1.5)
        x, y = ACROSS * cos(turn), UP * sin(turn) - 6
        found.append(
            _within(Spot(round(x, 1) + 0.0, round(y, 1), name, is_above=y < 0), -HALF, HALF)
        )
    return found


def _rows(members: Sequence[Label]) -> list[Spot]:
    """Return them two a row, from the left foot of a tall arc over its top to the right one."""
    count = (len(members) + 1) // 2
    right = members[-count:]
    left = members[count - 1 :: -1]  # the same as the right one at the top of an odd number
    heights = [
        2 * NODE + HIGH * max(len(one), len(two)) + 3 * MARGIN
        for one, two in zip(left, right, strict=True)
    ]
    foot = sum(heights[:-1]) or heights[0]
    top = -1.0 if len(members) % 2 else -0.8
    found: list[Spot] = []
    for row, (one, two) in enumerate(zip(left, right, strict=True)):
        down = sum(heights[:row])
        x = ACROSS * sqrt(1 - (top + (0.6 - top) * down / foot) ** 2)
        x, y = round(x, 1), round(down - foot / 2, 1)
        found.append(_within(Spot(x, y, two), NEAR if x else -HALF, HALF))
        if x:
            found.insert(0, _within(Spot(-x, y, one), -HALF, -NEAR))
    return found


def _within(spot: Spot, left: float, right: float) -> Spot:
    """Return a spot whose name is moved aside as far as it has to be to stand between two edges."""
    start, _, end, _ = spot.name
    least, most = left + MARGIN - start, right - MARGIN - end
    # What is too wide may reach over the middle, and never out of the picture.
    aside = min(max(0.0, least), most) if right == HALF else max(min(0.0, most), least)
    return replace(spot, aside=round(aside, 1))


def _is_clear(spots: Sequence[Spot]) -> bool:
    """Tell whether no name covers another, or somebody else."""
    return not any(
        _cover(one.name, two.name) or _cover(one.name, two.node) or _cover(one.node, two.name)
        for one, two in combinations(spots, 2)
    )


def _cover(one: Frame, two: Frame) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
