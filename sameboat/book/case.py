"""The directive `{case} anna-and-attilio`: puts a case into a chapter.

In comes the name of a folder under `cases/`; out comes the case's HTML on HTML pages, and for
search, and for builders that make no pages, the same words as plain paragraphs.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.course import library
from sameboat.book.embed import embed, script, warn_of
from sameboat.book.place import page
from sameboat.book.served import served
from sameboat.html import render
from sameboat.markdown import plain
from sameboat.model import Block, Case, Narration

__all__ = ["CaseDirective", "case_node", "setup"]

FILES = "_static/cases"
ASSETS = ("player.css", "player.js")


class case_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A case in a document: `path` leads to its script, its children are its words."""


class CaseDirective(SphinxDirective):
    """Put the case of the page's language here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the case's node; a case with errors is a warning of Sphinx's, line by line."""
        path = script(self, "case", self.arguments[0].strip())
        if path is None:
            return []
        parsed, problems = library(self.env).examine(path)
        warn_of(problems, path)
        node = case_node(path=str(path))
        self.set_source_info(node)
        node += _paragraphs(parsed.case)
        return [node]


def _paragraphs(case: Case) -> list[nodes.Node]:
    def words(block: Block) -> str:
        if isinstance(block, Narration):
            return plain(block.source, block=True)
        return f"{block.speaker}: {plain(block.source)}"

    lines = [case.title, *(f"{p.name}: {p.about}" for p in case.people)]
    lines += [words(block) for block in case.every_block()]
    lines += [plain(text.source) for text in case.every_text()]
    return [nodes.paragraph(text=line) for line in lines if line]


def _visit_html(writer: HTML5Translator, node: case_node) -> None:
    case = library(writer.builder.env).read(Path(node["path"])).case
    writer.body.append(render(case, page(writer.builder, node, FILES)))
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and the player's files."""
    app.add_directive("case", CaseDirective)
    embed(app, case_node, _visit_html, {name: partial(served, name) for name in ASSETS})
