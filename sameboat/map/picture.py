"""The branches as an SVG picture.

In comes a case; out comes the picture's text: boxes for scenes, boxes with a double edge for
endings, arrows with the number of the choice and a mark for its fit. Nothing is said by colour
alone, and each box brings its own ground, so that it can be read on any page and on paper.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from sameboat.graph import graph
from sameboat.html.template import template
from sameboat.map.figures import figures
from sameboat.map.layout import Drawing, Ray, layout
from sameboat.map.plan import plan
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.vocabulary import language

__all__ = ["picture", "written"]

TURN = 7.0  # the radius of an arrow's bend
TITLE, LINE, FOOT = 34.0, 17.0, 40.0  # above the drawing stand title and note, below it the key
LETTER = 6.4  # the width of a letter of the note, on the safe side
NARROWEST = 640.0


@dataclass(frozen=True, slots=True)
class _View:
    """What the template asks for."""

    case: Case
    drawing: Drawing
    title: str
    sentences: tuple[str, ...]
    alone: bool
    lines: bool

    @property
    def width(self) -> float:
        return self.drawing.width if self.lines else max(self.drawing.width, NARROWEST)

    @property
    def note(self) -> list[str]:
        """Return how many ways there are, in lines that are no wider than the drawing."""
        return textwrap.wrap(self.sentences[-1], int((self.width - 32) / LETTER))

    @property
    def head(self) -> float:
        if self.lines:
            return 0.0
        return (TITLE if self.alone else 0.0) + LINE * len(self.note)

    @property
    def height(self) -> float:
        return self.head + self.drawing.height + (0.0 if self.lines else FOOT)

    @property
    def left(self) -> float:
        return (self.width - self.drawing.width) / 2

    def way(self, ray: Ray) -> str:
        return _bent(ray.points)


def _bent(points: tuple[tuple[float, float], ...]) -> str:
    """Return the path through points, with round bends."""
    x, y = points[0]
    parts = [f"M{x:.1f} {y:.1f}"]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _towards(here, before), _towards(here, after)
        parts.append(f"L{start[0]:.1f} {start[1]:.1f}")
        parts.append(f"Q{here[0]:.1f} {here[1]:.1f} {end[0]:.1f} {end[1]:.1f}")
    x, y = points[-1]
    parts.append(f"L{x:.1f} {y:.1f}")
    return "".join(parts)


def _towards(here: tuple[float, float], there: tuple[float, float]) -> tuple[float, float]:
    across, down = there[0] - here[0], there[1] - here[1]
    length = (across**2 + down**2) ** 0.5
    share = min(TURN, length / 2) / length if length else 0.0
    return here[0] + across * share, here[1] + down * share


def picture(case: Case, *, alone: bool = True) -> str:
    """Return the picture of a case's branches as SVG, to stand `alone` or in a page."""
    return _drawn("picture.svg.jinja", case, alone=alone)


def written(case: Case) -> str:
    """Return the picture for whoever writes the case, as HTML: what is said of it, it, and its key.

    Scenes and choices carry the number of their line in the script, as `data-line`.
    """
    return _drawn("written.html.jinja", case, lines=True)


def _drawn(name: str, case: Case, *, alone: bool = False, lines: bool = False) -> str:
    leads = graph(case)
    words = language(case.language).page
    title = str(words["map"]["title"]).format(title=plain(case.title))
    view = _View(case, layout(plan(case, leads)), title, figures(case, leads), alone, lines)
    return template("map", name).render(view=view, say=words["map"], fits=words["fits"])
