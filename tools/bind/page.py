"""The whole book as one page that needs nothing beside it: no network, no other file, no script.

In comes the built site; out comes HTML. On a screen its cases play where there is a script; for
paper everything lies open, and `paged` puts in the numbers of pages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tools.bind.book import Book
from tools.bind.cases import PAGE, numbered
from tools.bind.chapters import Chapter, images, read
from tools.bind.joined import anchor, join
from tools.bind.look import data, script, style
from tools.bind.still import stilled

__all__ = ["TEMPLATES", "inside", "one_page", "paged"]

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
PLACE = re.compile(rf'<span class="{PAGE}" data-of="([^"]*)" data-say="([^"]*)"></span>')


def one_page(book: Book, *, paper: bool = False) -> str:
    """Return the page. Raises ValueError when a link of the book leads nowhere."""
    chapters = read(book.site, book.toc)
    for chapter in chapters:
        numbered(chapter.body)
        for image, file in images(chapter, book.site):
            image["src"] = data(file)
        for wide in chapter.body.select(".pst-scrollable-table-container"):
            wide["tabindex"] = "0"  # so that a keyboard can scroll it too
    parts = [(name, list(some)) for name, some in groupby(chapters, lambda c: c.part)]
    cases = {chapter.page: chapter.cases for chapter in chapters}
    if paper:
        for chapter in chapters:
            stilled(chapter.body)
    if wrong := join(chapters, book.site):
        raise ValueError("links that lead nowhere:\n" + "\n".join(wrong))
    boat = book.site / "_static" / "boat.svg"
    drawn = boat.read_text(encoding="utf-8").replace("<svg ", '<svg aria-hidden="true" ')
    return TEMPLATES.get_template("page.html.jinja").render(
        book=book,
        parts=parts,
        chapters=chapters,
        cases=cases,
        anchor=anchor,
        inside=inside,
        icon=data(boat),
        sign=Markup(drawn),  # noqa: S704 - the book's own drawing
        style=Markup(style(book.site, chapters)),  # noqa: S704 - the book's own style sheets
        script=Markup("" if paper else script(book.site, chapters)),  # noqa: S704 - the book's own script
        page=PAGE,
    )


def inside(chapter: Chapter) -> Markup:
    """Return the markup of a chapter, which is well-formed as HTML and as XML."""
    return Markup(chapter.body.decode_contents(formatter="minimal"))  # noqa: S704 - built by us


def paged(html: str, numbers: Mapping[str, int]) -> str:
    """Return a page for paper with the numbers of the pages that it names; 888 for unknown ones."""

    def number(place: re.Match[str]) -> str:
        words = place[2].replace("{n}", str(numbers.get(place[1], 888)))
        return f'<span class="{PAGE}">{escape(words)}</span>'

    return PLACE.sub(number, html)
