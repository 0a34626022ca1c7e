"""The chapters of a bound book, in reading order.

In comes a builder that has written all of them; out comes each with its place and its HTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sameboat.book.bound import Bound
from sameboat.book.case import case_node
from sameboat.book.course import library, order
from sameboat.course.contents import contents
from sameboat.markdown import plain

__all__ = ["Chapter", "chapters"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the book: `page` is its address in the site without `.html`.

    `name` can stand in an id or be the name of a file. `part` is empty for the first one; `cases`
    are those in it, each as the id of its element and its title.
    """

    page: str
    name: str
    part: str
    title: str
    html: str
    cases: tuple[tuple[str, str], ...] = ()


def chapters(builder: Bound) -> list[Chapter]:
    """Return the chapters; the first is the book's first page, and has no part."""
    return [
        Chapter(
            page=place.page,
            name=builder.get_target_uri(place.page).partition(".")[0],
            part=place.part,
            title=" ".join(builder.env.titles[place.page].astext().split()),
            html=builder.bodies[place.page],
            cases=tuple(_cases(builder, place.page)),
        )
        for place in contents(order(builder.env))
    ]


def _cases(builder: Bound, page: str) -> Iterator[tuple[str, str]]:
    for node in builder.doctrees[page].findall(case_node):
        case = library(builder.env).read(Path(node["path"])).case
        yield case.name, plain(case.title)
