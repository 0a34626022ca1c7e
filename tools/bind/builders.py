"""The three builders that bind the book: `offline` to be played, `paper` and `ereader` to be read.

In come the chapters that Sphinx has resolved; out comes one file in the builder's own folder. What
leads nowhere in it is a warning of Sphinx's, as a reference without a target is.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.util import logging

from sameboat.book.bound import Bound
from sameboat.book.look import sheet
from sameboat.html.policy import OF_ONE_FILE, guarded
from tools.bind.book import Book, of
from tools.bind.chapters import Chapter, chapters
from tools.bind.colours import alone, colours
from tools.bind.epub import SVG, Item, epub
from tools.bind.links import misled
from tools.bind.one_page import anchor, one_page
from tools.bind.style import data, kind_of

__all__ = ["EReader", "Offline", "Paper"]

logger = logging.getLogger(__name__)


class _Binder(Bound):
    """Makes a file of the chapters."""

    extension = "html"
    epilog = "The book is in %(outdir)s."

    def init(self) -> None:
        """Look up what the book says of itself."""
        super().init()
        self.book: Book = of(Path(self.srcdir))

    def home(self, chapter: Chapter) -> str:
        """Return the file that a chapter stands in; empty when they are all in one."""
        return ""

    def bound(self, found: list[Chapter]) -> bytes:
        """Return what is in the file."""
        raise NotImplementedError

    def finish(self) -> None:
        """Say which links lead nowhere, and write the file."""
        super().finish()
        found = chapters(self)
        for page, problem in misled([(c.page, self.home(c), self.around(c)) for c in found]):
            logger.warning("%s", problem, location=page, type="sameboat", subtype="bind")
        (Path(self.outdir) / f"same-boat.{self.extension}").write_bytes(self.bound(found))

    def around(self, chapter: Chapter) -> str:
        """Return a chapter's HTML with the element that it stands in."""
        return chapter.html


class Offline(_Binder):
    """One page for a screen; ids that stand in several chapters get the name of theirs."""

    name = "offline"

    @cached_property
    def times(self) -> Counter[str]:
        """Return in how many chapters each id stands: that of one keeps its address."""
        elements = (doctree.findall(nodes.Element) for doctree in self.doctrees.values())
        return Counter(
            name for found in elements for name in {name for one in found for name in one["ids"]}
        )

    def id(self, document: str, identifier: str) -> str:
        """Return an id that stands once on the page."""
        if self.times[identifier] < 2:
            return identifier
        return f"{self.get_target_uri(document)}--{identifier}"

    def address(self, document: str, fragment: str) -> str:
        """Return a link within the page."""
        found = self.id(document, fragment) if fragment else anchor(self.get_target_uri(document))
        return f"#{found}"

    def carried(self, path: Path) -> str:
        """Return an address that holds the picture."""
        return data(path)

    def around(self, chapter: Chapter) -> str:
        """Return a chapter's HTML with its own id."""
        return f'<article id="{anchor(chapter.name)}">{chapter.html}</article>'

    def bound(self, found: list[Chapter]) -> bytes:
        """Return the page."""
        page = one_page(self.book, found, plays=not self.still)
        return (page if self.still else guarded(page, OF_ONE_FILE)).encode()


class Paper(Offline):
    """One page to be printed, with places for the numbers of its pages."""

    name = "paper"
    still = True


class EReader(_Binder):
    """An EPUB."""

    name = "ereader"
    extension = "epub"
    still = True

    def init(self) -> None:
        """Begin without a picture."""
        super().init()
        self.pictures: list[Item] = []
        self.named = colours(sheet(self.book.root))

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the name of a chapter's file."""
        return f"{super().get_target_uri(docname)}.xhtml"

    def home(self, chapter: Chapter) -> str:
        """Return the name of a chapter's file."""
        return self.get_target_uri(chapter.page)

    def address(self, document: str, fragment: str) -> str:
        """Return a link within the chapter or to another one's file."""
        file = self.get_target_uri(document)
        if not fragment:
            return file
        return f"#{fragment}" if document == self.current_docname else f"{file}#{fragment}"

    def carried(self, path: Path) -> str:
        """Return the name under which the picture is in the book."""
        return self._add(path.suffix, kind_of(path.name), path.read_bytes())

    def drawing(self, svg: str, alt: str) -> str:
        """Return the drawing as a picture: not every reader draws what stands in a text."""
        name = self._add(".svg", SVG, alone(svg, self.named))
        return f'<img src="{name}" alt="{escape(" ".join(alt.split()))}"/>'

    def _add(self, suffix: str, kind: str, content: str | bytes) -> str:
        name = f"pictures/{len(self.pictures) + 1}{suffix}"
        self.pictures.append(Item(name, kind, content))
        return name

    def bound(self, found: list[Chapter]) -> bytes:
        """Return the archive."""
        return epub(self.book, found, self.pictures, self.named)
