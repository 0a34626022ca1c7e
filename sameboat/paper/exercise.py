"""An exercise on paper: a sheet to work on, and what there is to look up afterwards.

In come an exercise and its pictures; out comes a page without script and without any request.
Answers bear letters, so that the second part gives nothing away.
"""

from __future__ import annotations

from importlib.resources import files
from string import ascii_uppercase

from markupsafe import Markup

from sameboat.html.exercise import ExerciseView
from sameboat.html.template import template
from sameboat.html.view import Page
from sameboat.markdown import plain
from sameboat.model import Block, Exercise, Speech
from sameboat.paper.pictures import Find, carried

__all__ = ["GENERATOR", "handout"]

GENERATOR = "Same Boat: a sheet"
WRITTEN = ("give-back", "plan-openly")  # kinds whose answer takes some lines


class _View(ExerciseView):
    """What the template asks of an exercise."""

    def __init__(self, exercise: Exercise, find: Find) -> None:
        super().__init__(exercise, Page())
        self.find = find
        self.missing = str(self.words["paper"]["picture"])
        self.letters = {item.number: _letter(n) for n, item in enumerate(self.items)}
        self.is_written = self.kind in WRITTEN

    def block(self, source: str) -> Markup:
        return carried(super().block(source), self.find, self.missing)

    def inline(self, source: str) -> Markup:
        return carried(super().inline(source), self.find, self.missing)

    def head(self, block: Block) -> str:
        """Return what stands before the colon of a spoken line; empty for narration."""
        if not isinstance(block, Speech):
            return ""
        return f"{self.speaker(block.speaker)} {self.to(block.to)}".strip()

    def style(self) -> Markup:
        """Return the style sheet, with the exercise's title for the foot of each page."""
        folder = files(__package__)
        names = ("sheet.css", "exercise.css")
        text = "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
        title = plain(self.exercise.title).replace("\\", "\\5c ").replace('"', "\\22 ")
        return Markup(text.replace("{title}", title.replace("<", "\\3c ")))  # noqa: S704 - escaped


def _letter(number: int) -> str:
    """Return the letter of an answer: A to Z, then AA."""
    before, last = divmod(number, len(ascii_uppercase))
    return (_letter(before - 1) if before else "") + ascii_uppercase[last]


def handout(exercise: Exercise, find: Find = lambda _: None) -> str:
    """Return the page."""
    view = _View(exercise, find)
    return template("paper", "exercise.html.jinja").render(
        view=view, exercise=exercise, words=view.words, say=view.say,
        paper=view.words["paper"], by=GENERATOR,
    )  # fmt: skip
