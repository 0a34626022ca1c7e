"""An exercise on paper: a sheet to work on, and what there is to look up afterwards.

In come an exercise and its pictures; out comes a page without script and without any request.
Answers bear letters, so that the second part gives nothing away.
"""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase

from markupsafe import Markup

from sameboat.exercise import Task
from sameboat.html.template import template
from sameboat.html.view import Page, View
from sameboat.markdown import plain
from sameboat.model import Block, Exercise, Speech
from sameboat.paper.pictures import Find, carried
from sameboat.paper.style import style
from sameboat.vocabulary import language

__all__ = ["GENERATOR", "handout", "handouts"]

GENERATOR = "Same Boat: a sheet"


class _View(View):
    """What the template asks of an exercise on paper, besides the task."""

    def __init__(self, task: Task, find: Find) -> None:
        super().__init__(task.exercise, Page())
        self.find = find
        self.missing = str(self.words["paper"]["picture"])
        self.letters = {item.number: _letter(n) for n, item in enumerate(task.items)}

    def block(self, source: str) -> Markup:
        return carried(super().block(source), self.find, self.missing)

    def inline(self, source: str) -> Markup:
        return carried(super().inline(source), self.find, self.missing)

    def head(self, block: Block) -> str:
        """Return what stands before the colon of a spoken line; empty for narration."""
        if not isinstance(block, Speech):
            return ""
        return f"{self.speaker(block.speaker)} {self.to(block.to)}".strip()


def _letter(number: int) -> str:
    """Return the letter of an answer: A to Z, then AA."""
    before, last = divmod(number, len(ascii_uppercase))
    return (_letter(before - 1) if before else "") + ascii_uppercase[last]


def handout(exercise: Exercise, find: Find = lambda _: None) -> str:
    """Return the page."""
    return handouts(exercise.title, (exercise,), lambda _: find)


def handouts(
    title: str, exercises: tuple[Exercise, ...], beside: Callable[[Exercise], Find]
) -> str:
    """Return one page for several exercises; `beside` leads to the pictures of each."""
    tasks = [Task(exercise) for exercise in exercises]
    paper = language(exercises[0].language).page["paper"]
    return template("paper", "exercise.html.jinja").render(
        sheets=[(_View(task, beside(task.exercise)), task, task.exercise) for task in tasks],
        lang=exercises[0].language,
        title=paper["exercise"]["title"].format(title=plain(title)),
        paper=paper,
        by=GENERATOR,
        style=style(title, "sheet.css", "exercise.css"),
    )
