"""The directive `{case} anna-and-attilio`: puts a case into a chapter.

In comes the name of a folder under `cases/`; out comes the case's HTML on HTML pages, and for
search, and for builders that make no pages, the same words as plain paragraphs.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sameboat.book.embed import embed
from sameboat.book.script import placed, script_node, written_by
from sameboat.book.served import served
from sameboat.html import render

__all__ = ["CaseDirective", "case_node", "setup"]

FILES = "_static/cases"
ASSETS = ("player.css", "player.js", "record-opening-later.js", "hand-in-button.js")


class case_node(script_node):  # noqa: N801 - docutils names nodes so
    """A case in a document."""


class CaseDirective(SphinxDirective):
    """Put the case of the page's language here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the case's node; a case with errors is a warning of Sphinx's, line by line."""
        node = placed(self, "case", self.arguments[0].strip(), case_node)
        return [node] if node else []


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and the player's files."""
    app.add_directive("case", CaseDirective)
    visit = written_by(render, FILES)
    embed(app, case_node, visit, {name: partial(served, name) for name in ASSETS})
