"""The agreement of co-authors, as a page to fill in or to print.

In comes the code of a language; out comes an HTML page. What stands in brackets is a field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from sameboat.html.markup import inline_html
from sameboat.html.template import template
from sameboat.vocabulary import language

__all__ = ["agreement"]

GAP = re.compile(r"\[([^\]]*)\]")


def agreement(code: str, site: Mapping[str, str]) -> str:
    """Return the page; `site` has the book's `title` and the `studio`'s page."""
    page = language(code).page
    return template("studio", "papers/agreement.html.jinja").render(
        lang=code,
        site=site,
        back=page["papers"]["way_in"]["open"],
        print=page["papers"]["print"],
        words=page["papers"]["agreement"],
        agreement=page["agreement"],
        paragraphs=[
            _filled(text, page["papers"]["agreement"]["gap"])
            for text in page["agreement"]["paragraphs"]
        ],
    )


def _filled(text: str, nameless: str) -> Markup:
    """Return a paragraph with a field for each gap, named by its hint or by what precedes it."""

    def field(found: re.Match[str]) -> str:
        hint = found[1].strip().rstrip(".")
        before = html[: found.start()].rstrip().rstrip(":").rpartition(". ")[2]
        name = hint or re.sub("<[^>]*>", "", before).strip() or nameless
        return (
            f'<span class="gap" role="textbox" tabindex="0" contenteditable="plaintext-only" '
            f'aria-label="{name}" data-hint="{hint}"></span>'
        )

    html = str(inline_html(text.replace("'", "’")))
    return Markup(GAP.sub(field, html))  # noqa: S704 - our own words, escaped
