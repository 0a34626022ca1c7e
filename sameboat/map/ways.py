"""How long the ways through a case are.

In comes a case's graph; out comes the number of decisions on the shortest and on the longest way
from the first scene to an ending.
"""

from __future__ import annotations

from sameboat.graph import Graph, State

__all__ = ["longest", "shortest"]


def shortest(leads: Graph) -> int | None:
    """Return the fewest decisions on a way to an ending; None when no way leads to one."""
    walk = leads.walk
    return min(
        (
            len(walk.path(state)) + bool(step.choice)
            for state, steps in walk.steps.items()
            for step in steps
            if step.exit.ends
        ),
        default=None,
    )


def longest(leads: Graph) -> int | None:
    """Return the most decisions on a way to an ending; None when there is none or no limit."""
    walk = leads.walk
    if walk.circling:
        return None
    most: dict[State, int | None] = {}
    for state in reversed(walk.order):
        behind = [
            (step.choice, 0 if step.exit.ends else most.get(step.to) if step.to else None)
            for step in walk.steps.get(state, ())
        ]
        ends = [count + bool(choice) for choice, count in behind if count is not None]
        most[state] = max(ends, default=None)
    return next((most[state] for state in walk.steps), None)
