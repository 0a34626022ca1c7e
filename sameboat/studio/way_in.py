"""The directive `{studio}`: in a chapter, the way into the studio.

Out comes, on web pages, a button, and with the argument `papers` also what can be had on paper; for
other builders a sentence that says where the studio is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.bound import on_site
from sameboat.book.embed import embed
from sameboat.html.markup import inline_html
from sameboat.html.template import template
from sameboat.markdown import plain
from sameboat.studio.papers import PAPERS, address, saved_as
from sameboat.vocabulary import language, languages

__all__ = ["StudioDirective", "setup", "studio_node"]


class studio_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The way into the studio: `papers` are those that are offered, its child says where it is."""


class StudioDirective(SphinxDirective):
    """Put the way into the studio here."""

    optional_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the node; an argument other than `papers` is an error of the directive's."""
        if self.arguments not in ([], ["papers"]):
            raise self.error("`studio` can be given nothing but `papers`")
        node = studio_node(papers=PAPERS if self.arguments else ())
        self.set_source_info(node)
        node += nodes.paragraph(text=_elsewhere(self.config.language or "en"))
        return [node]


def _visit_html(writer: HTML5Translator, node: studio_node) -> None:
    builder: Any = writer.builder
    if not on_site(builder):
        return  # the words in it say where the studio is
    own = builder.config.language or "en"
    others = [code for code in languages() if code != own]
    writer.body.append(
        template("studio", "way_in.html.jinja").render(
            up="../" * builder.get_target_uri(builder.current_docname).count("/"),
            words=_words(own)["way_in"],
            elsewhere=_elsewhere(own),
            others=[
                {"code": code, "page": f"{code}.html", "open": _words(code)["way_in"]["open"]}
                for code in others
            ],
            papers=[*_papers(node["papers"], own, others)],
        )
    )
    raise nodes.SkipNode


def _papers(names: tuple[str, ...], own: str, others: list[str]) -> Iterator[dict[str, Any]]:
    for name in names:
        of = {
            code: {"address": address(name, code), "saved_as": saved_as(name, code)}
            for code in (own, *others)
        }
        yield of[own] | {
            "title": inline_html(_words(own)["titles"][name]),
            "others": [{"code": code, "name": _words(code)["name"], **of[code]} for code in others],
        }


def _elsewhere(code: str) -> str:
    """Return what readers of other builders' books are told."""
    return plain(_words(code)["way_in"]["elsewhere"])


def _words(code: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = language(code).page["papers"]
    return words


def setup(app: Sphinx) -> None:
    """Register the directive, its node and its style."""
    app.add_directive("studio", StudioDirective)
    style = (files(__package__) / "way-in.css").read_text(encoding="utf-8")
    embed(app, studio_node, _visit_html, {"way-in.css": lambda: style})
