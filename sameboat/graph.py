"""Where each scene and choice of a case leads.

In comes a `Case`; out come its exits, by number of scene from 0. What an exit leads to is decided
here and nowhere else: an ending ends; `Next` jumps; otherwise the story goes on to the scene below.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sameboat.model import Case, Choice, Scene, Text
from sameboat.naming import numbered, title_key

__all__ = ["Exit", "Graph", "graph"]


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a scene.

    `choice` counts from 1, 0 is the way out of a scene without choices. `target` is the scene it
    leads to; None when it ends, or when it leads nowhere: `next` is then the title nobody bears.
    """

    scene: int
    choice: int
    target: int | None
    ends: bool
    next: Text | None


@dataclass(frozen=True)
class Graph:
    """All exits of a case, scene by scene."""

    exits: tuple[tuple[Exit, ...], ...]

    @cached_property
    def reached(self) -> frozenset[int]:
        """Return the scenes that a learner can come to."""
        seen = {0} if self.exits else set()
        waiting = deque(seen)
        while waiting:
            for way in self.exits[waiting.popleft()]:
                if way.target is not None and way.target not in seen:
                    seen.add(way.target)
                    waiting.append(way.target)
        return frozenset(seen)

    @cached_property
    def ending(self) -> frozenset[int]:
        """Return the scenes from which some ending can be reached."""
        before: list[list[int]] = [[] for _ in self.exits]
        waiting: deque[int] = deque()
        for ways in self.exits:
            for way in ways:
                if way.target is not None:
                    before[way.target].append(way.scene)
                if way.ends:
                    waiting.append(way.scene)
        seen = set(waiting)
        while waiting:
            for scene in before[waiting.popleft()]:
                if scene not in seen:
                    seen.add(scene)
                    waiting.append(scene)
        return frozenset(seen)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the scenes reached, each before all it leads to, without those on a circle."""
        degree = dict.fromkeys(self.reached, 0)
        for scene in self.reached:
            for way in self.exits[scene]:
                if way.target is not None:
                    degree[way.target] += 1
        ready = deque(scene for scene in sorted(degree) if not degree[scene])
        found: list[int] = []
        while ready:
            found.append(ready.popleft())
            for way in self.exits[found[-1]]:
                if way.target is not None:
                    degree[way.target] -= 1
                    if not degree[way.target]:
                        ready.append(way.target)
        return tuple(found)

    @cached_property
    def circling(self) -> frozenset[int]:
        """Return the scenes on a circle, or behind one."""
        return self.reached - frozenset(self.order)

    @cached_property
    def circle(self) -> tuple[int, ...]:
        """Return the scenes of the first circle a learner can get into; empty without one."""
        done: set[int] = set()
        walk = {scene: self._targets(scene) for scene in range(len(self.exits))[:1]}
        while walk:
            scene = next(reversed(walk))
            target = next(walk[scene], None)
            if target is None:
                done.add(scene)
                del walk[scene]
            elif target in walk:
                found = list(walk)
                return tuple(found[found.index(target) :])
            elif target not in done:
                walk[target] = self._targets(target)
        return ()

    def _targets(self, scene: int) -> Iterator[int]:
        return (way.target for way in self.exits[scene] if way.target is not None)

    def paths(self) -> int | None:
        """Return how many paths lead to an ending; None when a circle makes them endless."""
        if self.circling:
            return None
        count = dict.fromkeys(self.reached, 0)
        for scene in reversed(self.order):
            for way in self.exits[scene]:
                count[scene] += 1 if way.ends else count.get(way.target, 0) if way.target else 0
        return count.get(0, 0)


def graph(case: Case) -> Graph:
    """Return where each scene and choice of `case` leads."""
    numbers = numbered((scene.title for scene in case.scenes), start=0)
    last = len(case.scenes) - 1

    def leave(number: int, scene: Scene, choice: Choice | None) -> Exit:
        chosen = choice.number if choice else 0
        if (choice.ending if choice else scene.ending) and not (choice and choice.next):
            return Exit(number, chosen, None, True, None)
        jump = (choice.next if choice else None) or scene.next
        if jump is not None:
            target = numbers.get(title_key(jump.source))
            return Exit(number, chosen, target, False, jump if target is None else None)
        return Exit(number, chosen, number + 1 if number < last else None, False, None)

    return Graph(
        tuple(
            tuple(leave(number, scene, choice) for choice in scene.choices or (None,))
            for number, scene in enumerate(case.scenes)
        )
    )
