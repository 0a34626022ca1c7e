"""The book as a PDF: the one page, printed by a Chromium.

In come the page, the book and a browser; out comes a PDF with tags, an outline, a language,
descriptions of its drawings, and the numbers of pages in its contents and where a case goes on.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
from markupsafe import Markup
from playwright.sync_api import Browser

from tools.bind.book import Book
from tools.bind.one_page import paged

__all__ = ["printed"]

ROUNDS = 4
HEADING = re.compile(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", re.DOTALL)


def printed(html: str, book: Book, browser: Browser) -> bytes:
    """Return the PDF.

    It is printed until the numbers in it are those of its pages, as a rule twice. Raises ValueError
    when they never are.
    """
    numbers: Mapping[str, int] = {}
    for _ in range(ROUNDS):
        pdf = pikepdf.open(BytesIO(_print(paged(html, numbers), browser)))
        before, numbers = numbers, _places(pdf)
        if numbers == before:
            _spaced(pdf, html)
            return _finished(pdf, book)
    raise ValueError("the numbers of the pages don't settle")


def _print(html: str, browser: Browser) -> bytes:
    # Chromium fills neither a table of contents nor a reference with the number of a page, so
    # both are ordinary text here.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(java_script_enabled=False)
        tab = context.new_page()
        # Before the page is there: to find anew how all of it looks takes ten times as long as to
        # print it, and headings at the top of what follows lose the room above them.
        tab.emulate_media(media="print")
        tab.goto(path.as_uri())
        pdf = tab.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        context.close()
    return pdf


def _places(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Return the page, from 1, that each id stands on, of those that a link leads to."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    named = pdf.Root.get("/Dests", pikepdf.Dictionary())
    return {str(name)[1:]: pages[place[0].objgen] for name, place in named.items()}


def _letters(text: str) -> str:
    return "".join(text.split())


def _spaced(pdf: pikepdf.Pdf, html: str) -> None:
    """Give the outline the words of the headings: Chromium loses the space where one is broken."""
    heads = [Markup(head).striptags() for head in HEADING.findall(html)]  # noqa: S704 - only read
    words = {_letters(head): head for head in heads}

    def mend(items: Iterable[pikepdf.OutlineItem]) -> None:
        for item in items:
            item.title = words.get(_letters(item.title), item.title)
            mend(item.children)

    with pdf.open_outline() as outline:
        mend(outline.root)


def _finished(pdf: pikepdf.Pdf, book: Book) -> bytes:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = book.title
        about["dc:creator"] = [book.by]
        about["dc:description"] = book.subtitle
        about["dc:language"] = {book.language}
        about["dc:rights"] = "CC BY 4.0"
    done = BytesIO()
    # A book this long has some hundred thousand small objects, most of them tags.
    pdf.save(done, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return done.getvalue()
