"""Where everything stands on the map: layers from top to bottom, arrows round the boxes.

In comes a plan; out come boxes and bent arrows in pixels. The layering, the order that crosses
few arrows, and the arrows' ways are graphlay's: deterministic, and the same on every machine.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import graphlay

from sameboat.map.plan import Arrow, Place, Plan

__all__ = ["Box", "Drawing", "Ray", "layout"]

WIDTH, LINE, PADDING = 156.0, 17.0, 14.0
CHOICE = 36.0, 20.0
LETTERS, LINES = 21, 3  # of the words in a box
OPTIONS = {
    "spacing": {"node_gap": 14.0, "layer_gap": 28.0, "port_gap": 9.0},
    "routing": {"lane_gap": 7.0},
}
MARGIN = 16.0


@dataclass(frozen=True, slots=True)
class Box:
    """A place with its left and top edge, its size, and its words line by line."""

    place: Place
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ray:
    """An arrow and the points it goes through, from the edge of one box to that of another."""

    arrow: Arrow
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All boxes and rays, and the size of the whole."""

    boxes: tuple[Box, ...]
    rays: tuple[Ray, ...]
    width: float
    height: float


def folded(place: Place) -> tuple[str, ...]:
    """Return a place's words as the lines of its box; what doesn't fit ends in an ellipsis."""
    if place.kind == "choice":
        return (str(place.number),)
    text = f"{place.number}. {place.words}" if place.number else place.words
    return tuple(
        textwrap.wrap(text, LETTERS, max_lines=LINES, placeholder="…", break_on_hyphens=False)
    ) or ("…",)


def layout(plan: Plan) -> Drawing:
    """Return the drawing of a plan."""
    if not plan.places:
        return Drawing((), (), 2 * MARGIN, 2 * MARGIN)
    request = graphlay.Graph()
    words = [folded(place) for place in plan.places]
    for number, place in enumerate(plan.places):
        size = CHOICE if place.kind == "choice" else (WIDTH, len(words[number]) * LINE + PADDING)
        request.node(number, width=size[0], height=size[1])
    for arrow in plan.arrows:
        request.edge(arrow.source, arrow.target)
    found = graphlay.layout(request, preset="process_map", options=OPTIONS)
    bounds = _bounds(found)
    left, top = bounds[0] - MARGIN, bounds[1] - MARGIN
    boxes = []
    for place, node, lines in zip(plan.places, found.nodes, words, strict=True):
        width, height = node["size"]["width"], node["size"]["height"]
        x, y = node["center"]["x"] - width / 2 - left, node["center"]["y"] - height / 2 - top
        boxes.append(Box(place, x, y, width, height, lines))
    rays = [
        Ray(arrow, tuple((point["x"] - left, point["y"] - top) for point in edge["points"]))
        for arrow, edge in zip(plan.arrows, found.edges, strict=True)
    ]
    return Drawing(tuple(boxes), tuple(rays), bounds[2] + MARGIN - left, bounds[3] + MARGIN - top)


def _bounds(found: graphlay.Layout) -> tuple[float, float, float, float]:
    xs, ys = [], []
    for node in found.nodes:
        center, size = node["center"], node["size"]
        xs += [center["x"] - size["width"] / 2, center["x"] + size["width"] / 2]
        ys += [center["y"] - size["height"] / 2, center["y"] + size["height"] / 2]
    for edge in found.edges:
        xs += [point["x"] for point in edge["points"]]
        ys += [point["y"] for point in edge["points"]]
    return min(xs), min(ys), max(xs), max(ys)
