"""What the chapters hold: passages that teach a concept, cases, and exercises that check one.

In come the pages of the book in reading order, as text; out come frozen values. A passage teaches a
concept when the concept's id stands above its heading as a target, `(back-action)=`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sameboat.graph import graph
from sameboat.html.moment import moments
from sameboat.markdown import plain
from sameboat.model import Case, Exercise
from sameboat.practice import concept_id, concepts_of
from sameboat.vocabulary import concepts

__all__ = ["Chapter", "Decision", "Placed", "chapters", "checks", "decisions", "survey"]

TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
TARGET = re.compile(r"^\(([\w-]+)\)=\s*$", re.MULTILINE)
CASE = re.compile(r"^(`{3,}|:{3,})\{case\} +(\S+)", re.MULTILINE)
EXERCISES = re.compile(r"^(`{3,}|:{3,})\{exercise\} +(\S.*)$", re.MULTILINE)
FENCED = re.compile(r"^(`{3,})\{?code.*?^\1`*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page by its name: the concepts it teaches, the cases and exercises in it, in order."""

    page: str
    title: str
    teaches: tuple[str, ...]
    cases: tuple[str, ...]
    exercises: tuple[str, ...] = ()


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


def chapters(site_map: Any) -> tuple[str, ...]:
    """Return the names of the chapters' pages, in order, from sphinx-external-toc's site map.

    The book's last part is for looking things up and for making cases, so it has no chapters.
    """
    parts = site_map.root.subtrees[:-1]
    return tuple(str(item) for part in parts for item in part.items)


def survey(pages: Iterable[tuple[str, str]]) -> tuple[Chapter, ...]:
    """Return the chapters: `pages` are their names and texts, in reading order."""
    found = []
    for page, text in pages:
        text = FENCED.sub("", text)
        title = TITLE.search(text)
        taught = [name for name in TARGET.findall(text) if name in concepts()]
        cases = tuple(case for _, case in CASE.findall(text))
        names = (name.strip(",") for _, line in EXERCISES.findall(text) for name in line.split())
        exercises = tuple(dict.fromkeys(names))
        name = plain(title[1]) if title else page
        found.append(Chapter(page, name, tuple(taught), cases, exercises))
    return tuple(found)


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
