"""The directive `{exercise} name …`: puts one exercise or several into a chapter.

In come names of folders under `exercises/`; out comes their HTML on HTML pages, and for
search, and for builders that make no pages, the same words as plain paragraphs, answers and all.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from sameboat.book.embed import embed
from sameboat.book.script import placed, script_node, written_by
from sameboat.book.served import served
from sameboat.html.exercise import render_exercise

__all__ = ["ExerciseDirective", "exercise_node", "setup"]

logger = logging.getLogger(__name__)
FILES = "_static/exercises"
ASSETS = ("exercise.css", "exercise.js", "record-opening-later.js", "hand-in-button.js")


class exercise_node(script_node):  # noqa: N801 - docutils names nodes so
    """An exercise in a document."""


class ExerciseDirective(SphinxDirective):
    """Put exercises of the page's language here, one below another."""

    required_arguments = 1
    optional_arguments = 99
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the exercises' nodes; what is wrong with one is a warning of Sphinx's."""
        return [node for name in self.arguments if (node := self._placed(name.strip(",")))]

    def _placed(self, name: str) -> nodes.Node | None:
        here = self.env.temp_data.setdefault("sameboat exercises", set())
        if name in here:
            wrong = "the exercise %r stands on this page already"
            logger.warning(wrong, name, location=self.get_location())
            return None
        node = placed(self, "exercise", name, exercise_node)
        if node is not None:
            here.add(name)
        return node


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and the files of its pages."""
    app.add_directive("exercise", ExerciseDirective)
    visit = written_by(render_exercise, FILES)
    embed(app, exercise_node, visit, {name: partial(served, name) for name in ASSETS})
