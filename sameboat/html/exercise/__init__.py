"""An exercise as HTML that is complete without a script.

In comes an exercise; out come the situation, what is asked, and every answer with what is to be
said of it, ready to be opened. The scripts in this folder are given nothing but these elements and
the words in `data-sb`.
"""

from __future__ import annotations

import json

from sameboat.exercise import Task
from sameboat.html.label import LINE
from sameboat.html.template import template
from sameboat.html.view import Page, View
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.naming import RIGHT_TO_LEFT

__all__ = ["render_exercise"]


class _View(View):
    """What the template asks of an exercise on a page, besides the task."""

    def __init__(self, task: Task, page: Page) -> None:
        super().__init__(task.exercise, page)
        self.task = task
        self.more = self.passages(task.checks)

    def data(self) -> str:
        """Return what a script needs besides the elements, as JSON."""
        task = self.task
        play = task.say["play"]
        people = [str(self.words["you"]), *(person.name for person in task.exercise.people)]
        found: dict[str, object] = {
            "kind": task.kind,
            "title": plain(task.exercise.title),
            "people": people,
            "words": {**play["every"], **play.get(task.kind, {})},
        }
        if task.kind == "give-back":
            seen = self.words["seen"]
            found["seen"] = seen | {"taken": {"say": seen["taken"]["say"]}}
        if task.kind == "draw-the-network":
            ties = dict.fromkeys(task.language.ties.values())
            found["levels"] = task.say["levels"]
            found["turned"], found["line"] = RIGHT_TO_LEFT, LINE
            found["ties"] = {tie: task.language.word("ties", tie) for tie in ties}
        return json.dumps(found, ensure_ascii=False)


def render_exercise(exercise: Exercise, page: Page | None = None) -> str:
    """Return the HTML of an exercise, with what a script needs as an inert template."""
    task = Task(exercise)
    view = _View(task, page or Page())
    return template("html", "exercise.html.jinja").render(
        view=view, task=task, exercise=exercise, words=view.words, say=task.say, page=view.page
    )
