"""A part of a page that can be opened: what is left over when the first few were shown.

In comes a node with a summary and paragraphs; web pages get a disclosure that needs no script,
every other builder gets the summary alone.
"""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sameboat.book.bound import is_still

__all__ = ["disclosure", "setup"]


class disclosure(nodes.General, nodes.Element):  # noqa: N801  # docutils names visitors after the class
    """What can be opened: `summary` is what stands there while it is closed."""


def _visit_html(translator: Any, node: disclosure) -> None:
    is_open = ' open=""' if is_still(translator.builder) else ""
    translator.body.append(f"<details{is_open}><summary>{escape(node['summary'])}</summary>\n")


def _depart_html(translator: Any, node: disclosure) -> None:
    translator.body.append("</details>\n")


def _close(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Leave only the summary where nothing can be opened."""
    if app.builder.format == "html" and app.builder.name != "epub":
        return
    for box in list(doctree.findall(disclosure)):
        box.replace_self(nodes.paragraph("", box["summary"]))


def setup(app: Sphinx) -> None:
    """Register the node and how it is written."""
    app.add_node(disclosure, html=(_visit_html, _depart_html))
    app.connect("doctree-resolved", _close)
