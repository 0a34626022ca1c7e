"""All that can be so in a case: each scene with what matters of what is known on arrival.

In come the exits; out come the states a learner can come to, and the steps between them. Up to
`MOST_STATES` are looked at: a number and not a time, so that a verdict is the same everywhere.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sameboat.graph.exits import Exit
from sameboat.graph.memory import Memory

__all__ = ["MOST_STATES", "State", "Step", "Walk", "walked"]

MOST_STATES = 50_000


class State(NamedTuple):
    """A scene, from 0, and what is known on arrival in it, as far as it matters from there on."""

    scene: int
    memory: Memory


class Step(NamedTuple):
    """A choice that is offered in a state, 0 where there is none, and where it leads.

    `to` is None at an ending, or where it leads nowhere.
    """

    choice: int
    exit: Exit
    to: State | None


@dataclass(frozen=True)
class Walk:
    """The steps of each state, the states in the order in which they are come to.

    `came` holds the step that led to each of them on a shortest way. Without `whole` there are
    more than were looked at.
    """

    steps: dict[State, tuple[Step, ...]]
    came: dict[State, tuple[State, int]]
    whole: bool

    @cached_property
    def reached(self) -> frozenset[int]:
        """Return the scenes that a learner can come to."""
        return frozenset(state.scene for state in self.steps)

    def path(self, state: State) -> tuple[int, ...]:
        """Return the choices of a shortest way to a state."""
        found: list[int] = []
        while (before := self.came.get(state)) is not None:
            state, choice = before
            if choice:
                found.append(choice)
        return tuple(reversed(found))

    @cached_property
    def ending(self) -> frozenset[State]:
        """Return the states from which some ending can be reached."""
        before: defaultdict[State, list[State]] = defaultdict(list)
        waiting: deque[State] = deque()
        for state, steps in self.steps.items():
            for step in steps:
                if step.to is not None:
                    before[step.to].append(state)
                if step.exit.ends:
                    waiting.append(state)
        seen = set(waiting)
        while waiting:
            for state in before[waiting.popleft()]:
                if state not in seen:
                    seen.add(state)
                    waiting.append(state)
        return frozenset(seen)

    @cached_property
    def order(self) -> tuple[State, ...]:
        """Return the states, each before all it leads to, without those on a circle."""
        degree = dict.fromkeys(self.steps, 0)
        for steps in self.steps.values():
            for step in steps:
                if step.to is not None:
                    degree[step.to] = degree.get(step.to, 0) + 1
        ready = deque(state for state in self.steps if not degree[state])
        found: list[State] = []
        while ready:
            found.append(ready.popleft())
            for step in self.steps.get(found[-1], ()):
                if step.to is not None:
                    degree[step.to] -= 1
                    if not degree[step.to]:
                        ready.append(step.to)
        return tuple(found)

    @property
    def circling(self) -> bool:
        """Tell whether some way leads back to where it was."""
        return len(self.order) < len(self.steps)

    @cached_property
    def circle(self) -> tuple[State, ...]:
        """Return the states of the first circle a learner can get into; empty without one."""
        done: set[State] = set()
        walk = {state: self._targets(state) for state in list(self.steps)[:1]}
        while walk:
            state = next(reversed(walk))
            target = next(walk[state], None)
            if target is None:
                done.add(state)
                del walk[state]
            elif target in walk:
                found = list(walk)
                return tuple(found[found.index(target) :])
            elif target not in done:
                walk[target] = self._targets(target)
        return ()

    def _targets(self, state: State) -> Iterator[State]:
        return (step.to for step in self.steps.get(state, ()) if step.to is not None)

    def paths(self) -> int | None:
        """Return how many paths lead to an ending; None when a circle makes them endless."""
        if self.circling:
            return None
        count: dict[State, int] = {}
        for state in reversed(self.order):
            count[state] = sum(
                1 if step.exit.ends else count.get(step.to, 0) if step.to else 0
                for step in self.steps.get(state, ())
            )
        return next((count[state] for state in self.steps), 0)


def walked(start: State | None, onwards: Callable[[State], tuple[Step, ...]], most: int) -> Walk:
    """Return what can be come to from a state, `most` states; `onwards` gives the steps of each."""
    steps: dict[State, tuple[Step, ...]] = {}
    came: dict[State, tuple[State, int]] = {}
    decided = {start: 0} if start is not None else {}
    waiting = deque(decided)
    while waiting and len(steps) < most:
        state = waiting.popleft()
        if state in steps:
            continue
        steps[state] = onwards(state)
        for step in steps[state]:
            count = decided[state] + bool(step.choice)
            if step.to is not None and count < decided.get(step.to, count + 1):
                decided[step.to], came[step.to] = count, (state, step.choice)
                # Scenes without a decision cost nothing, so what they lead to comes first.
                (waiting.append if step.choice else waiting.appendleft)(step.to)
    return Walk(steps, came, all(state in steps for state in waiting))
