"""Runs in the browser in the place of graphlay, which is machine code of other machines.

In come boxes and arrows; out come their places, in graphlay's words, as far as the map of a case
asks for them. They are dagre's, which the desk's worker brings along (`tools/live/branches.js`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Graph", "Layout", "layout"]


@dataclass
class Graph:
    """Boxes by their number, from 0, with a size, and arrows between them."""

    nodes: list[dict[str, float]] = field(default_factory=list)
    edges: list[tuple[int, int]] = field(default_factory=list)

    def node(self, number: int, *, width: float, height: float) -> None:
        """Add a box; they come by their numbers."""
        self.nodes.append({"width": width, "height": height})

    def edge(self, source: int, target: int) -> None:
        """Add an arrow."""
        self.edges.append((source, target))


@dataclass
class Layout:
    """Boxes with their `center` and `size`, arrows with their `points`."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]


def layout(graph: Graph, *, preset: str, options: Any) -> Layout:
    """Return where everything stands; the options are graphlay's own, but for the gaps."""
    from branches import laid  # type: ignore[import-not-found]

    gaps = options["spacing"]
    request = {
        "nodes": graph.nodes,
        "edges": graph.edges,
        "across": gaps["node_gap"],
        "down": gaps["layer_gap"],
    }
    return Layout(**json.loads(laid(json.dumps(request))))
