"""Ways through a case, for the tests that walk them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from sameboat.graph import graph
from sameboat.model import Case

__all__ = ["to_each_ending"]


def to_each_ending(case: Case) -> Iterator[tuple[int, ...]]:
    """Yield a shortest path to every way of ending."""
    exits = graph(case).exits
    seen = {0}
    waiting: deque[tuple[int, tuple[int, ...]]] = deque([(0, ())])
    while waiting:
        scene, path = waiting.popleft()
        for way in exits[scene]:
            taken = (*path, way.choice) if way.choice else path
            if way.ends:
                yield taken
            elif way.target is not None and way.target not in seen:
                seen.add(way.target)
                waiting.append((way.target, taken))
