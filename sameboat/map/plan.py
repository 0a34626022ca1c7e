"""What a map shows: places (scenes, choices, endings, dead ends) and the arrows between them.

In comes a case; out come places and arrows without positions. A scene that ends is an ending; a
choice that ends leads to an ending of its own; a `Next` that names no scene leads nowhere. The
sentence under which a way is taken is a place on its arrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sameboat.graph import Exit, Graph
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene, Speech
from sameboat.naming import addressed, asked
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

Kind: TypeAlias = Literal["scene", "choice", "asked", "ending", "nowhere"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map.

    `number` is the scene's, or the choice's within its scene, from 1; 0 for what has none.
    `fit` is a choice's, empty when it has none. `line` is that of the heading of a scene or a
    choice, 0 for what has none.
    """

    kind: Kind
    number: int
    words: str
    reached: bool = True
    fit: str = ""
    line: int = 0


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


def count_endings(leads: Graph) -> int:
    """Return how many different endings a learner can come to."""
    return sum(way.ends for scene in leads.reached for way in leads.exits[scene])


def plan(case: Case, leads: Graph) -> Plan:
    """Return the places and arrows of a case."""
    words = language(case.language)
    say = words.page["map"]
    places = [
        Place(
            "ending" if _is_ending(leads, number, scene) else "scene",
            number + 1,
            plain(scene.title.source),
            number in leads.reached,
            line=scene.line,
        )
        for number, scene in enumerate(case.scenes)
    ]
    arrows: list[Arrow] = []
    for number, scene in enumerate(case.scenes):
        if _is_ending(leads, number, scene):
            continue
        reached = number in leads.reached
        for choice in scene.choices or (None,):
            source = number
            ways = leads.told(number, choice.number if choice else 0)
            targets = [way.target for way in ways]
            for at, way in enumerate(ways):
                if way.target is None:
                    targets[at] = len(places)
                    places.append(_end(way, say, reached))
            ends = [target for target in targets if target is not None]
            if choice:
                source = len(places)
                text = str(say["choice"]).format(
                    scene=number + 1,
                    choice=choice.number,
                    words=said(choice, words),
                    move=move_and_fit(choice, words),
                    target="; ".join(dict.fromkeys(places[target].words for target in ends)),
                )
                fit = choice.fit_id or ""
                places.append(Place("choice", choice.number, text, reached, fit, choice.line))
                arrows.append(Arrow(number, source))
            for way, target in zip(ways, ends, strict=True):
                if way.when:
                    arrows.append(Arrow(source, len(places)))
                    arrows.append(Arrow(len(places), target))
                    places.append(Place("asked", 0, asked(way.when, words), reached))
                else:
                    arrows.append(Arrow(source, target))
    return Plan(tuple(places), tuple(arrows))


def _is_ending(leads: Graph, number: int, scene: Scene) -> bool:
    """Tell whether a scene closes the story, whatever is so."""
    ways = leads.ways(number, 0)
    return not scene.choices and len(ways) == 1 and ways[0].ends


def _end(way: Exit, say: dict[str, str], reached: bool) -> Place:
    """Return the place of a way out that leads to no scene."""
    if way.ends:
        text = plain(way.ending[0].source) if way.ending else ""
        return Place("ending", 0, say["ending"].format(words=text), reached)
    aim = way.next or way.shut
    title = say["missing"].format(title=plain(aim.source)) if aim else say["nowhere"]
    return Place("nowhere", 0, title, reached)
