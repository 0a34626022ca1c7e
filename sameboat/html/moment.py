"""Where a decision stands in a page: an address that leads there, with and without the script.

In comes a case; out comes an id for each decision, `anna-and-attilio=2,1`: the shortest way there
as the player writes it in the page's address, and the id of the choices where no script runs.
"""

from __future__ import annotations

from collections import deque

from sameboat.graph import Graph
from sameboat.model import Case
from sameboat.play import write_path

__all__ = ["moments"]

LONGEST = 24  # decisions; nobody passes on a longer address, and there are cases with hundreds


def moments(case: Case, leads: Graph) -> dict[int, str]:
    """Return the id of each decision that can be reached, by number of its scene from 0."""
    found: dict[int, tuple[int, ...]] = {0: ()} if case.scenes else {}
    waiting = deque(found)
    while waiting:
        scene = waiting.popleft()
        for way in leads.exits[scene]:
            path = (*found[scene], way.choice) if way.choice else found[scene]
            best = len(found[way.target]) if way.target in found else LONGEST + 1
            if way.target is not None and len(path) < best:
                found[way.target] = path
                # Scenes without a decision cost nothing, so what they lead to comes first.
                (waiting.append if way.choice else waiting.appendleft)(way.target)
    return {
        scene: f"{case.name}={write_path(path)}"
        for scene, path in sorted(found.items())
        if case.scenes[scene].choices
    }
