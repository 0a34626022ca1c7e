"""The book's table of contents: its pages in reading order, and which of them are chapters.

In comes what sphinx-external-toc read in `_toc.yml`; out come frozen values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_external_toc.api import FileItem, SiteMap

__all__ = ["Place", "contents"]


@dataclass(frozen=True, slots=True)
class Place:
    """A page's address in the book without an ending, and its part, empty for the first page.

    It `teaches` unless it is the first page or stands in the last part, which is for looking things
    up and for making cases.
    """

    page: str
    part: str
    teaches: bool


def contents(order: SiteMap) -> tuple[Place, ...]:
    """Return every page of the book in reading order."""
    root = order.root
    last = max(1, len(root.subtrees) - 1)  # a book of one part has nothing to look up

    def below(page: str, part: str, teaches: bool) -> Iterator[Place]:
        yield Place(page, part, teaches)
        for number, tree in enumerate(order[page].subtrees):
            inside = number < last if page == root.docname else teaches
            for item in tree.items:
                if isinstance(item, FileItem):  # and not an address elsewhere
                    yield from below(str(item), part or tree.caption or "", inside)

    return tuple(below(root.docname, "", teaches=False))
