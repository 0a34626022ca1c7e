"""How long the ways through a case are.

In comes a case's graph; out comes the number of decisions on the shortest and on the longest way
from the first scene to an ending.
"""

from __future__ import annotations

from collections import deque

from sameboat.graph import Graph
from sameboat.model import Case

__all__ = ["longest", "shortest"]


def shortest(case: Case, leads: Graph) -> int | None:
    """Return the fewest decisions on a way to an ending; None when no way leads to one."""
    best = {0: 0} if case.scenes else {}
    waiting = deque(best)
    found: list[int] = []
    while waiting:
        scene = waiting.popleft()
        decided = best[scene] + bool(case.scenes[scene].choices)
        for way in leads.exits[scene]:
            if way.ends:
                found.append(decided)
            elif way.target is not None and decided < best.get(way.target, decided + 1):
                best[way.target] = decided
                # Scenes without a decision cost nothing, so what they lead to comes first.
                (waiting.append if case.scenes[scene].choices else waiting.appendleft)(way.target)
    return min(found, default=None)


def longest(case: Case, leads: Graph) -> int | None:
    """Return the most decisions on a way to an ending; None when there is none or no limit."""
    if leads.circling:
        return None
    most: dict[int, int | None] = {}
    for scene in reversed(leads.order):
        behind = [
            0 if way.ends else most.get(way.target) if way.target is not None else None
            for way in leads.exits[scene]
        ]
        ends = [count for count in behind if count is not None]
        most[scene] = max(ends) + bool(case.scenes[scene].choices) if ends else None
    return most.get(0)
