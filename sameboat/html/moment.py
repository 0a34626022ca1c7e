"""Where a decision stands in a page: an address that leads there, with and without the script.

In comes a case; out comes an id for each decision, `anna-and-attilio=2,1`: the shortest way there
as the player writes it in the page's address, and the id of the choices where no script runs.
"""

from __future__ import annotations

from sameboat.graph import Graph
from sameboat.model import Case
from sameboat.play import write_path

__all__ = ["moments"]

LONGEST = 24  # decisions; nobody passes on a longer address, and there are cases with hundreds


def moments(case: Case, leads: Graph) -> dict[int, str]:
    """Return the id of each decision that can be reached, by number of its scene from 0."""
    found: dict[int, tuple[int, ...]] = {}
    for state in leads.walk.steps:  # in the order in which they are come to, the nearest first
        if case.scenes[state.scene].choices and state.scene not in found:
            path = leads.walk.path(state)
            if len(path) > LONGEST:
                break
            found[state.scene] = path
    return {scene: f"{case.name}={write_path(path)}" for scene, path in sorted(found.items())}
