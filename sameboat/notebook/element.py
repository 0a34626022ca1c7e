"""An element of the pages in a notebook: a case that is played, or an exercise that is done.

In comes what `sameboat.html` writes; out comes a widget that shows the same element as the pages,
with their own script and style. What they keep on the device, it keeps in its traits.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from anywidget import AnyWidget
from traitlets import Any as Anything
from traitlets import Bool, Dict, List, Unicode

from sameboat.course.library import Library
from sameboat.html import Page, asset, render
from sameboat.html.exercise import render_exercise
from sameboat.model import Case, Exercise, Script
from sameboat.notebook.style import style

__all__ = ["CaseElement", "Element", "ExerciseElement", "page_of"]


@cache
def _script(name: str) -> str:
    return (
        asset(name)
        + asset("record.js")
        + files(__package__).joinpath("element.js").read_text(encoding="utf-8")
    )


class Element(AnyWidget):  # type: ignore[misc]  # it has no types
    """An element of the pages.

    `html` is the element, `kept` the entry of a record that it keeps, None when that is nothing.
    `asked` is a choice that is to be made, where the element is shown; then it is None again.
    """

    html = Unicode().tag(sync=True)
    kept: Any = Dict(default_value=None, allow_none=True).tag(sync=True)
    path: Any = List(default_value=[]).tag(sync=True)
    asked = Anything(None).tag(sync=True)

    def choose(self, what: Any) -> None:
        """Make a choice of a case, by number, or give the answers to an exercise."""
        self.asked = what


class CaseElement(Element):
    """A case; `path` holds the choices made so far, `own` whether the learner says it first."""

    own = Bool(False).tag(sync=True)

    _esm = _script("player.js")
    _css = style("player.css")

    def __init__(self, case: Case, page: Page | None = None) -> None:
        self.case = case
        super().__init__(html=render(case, page))


class ExerciseElement(Element):
    """An exercise."""

    _esm = _script("exercise.js")
    _css = style("exercise.css")

    def __init__(self, exercise: Exercise, page: Page | None = None) -> None:
        self.exercise = exercise
        super().__init__(html=render_exercise(exercise, page))


def page_of(library: Library, script: Script) -> Page:
    """Return where passages teach a script's concepts, and where the files beside it are."""
    taught = {concept: chapter for chapter in library.chapters() for concept in chapter.concepts}

    def concept(name: str) -> str | None:
        there = library.site and name in taught
        return f"{library.site}book/{taught[name].name}.html#{name}" if there else None

    return Page(2, concept, lambda name: library.picture(script, name) or name)
