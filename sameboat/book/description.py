"""Says in a sentence or two what a page is about, for those who meet it in a list of results.

In comes a page as it was read; out goes the same page with a description in its head: how its text
begins.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

__all__ = ["beginning", "setup"]

LONGEST = 160  # more letters are cut off where results are listed
SENTENCE = re.compile(r"(?<=[.?!…:])\s+(?=\S)")


def beginning(text: str) -> str:
    """Return the first sentences of a text, as many as go into a description; at least one."""
    first, *others = SENTENCE.split(" ".join(text.split()))
    for sentence in others:
        if len(first) + len(sentence) >= LONGEST:
            break
        first += f" {sentence}"
    return first


def _text(document: nodes.document | None) -> str:
    """Return the first paragraph of the running text; nothing for a page without any."""
    for paragraph in document.findall(nodes.paragraph) if document else ():
        if isinstance(paragraph.parent, nodes.section) and not paragraph["classes"]:
            return paragraph.astext()
    return ""


def _describe(
    app: Sphinx, page: str, template: str, context: dict[str, Any], document: nodes.document | None
) -> None:
    name = context.get("title") or context.get("theme_search_bar_text", "")
    context["description"] = beginning(_text(document) or f"{name} · {app.config.html_title}")


def setup(app: Sphinx) -> None:
    """Watch pages being written; the book's layout.html takes it in."""
    app.connect("html-page-context", _describe)
