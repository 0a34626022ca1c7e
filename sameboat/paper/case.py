"""The sheets of a case as one HTML page.

In come a case, its pictures and the drawing of its branches; out comes a page without script and
without any request. Scenes bear numbers, so that "go on with scene 7" works on paper.
"""

from __future__ import annotations

from markupsafe import Markup

from sameboat.graph import Exit, Graph, graph
from sameboat.graph.exits import ways_out
from sameboat.html.line import Lines
from sameboat.html.markup import block_html, inline_html
from sameboat.html.template import template
from sameboat.markdown import plain
from sameboat.model import Block, Case, Choice, Scene, Speech, Text
from sameboat.naming import (
    FIT_MARKS,
    addressed,
    isolated,
    listed,
    move_and_fit,
    speaker,
)  # fmt: skip
from sameboat.paper.pictures import Find, carried
from sameboat.paper.style import style
from sameboat.play import PathError, play, write_path
from sameboat.practice import concept_id
from sameboat.standing import address, beforehand, level_and_setting, standing
from sameboat.vocabulary import concepts, language

__all__ = ["GENERATOR", "sheets"]

GENERATOR = "Same Boat: sheets"


class _View(Lines):
    """What the template asks of a case."""

    def __init__(self, case: Case, find: Find) -> None:
        self.case, self.find = case, find
        self.language = language(case.language)
        self.words = self.language.page
        self.say = self.words["paper"]
        self.leads: Graph = graph(case)
        self.plain = plain
        self.named = isolated
        self.level_and_setting, self.beforehand = level_and_setting(case), beforehand(case)
        self.standing, self.address = standing(case), address(case)

    def inline(self, source: str) -> Markup:
        return carried(inline_html(source), self.find, self.say["picture"])

    def block(self, block: Block) -> Markup:
        found = block_html(block.source, str)
        return carried(found, self.find, self.say["picture"])

    def endings(self, part: Scene | Choice) -> list[tuple[Text, ...]]:
        """Return the endings of a scene or a choice, each with all its texts."""
        return [label for label in ways_out(part) if isinstance(label, tuple)]

    def head(self, speech: Speech) -> str:
        who, to = speaker(speech.speaker, self.language), addressed(speech.to, self.language)
        return f"{who} {to}".strip()

    def move(self, choice: Choice) -> str:
        return move_and_fit(choice, self.language)

    def mark(self, choice: Choice) -> str:
        return FIT_MARKS.get(choice.fit_id or "", "")

    def ways(self, scene: int, choice: int) -> tuple[Exit, ...]:
        return self.leads.told(scene, choice)

    def told(self) -> list[tuple[int, Scene]]:
        """Return the scenes of part 1 with their number from 0: those that go on."""
        closing = {number for number, _ in self.closing()}
        return [(n, scene) for n, scene in enumerate(self.case.scenes) if n not in closing]

    def decided(self) -> list[tuple[int, Scene]]:
        """Return the scenes with a decision, with their number from 0."""
        return [(n, scene) for n, scene in enumerate(self.case.scenes) if scene.choices]

    def closing(self) -> list[tuple[int, Scene]]:
        """Return the scenes that end the story by themselves, with their number from 0."""
        return [
            (number, scene)
            for number, scene in enumerate(self.case.scenes)
            if not scene.choices and all(way.ends for way in self.leads.exits[number])
        ]

    def taught(self) -> str:
        known = concepts()
        ids = [concept_id(text) for text in self.case.teaches]
        return ", ".join(known[i][self.case.language] for i in ids if i in known)

    def questions(self) -> list[tuple[str, list[Text]]]:
        """Return the questions with where they stand: (`7.2` or `7` or ``, texts)."""
        found: list[tuple[str, list[Text]]] = []
        for number, scene in enumerate(self.case.scenes, start=1):
            parts: list[tuple[str, Scene | Choice]] = [(f"{number}", scene)]
            parts += [(f"{number}.{choice.number}", choice) for choice in scene.choices]
            found += [(where, list(part.reflect)) for where, part in parts if part.reflect]
        return found

    def example(self) -> tuple[str, str] | None:
        """Return the first decisions of some way as numbers and as a path: (`1.1, 4.1`, `1,1`)."""
        path: tuple[int, ...] = ()
        places: list[str] = []
        numbers = {scene.title: i for i, scene in enumerate(self.case.scenes, start=1)}
        try:
            while len(path) < 3 and (at := play(self.case, path, self.leads)).choices:
                chosen = at.choices[len(path) % len(at.choices)].number
                path = (*path, chosen)
                places.append(f"{numbers[at.scene.title]}.{chosen}")
        except PathError:  # a draft whose way leads nowhere has a shorter example
            path = path[:-1]
            places = places[: len(path)]
        return (listed(places, self.language), write_path(path)) if path else None


def sheets(
    case: Case, find: Find = lambda _: None, branches: str = "", *, own: bool = False
) -> str:
    """Return the page; `branches` is the drawing of the branches as SVG, made by us.

    With `own` there is room before each choice to write what one would say: on paper the choices
    stand on the page behind it.
    """
    view = _View(case, find)
    svg = Markup(branches)  # noqa: S704 - our own drawing, not an author's
    return template("paper", "case.html.jinja").render(
        view=view,
        case=case,
        words=view.words,
        say=view.say,
        svg=svg,
        own=own,
        by=GENERATOR,
        style=style(case.title, "sheet.css"),
    )
