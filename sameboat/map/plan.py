"""What a map shows: places (scenes, choices, endings, dead ends) and the arrows between them.

In comes a case; out come places and arrows without positions. A scene that ends is an ending; a
choice that ends leads to an ending of its own; a `Next` that names no scene leads nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sameboat.graph import Exit, Graph
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene, Speech
from sameboat.naming import addressed
from sameboat.vocabulary import Language, language

__all__ = [
    "Arrow",
    "Kind",
    "Place",
    "Plan",
    "count_endings",
    "move_and_fit",
    "plan",
    "said",
]

Kind: TypeAlias = Literal["scene", "choice", "ending", "nowhere"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map.

    `number` is the scene's, or the choice's within its scene, from 1; 0 for what has none.
    `fit` is a choice's, empty when it has none.
    """

    kind: Kind
    number: int
    words: str
    reached: bool = True
    fit: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way from one place to another, by their index."""

    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Plan:
    """All places and arrows of a case."""

    places: tuple[Place, ...]
    arrows: tuple[Arrow, ...]


def said(choice: Choice, words: Language) -> str:
    """Return what is said or done; words said to somebody begin with whom they are said to."""
    text = plain(choice.said.source)
    if isinstance(choice.said, Speech) and choice.said.to:
        return f"{addressed(choice.said.to, words)}: {text}"
    return text


def move_and_fit(choice: Choice, words: Language) -> str:
    """Return a choice's move and fit as the author wrote them, as far as they are there."""
    move = words.word("moves", choice.move_id) if choice.move_id else ""
    move = move or (choice.move.source if choice.move else "")
    fit = str(words.page["fits"].get(choice.fit_id, ""))
    return ": ".join(filter(None, (move, fit or str(words.page["map"]["no_fit"]))))


def count_endings(case: Case, leads: Graph) -> int:
    """Return how many different endings a learner can come to."""
    ends = {
        (way.scene, way.choice if case.scenes[way.scene].choices else 0)
        for scene in leads.reached
        for way in leads.exits[scene]
        if way.ends
    }
    return len(ends)


def plan(case: Case, leads: Graph) -> Plan:
    """Return the places and arrows of a case."""
    words = language(case.language)
    say = words.page["map"]
    places = [
        Place(
            "ending" if not scene.choices and leads.exits[number][0].ends else "scene",
            number + 1,
            plain(scene.title.source),
            number in leads.reached,
        )
        for number, scene in enumerate(case.scenes)
    ]
    arrows: list[Arrow] = []
    for number, ways in enumerate(leads.exits):
        scene, reached = case.scenes[number], number in leads.reached
        for way in ways:
            if way.ends and not way.choice:
                continue
            source, target = number, way.target
            if target is None:
                target = len(places)
                places.append(_end(way, scene, say, reached))
            if way.choice:
                source = len(places)
                choice = scene.choices[way.choice - 1]
                text = str(say["choice"]).format(
                    scene=number + 1,
                    choice=way.choice,
                    words=said(choice, words),
                    move=move_and_fit(choice, words),
                    target=places[target].words,
                )
                places.append(Place("choice", way.choice, text, reached, choice.fit_id or ""))
                arrows.append(Arrow(number, source))
            arrows.append(Arrow(source, target))
    return Plan(tuple(places), tuple(arrows))


def _end(way: Exit, scene: Scene, say: dict[str, str], reached: bool) -> Place:
    """Return the place of a way out that leads to no scene."""
    if way.ends:
        ending = scene.choices[way.choice - 1].ending
        text = plain(ending[0].source) if ending else ""
        return Place("ending", 0, say["ending"].format(words=text), reached)
    if way.next is not None:
        title = say["missing"].format(title=plain(way.next.source))
        return Place("nowhere", 0, title, reached)
    return Place("nowhere", 0, say["nowhere"], reached)
