"""Where the book practises and checks each concept: at which decisions, by which exercises.

In come the chapters, and what leads from a name to a script; out come frozen values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sameboat.course.library import Chapter
from sameboat.graph import graph
from sameboat.html.moment import moments
from sameboat.markdown import plain
from sameboat.model import Case, Exercise
from sameboat.practice import concept_id, concepts_of

__all__ = ["Decision", "Placed", "checks", "decisions"]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of a case: its scene's title, and the id of its choices in the page."""

    chapter: Chapter
    case: str
    scene: str
    moment: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An exercise where it stands: its title, and its id in the page."""

    chapter: Chapter
    title: str
    anchor: str


def decisions(
    found: Iterable[Chapter], case: Callable[[str], Case | None]
) -> Mapping[str, tuple[Decision, ...]]:
    """Return the decisions that practise each concept, in reading order.

    `case` leads from a case's name to the case. A decision practises what its choices are about.
    """
    practised: dict[str, list[Decision]] = {}
    for chapter in found:
        for name in chapter.cases:
            script = case(name)
            if script is None:
                continue
            ids = moments(script, graph(script))
            for number, scene in enumerate(script.scenes):
                title = plain(scene.title.source)
                decision = Decision(chapter, plain(script.title), title, ids.get(number, name))
                about = (concepts_of(scene, choice) for choice in scene.choices)
                for concept in dict.fromkeys(name for names in about for name in names):
                    practised.setdefault(concept, []).append(decision)
    return {concept: tuple(places) for concept, places in practised.items()}


def checks(
    found: Iterable[Chapter], exercise: Callable[[str], Exercise | None]
) -> Mapping[str, tuple[Placed, ...]]:
    """Return the exercises that check each concept, in reading order.

    `exercise` leads from an exercise's name to the exercise, None when there is none.
    """
    checked: dict[str, list[Placed]] = {}
    for chapter in found:
        for name in chapter.exercises:
            if (script := exercise(name)) is None:
                continue
            place = Placed(chapter, plain(script.title), f"exercise-{name}")
            for concept in dict.fromkeys(map(concept_id, script.checks)):
                checked.setdefault(concept, []).append(place)
    return {concept: tuple(places) for concept, places in checked.items()}
