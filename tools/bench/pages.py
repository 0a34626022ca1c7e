"""The chapters as the pages of the site have them, for those who measure and test what is there.

In come the site's folder and the table of contents; out come the chapters in reading order, each
with the elements of its text, without what only a page of a site needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from sphinx_external_toc.parsing import parse_toc_yaml

from sameboat.course.contents import contents

__all__ = ["Chapter", "read", "words"]

# What belongs to a page of the site and not to its text: links to its own headings, hints.
FURNITURE = ".headerlink, script, #sb-hints"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the book: `page` is its address in the site without `.html`."""

    page: str
    title: str
    body: Tag

    @property
    def name(self) -> str:
        """Return what its file is called."""
        return self.page.rpartition("/")[2]

    @property
    def cases(self) -> tuple[tuple[str, str], ...]:
        """Return the cases in it, each as the id of its element and its title."""
        found = self.body.find_all("same-boat-case")
        return tuple((str(case["id"]), str(case["aria-label"])) for case in found)


def read(site: Path, toc: Path) -> list[Chapter]:
    """Return the chapters of the site."""
    return [_chapter(site, place.page) for place in contents(parse_toc_yaml(toc))]


def _chapter(site: Path, page: str) -> Chapter:
    text = (site / f"{page}.html").read_text(encoding="utf-8")
    start, end = text.index('<article class="bd-article"'), text.rindex("</article>")
    body = BeautifulSoup(text[start:end] + "</article>", "html5lib").find("article")
    if body is None:
        raise ValueError(f"{page}.html has no text")
    for live in body.select(".sb-live, .sb-way-in"):  # they run on the site alone: elsewhere, words
        live.string, live.name = str(live["data-elsewhere"]), "p"
    for element in body.select(FURNITURE):
        element.decompose()
    title = body.find("h1")
    return Chapter(page, words(title) if title else page, body)


def words(element: Tag) -> str:
    """Return the text of an element on one line."""
    return " ".join(element.get_text().split())
