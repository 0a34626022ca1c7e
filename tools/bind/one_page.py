"""The whole book as one page that needs nothing beside it: no network, no other file, no script.

In come the chapters; out comes HTML. On a screen its cases play where there is a script; on paper
everything lies open, and `paged` puts in the numbers of pages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from markupsafe import Markup

from tools.bind.book import TEMPLATES, Book
from tools.bind.chapters import Chapter
from tools.bind.style import data, script, style

__all__ = ["anchor", "one_page", "paged"]

PLACE = re.compile(r'<span class="sb-page" data-of="([^"]*)" data-say="([^"]*)"></span>')


def anchor(name: str) -> str:
    """Return the id on the page of a whole chapter by its name."""
    return f"chapter--{name}"


def one_page(book: Book, chapters: Sequence[Chapter], *, plays: bool) -> str:
    """Return the page; `plays` says whether there is a script in it."""
    boat = book.static / "boat.svg"
    drawn = boat.read_text(encoding="utf-8").replace("<svg ", '<svg aria-hidden="true" ')
    looks = style(book, {anchor(chapter.name): chapter for chapter in chapters})
    return TEMPLATES.get_template("page.html.jinja").render(
        book=book,
        parts=[(name, list(some)) for name, some in groupby(chapters, lambda c: c.part)],
        chapters=chapters,
        anchor=anchor,
        icon=data(boat),
        sign=Markup(drawn),  # noqa: S704 - the book's own drawing
        style=Markup(looks),  # noqa: S704 - the book's own style sheets
        script=Markup(script() if plays else ""),  # noqa: S704 - the book's own script
    )


def paged(html: str, numbers: Mapping[str, int]) -> str:
    """Return a page for paper with the numbers of the pages that it names; 888 for unknown ones."""

    def number(place: re.Match[str]) -> str:
        words = place[2].replace("{n}", str(numbers.get(place[1], 888)))
        return f'<span class="sb-page">{escape(words)}</span>'

    return PLACE.sub(number, html)
