"""The directives `{my-work}` and `{set}`: what a learner has done, and what a lecturer asks for.

Out come, on web pages, an element that lists what the device keeps, and a form that makes a link of
what is ticked in the catalogue; for other builders the words that stand there without a script.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.bound import on_site
from sameboat.book.course import library
from sameboat.book.embed import embed
from sameboat.book.served import served
from sameboat.course.catalogue import entries
from sameboat.html.template import template
from sameboat.vocabulary import language

__all__ = ["PAGE", "MyWorkDirective", "SetDirective", "places", "setup"]

PAGE = "book/my-work"
"""The page that lists what is kept: the link of a set leads to it."""


class my_work_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The list in a document; its child says what it would be."""


class set_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The form in a document."""


class MyWorkDirective(SphinxDirective):
    """Put the list of what the device keeps here."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the node."""
        words = _words("my_work", self.config.language or "en")["static"]
        return [my_work_node("", nodes.paragraph(words, words))]


class SetDirective(SphinxDirective):
    """Put the form that makes a set here; a page with it has the catalogue too."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the node."""
        return [set_node()]


def places(builder: Any, here: str, code: str) -> dict[str, dict[str, str]]:
    """Return where everything of the book is, seen from a page, by the name it is kept under."""
    scripts = library(builder.env)
    found = {}
    for chapter in scripts.chapters():
        at = builder.get_relative_uri(here, chapter.page)
        found[f"page:{chapter.name}"] = {"title": chapter.title, "at": at}
    say = _words("catalogue", code)
    for entry in entries(scripts, code):
        at = f"{builder.get_relative_uri(here, entry.chapter.page)}#{entry.anchor}"
        count = say["minutes"]["one" if entry.minutes == 1 else "many"].format(n=entry.minutes)
        place = {"title": entry.title, "at": at, "facts": f"{entry.kind} · {count}"}
        fewest, most = entry.decisions
        if most:
            place["most"] = f"{most}" if fewest == most else f"{fewest}–{most}"
        found[entry.key] = place
    return found


def _visit_my_work(writer: HTML5Translator, node: my_work_node) -> None:
    builder: Any = writer.builder
    if not on_site(builder):
        return  # the words in it are shown
    code = builder.config.language or "en"
    course = places(builder, builder.current_docname, code)
    writer.body.append(
        template("book", "my_work/my_work.html.jinja").render(
            code=code, say=_words("my_work", code), course=json.dumps(course, ensure_ascii=False)
        )
    )
    raise nodes.SkipNode


def _visit_set(writer: HTML5Translator, node: set_node) -> None:
    builder: Any = writer.builder
    if not on_site(builder):
        return
    code = builder.config.language or "en"
    page = builder.get_relative_uri(builder.current_docname, PAGE)
    writer.body.append(
        template("book", "my_work/set.html.jinja").render(say=_words("set", code), page=page)
    )
    raise nodes.SkipNode


def _words(group: str, code: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = language(code).page[group]
    return words


def setup(app: Sphinx) -> None:
    """Register the directives, their nodes, styles and scripts."""
    app.add_directive("my-work", MyWorkDirective)
    app.add_directive("set", SetDirective)
    style = {"my-work.css": partial(served, "my-work.css")}
    embed(app, my_work_node, _visit_my_work, {**style, "my-work.js": partial(served, "my-work.js")})
    embed(app, set_node, _visit_set, {**style, "set.js": partial(served, "set.js")})
