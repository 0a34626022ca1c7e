"""The chapters of the built book, in reading order.

In come the site's folder and the table of contents; out come the chapters, each with the elements
of its text as its page has them, without what only a page of a site needs. The elements can be
changed, so whoever binds reads them anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bs4 import BeautifulSoup, Comment, Tag
from sphinx_external_toc.parsing import parse_toc_yaml

from sameboat.course.contents import contents

__all__ = ["Chapter", "images", "read", "relinked", "words"]

# What belongs to a page of the site and not to its text: links to its own headings, hints.
FURNITURE = ".headerlink, script, #sb-hints"
# Style sheets and scripts that a page asks for, and those among them that serve the site alone.
ASSET = re.compile(r'(?:href|src)="(?:\.\./)*_static/([\w-]+\.(?:css|js))[?"]')
OF_THE_SITE = {
    "doctools.js", "documentation_options.js", "hints.js", "live.js", "sphinx_highlight.js",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the book: `page` is its address in the site without `.html`.

    `part` is empty for the first one; `assets` are style sheets and scripts below `_static`.
    """

    page: str
    part: str
    title: str
    body: Tag
    assets: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return a word for it that can stand in an id or be the name of a file."""
        return self.page.removeprefix("book/").replace("/", "-")

    @property
    def cases(self) -> tuple[tuple[str, str], ...]:
        """Return the cases in it, each as the id of its element and its title."""
        found = self.body.find_all("same-boat-case")
        return tuple((str(case["id"]), str(case["aria-label"])) for case in found)


def read(site: Path, toc: Path) -> list[Chapter]:
    """Return the chapters of the site; the first is the book's first page, and has no part."""
    order = contents(parse_toc_yaml(toc))
    return [_chapter(site, place.page, place.part) for place in order]


def _chapter(site: Path, page: str, part: str) -> Chapter:
    text = (site / f"{page}.html").read_text(encoding="utf-8")
    start, end = text.index('<article class="bd-article"'), text.rindex("</article>")
    body = BeautifulSoup(text[start:end] + "</article>", "html5lib").find("article")
    if body is None:
        raise ValueError(f"{page}.html has no text")
    for live in body.select(".sb-live"):  # a notebook runs on the site alone: elsewhere, words
        live.string, live.name = str(live["data-elsewhere"]), "p"
    for element in body.select(FURNITURE):
        element.decompose()
    for comment in body.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    title = body.find("h1")
    assets = dict.fromkeys(ASSET.findall(text[:start]))
    return Chapter(
        page,
        part,
        words(title) if title else page,
        body,
        tuple(name for name in assets if name not in OF_THE_SITE),
    )


def words(element: Tag) -> str:
    """Return the text of an element on one line."""
    return " ".join(element.get_text().split())


def images(chapter: Chapter, site: Path) -> list[tuple[Tag, Path]]:
    """Return the pictures of a chapter that are files of the site, each with its file."""
    found = []
    for image in chapter.body.find_all("img"):
        address = unquote(str(image["src"]))
        if not address.startswith("data:"):
            found.append((image, site / normpath(join(dirname(chapter.page), address))))
    return found


def relinked(
    chapters: Sequence[Chapter], site: Path, address: Callable[[Chapter, Chapter, str], str]
) -> list[str]:
    """Let links between chapters lead where `address(from, to, fragment)` says.

    A link to another file of the site, which doesn't travel with the book, leaves its words behind.
    Returns what is wrong: the links of the book that lead nowhere, a line each.
    """
    known = {chapter.page: chapter for chapter in chapters}
    ids = {c.page: {str(e["id"]) for e in c.body.find_all(id=True)} for c in chapters}
    wrong = []
    for chapter in chapters:
        for link in chapter.body.find_all("a", href=True):
            file, _, fragment = str(link["href"]).partition("#")
            if "://" in file or file.startswith("mailto:"):
                continue
            page = normpath(join(dirname(chapter.page), file)) if file else chapter.page
            target = known.get(page.removesuffix(".html"))
            fragment = unquote(fragment)
            if target is None and file and (site / unquote(page)).is_file():
                link.unwrap()
            elif target is None or (fragment and fragment not in ids[target.page]):
                wrong.append(f"{chapter.page}: {link['href']}")
            else:
                link["href"] = address(chapter, target, fragment)
    return wrong
