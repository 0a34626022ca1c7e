"""The three bound books, made once each, and what each of them says."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT, build
from tools.bind.book import of
from tools.bind.printing import printed

XHTML = "{http://www.w3.org/1999/xhtml}"
PDF = pytest.param("pdf", marks=pytest.mark.browser)
HEAD = re.compile(r"^(?:[^\r\n]*\r?\n)??(\d+)\r?\n")
"""What stands on each page besides its text: the chapter's title, and the page's number."""


def letters(text: str) -> str:
    """Return a text without all that a line break, a page or a font may change."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def parsed(html: str) -> ElementTree.Element:
    """Return a page as a browser would read it; it has to be without a fault."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: ElementTree.Element = parser.parse(html)
    known = {"expected-doctype-but-got-start-tag"}
    assert [fault for _, fault, _ in parser.errors if fault not in known] == []
    return tree


def bound(site: Path, builder: str) -> Path:
    """Return the file that a builder made of what the site was made of."""
    build(site.parents[1], builder)
    (made,) = (site.parent / builder).glob("same-boat.*")
    return made


@pytest.fixture(scope="session")
def offline(site: Path) -> str:
    """Return the offline page."""
    return bound(site, "offline").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def page(offline: str) -> ElementTree.Element:
    """Return the elements of the offline page."""
    return parsed(offline)


@pytest.fixture(scope="session")
def epub(site: Path) -> zipfile.ZipFile:
    """Return the EPUB."""
    return zipfile.ZipFile(bound(site, "ereader"))


@pytest.fixture(scope="session")
def texts(epub: zipfile.ZipFile) -> dict[str, ElementTree.Element]:
    """Return the EPUB's texts by their names; each is well-formed XML."""
    names = [name for name in epub.namelist() if name.endswith(".xhtml")]
    return {name: ElementTree.fromstring(epub.read(name)) for name in names}


@pytest.fixture(scope="session")
def pdf(site: Path, chromium: Browser) -> pikepdf.Pdf:
    """Return the PDF."""
    html = bound(site, "paper").read_text(encoding="utf-8")
    return pikepdf.open(BytesIO(printed(html, of(ROOT), chromium)))


@pytest.fixture(scope="session")
def sheets(pdf: pikepdf.Pdf) -> list[str]:
    """Return the text of each page of the PDF, without the chapter's title and the number."""
    raw = BytesIO()
    pdf.save(raw)
    document = pypdfium2.PdfDocument(raw.getvalue())
    found = []
    for number, sheet in enumerate(document, start=1):
        text = sheet.get_textpage().get_text_bounded()
        head = HEAD.match(text)
        found.append(text[head.end() :] if head and int(head[1]) == number else text)
    document.close()
    return found


def _text(element: ElementTree.Element) -> str:
    """Return what is read of an element: not its templates, styles and scripts."""
    tag = str(element.tag).removeprefix(XHTML)
    if tag in ("template", "style", "script"):
        return ""
    return "".join([element.text or "", *(_text(child) + (child.tail or "") for child in element)])


@pytest.fixture(scope="session", params=["offline", "epub", PDF])
def said(request: pytest.FixtureRequest) -> str:
    """Return the letters of everything that each of the three says."""
    if request.param == "offline":
        return letters(_text(request.getfixturevalue("page")))
    if request.param == "epub":
        return letters("".join(map(_text, request.getfixturevalue("texts").values())))
    return letters("".join(request.getfixturevalue("sheets")))


@pytest.fixture(scope="session", params=["offline", "epub", PDF])
def anchors(request: pytest.FixtureRequest) -> set[str]:
    """Return the names that a link can lead to in each of the three."""
    if request.param == "offline":
        page = request.getfixturevalue("page")
        return {e.get("id", "").rpartition("--")[2] for e in page.iter()}
    if request.param == "epub":
        texts = request.getfixturevalue("texts").values()
        return {e.get("id", "") for text in texts for e in text.iter()}
    named = request.getfixturevalue("pdf").Root["/Dests"]
    return {str(name)[1:].rpartition("--")[2] for name in named}
