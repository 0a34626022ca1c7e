"""A case or an exercise in a page of the book, whatever form it has.

In comes the name of a script; out comes a node with its words as plain paragraphs, for search and
for builders that make no pages, and, on web pages, its HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.course import library
from sameboat.book.embed import warn_of_absent
from sameboat.book.place import page
from sameboat.check.rounds import round_of
from sameboat.check.telling import told
from sameboat.course.file_name import named_otherwise
from sameboat.html import Page
from sameboat.problems import Problem
from sameboat.transcript.whole import whole
from sameboat.vocabulary import FormName

__all__ = ["placed", "script_node", "written_by"]

logger = logging.getLogger(__name__)


class script_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A script in a document: `path` leads to it, its children are its words."""


def placed(
    directive: SphinxDirective, form: FormName, name: str, node: type[script_node]
) -> script_node | None:
    """Return a node for a script in the page's language; None and a warning when there is none.

    What is wrong with the script is a warning of Sphinx's, cause by cause.
    """
    scripts = library(directive.env)
    path = scripts.place(form, name, directive.config.language or "en")
    if not path.is_file():
        known = (other.parent.name for other in scripts.paths(form) if other.name == path.name)
        if (other := named_otherwise(path)) is not None:
            said = "the script of %s %r is called %s; rename it to %s"
            place = directive.get_location()
            logger.warning(said, form, name, other.name, path.name, location=place)
        else:
            warn_of_absent(directive, form, name, known)
        return None
    directive.env.note_dependency(str(path))
    parsed, problems = scripts.examine(path)
    _warn_of(problems, path)
    made = node(path=str(path))
    directive.set_source_info(made)
    made += [_paragraph(*said) for said in whole(parsed.script)]
    return made


def _paragraph(text: str, is_title: bool) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong(text, text) if is_title else nodes.Text(text))


def _warn_of(problems: Iterable[Problem], path: Path) -> None:
    """Warn of what causes a script's errors, each at its first line."""
    errors = (problem for problem in problems if problem.severity == "error")
    entries = round_of(errors).shown
    for entry, said in zip(entries, told(entries), strict=True):
        logger.warning("%s", "\n".join(said), location=f"{path}:{entry.first.line}")


def written_by(
    render: Callable[[Any, Page], str], files: str
) -> Callable[[HTML5Translator, script_node], None]:
    """Return what writes a script into a web page; files beside it are copied below `files`."""

    def visit(writer: HTML5Translator, node: script_node) -> None:
        script = library(writer.builder.env).read(Path(node["path"])).script
        writer.body.append(render(script, page(writer.builder, node, files)))
        raise nodes.SkipNode

    return visit
