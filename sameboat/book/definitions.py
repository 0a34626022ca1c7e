"""What the glossary says of each term, as it is shown beside the term.

In comes Sphinx's environment; out comes the HTML of each definition by the page and the id of its
term: the term, and the definition's first paragraph without links, citations and the sentence that
only leads on to a chapter. Italian words keep their language.
"""

from __future__ import annotations

import re
from functools import lru_cache

from docutils import nodes
from markupsafe import Markup
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from sameboat.book.italian import MARK

__all__ = ["definitions", "glossaries"]

LEADS_ON = re.compile(r"\s*See\s*$")
PLAIN, EMPHASIS = Markup("{}"), Markup("<em>{}</em>")
ITALIAN = Markup('<i lang="it">{}</i>')
SPACE = re.compile(r"\s+([.,;:)])")


def glossaries(env: BuildEnvironment) -> set[str]:
    """Return the names of the pages that define terms."""
    terms = env.get_domain("std").get_objects()
    return {page for _, _, kind, page, _, _ in terms if kind == "term"}


@lru_cache(maxsize=1)  # every page asks, and the answer is the same
def definitions(env: BuildEnvironment) -> dict[tuple[str, str], Markup]:
    """Return the HTML of each definition, by the page and the id of its term."""
    found: dict[tuple[str, str], Markup] = {}
    for page in glossaries(env):
        for item in env.get_doctree(page).findall(nodes.definition_list_item):
            paragraph = next(iter(item.findall(nodes.paragraph)), None)
            if paragraph is None:
                continue
            told = _told(paragraph)
            for term in item.findall(nodes.term):
                html = Markup("<b>{}</b> {}").format(term.astext(), told)
                found.update({(page, identifier): html for identifier in term["ids"]})
    return found


def _told(paragraph: nodes.paragraph) -> Markup:
    """Return the words of a definition's paragraph."""
    html = Markup()
    for child in paragraph.children:
        if isinstance(child, addnodes.pending_xref):
            if child["refdomain"] == "cite":
                continue  # not resolved at this stage: it would show its key
            if child["reftype"] == "ref" and LEADS_ON.search(html):
                html = Markup(LEADS_ON.sub("", html))  # noqa: S704  # made of escaped words
                break
        element = EMPHASIS if isinstance(child, nodes.emphasis) else PLAIN
        if isinstance(child, nodes.Element) and MARK in child["classes"]:
            element = ITALIAN
        html += element.format(child.astext())
    return Markup(SPACE.sub(r"\1", " ".join(html.split())))  # noqa: S704  # likewise
