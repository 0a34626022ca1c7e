"""The notebook as an outlet: cases, exercises, drawings and a class's choices as widgets.

Each function is the one line of a live notebook: it finds the course and returns a sheet, which
the notebook shows. What a sheet needs is imported when it is asked for: in a browser every import
keeps a learner waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sameboat.course.library import Library
    from sameboat.notebook.chapter_exercises import ChapterExercises
    from sameboat.notebook.chosen.class_report import ClassReport
    from sameboat.notebook.drawing.coping_network import CopingNetwork
    from sameboat.notebook.facilitation import Facilitation

__all__ = ["draw", "exercises", "facilitate", "what_the_class_chose"]


def facilitate(
    case: str = "", language: str = "en", library: Library | None = None
) -> Facilitation:
    """Return a sheet to play cases in, with `case` open; LookupError when it isn't there."""
    from sameboat.course.nearby import found, named
    from sameboat.notebook.facilitation import Facilitation

    library = library or found()
    return Facilitation(library, named(library, case, language))


def exercises(
    chapter: str = "", language: str = "en", library: Library | None = None
) -> ChapterExercises:
    """Return a sheet with the exercises of a chapter, or of the first that has some."""
    from sameboat.course.nearby import found
    from sameboat.notebook.chapter_exercises import ChapterExercises

    return ChapterExercises(library or found(), chapter, language)


def draw(language: str = "en") -> CopingNetwork:
    """Return a sheet to draw a coping network in."""
    from sameboat.notebook.drawing.coping_network import CopingNetwork

    return CopingNetwork(language)


def what_the_class_chose(language: str = "en", library: Library | None = None) -> ClassReport:
    """Return a sheet that shows what a class chose, from its record files."""
    from sameboat.course.nearby import found
    from sameboat.notebook.chosen.class_report import ClassReport

    return ClassReport(library or found(), language)
