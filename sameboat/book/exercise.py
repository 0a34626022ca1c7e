"""The directive `{exercise} name …`: puts one exercise or several into a chapter.

In come names of folders under `exercises/`; out comes their HTML on HTML pages, and for
search, and for builders that make no pages, the same words as plain paragraphs, answers and all.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.course import library
from sameboat.book.embed import embed, script, warn_of
from sameboat.book.place import page
from sameboat.book.served import served
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.model import Block, Exercise, Speech
from sameboat.naming import addressed, speaker
from sameboat.vocabulary import language

__all__ = ["ExerciseDirective", "exercise_node", "setup"]

logger = logging.getLogger(__name__)
FILES = "_static/exercises"
ASSETS = ("exercise.css", "exercise.js")


class exercise_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """An exercise in a document: `path` leads to its script, its children are its words."""


class ExerciseDirective(SphinxDirective):
    """Put exercises of the page's language here, one below another."""

    required_arguments = 1
    optional_arguments = 99
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the exercises' nodes; what is wrong with one is a warning of Sphinx's."""
        return [node for name in self.arguments if (node := self._placed(name.strip(",")))]

    def _placed(self, name: str) -> nodes.Node | None:
        path = script(self, "exercise", name)
        if path is None:
            return None
        here = self.env.temp_data.setdefault("sameboat exercises", set())
        if name in here:
            wrong = "the exercise %r stands on this page already"
            logger.warning(wrong, name, location=self.get_location())
            return None
        here.add(name)
        parsed, problems = library(self.env).examine(path)
        warn_of(problems, path)
        node = exercise_node(path=str(path))
        self.set_source_info(node)
        node += _paragraphs(parsed.exercise)
        return node


def _paragraphs(exercise: Exercise) -> list[nodes.Node]:
    """Return an exercise's words in reading order, each answer with what is to be said of it."""
    words = language(exercise.language, "exercise")

    def line(block: Block) -> str:
        if not isinstance(block, Speech):
            return plain(block.source, block=True)
        head = f"{speaker(block.speaker, words)} {addressed(block.to, words)}".strip()
        return f"{head}: {plain(block.source)}"

    found: list[tuple[str, bool]] = [(plain(exercise.title), True)]
    found += [(f"{person.name}: {plain(person.about)}", False) for person in exercise.people]
    found += [(line(block), False) for block in exercise.blocks]
    found += [(plain(text.source), False) for text in exercise.reflect]
    for part in exercise.parts:
        found.append((plain(part.title.source), True))
        found += [(line(block), False) for block in part.blocks]
        for answer in part.answers:
            found += [(line(block), False) for block in (answer.said, *answer.blocks)]
            fit = words.page["exercise"]["fits"].get(answer.fit_id)
            told = [fit.capitalize() + "."] if fit else []
            told += [plain(text.source) for text in answer.feedback]
            found.append((" ".join(told), False))
        found += [(f"{plain(tie.written.source)}", False) for tie in part.ties]
        texts = (*part.words, *part.checklist, *part.feedback)
        found += [(plain(text.source), False) for text in texts]
    return [_paragraph(text, is_title) for text, is_title in found if text]


def _paragraph(text: str, is_title: bool) -> nodes.paragraph:
    inside = nodes.strong(text, text) if is_title else nodes.Text(text)
    return nodes.paragraph("", "", inside)


def _visit_html(writer: HTML5Translator, node: exercise_node) -> None:
    exercise = library(writer.builder.env).read(Path(node["path"])).exercise
    writer.body.append(render_exercise(exercise, page(writer.builder, node, FILES)))
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and the files of its pages."""
    app.add_directive("exercise", ExerciseDirective)
    embed(app, exercise_node, _visit_html, {name: partial(served, name) for name in ASSETS})
