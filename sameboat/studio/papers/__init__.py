"""What co-authors take along from the studio: a document, a sheet of words, an agreement.

In comes the code of a language; out come files, by where they lie beside the studio's pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sameboat.markdown import plain
from sameboat.studio.papers.agreement import agreement
from sameboat.studio.papers.document import document
from sameboat.studio.papers.sheet import sheet
from sameboat.vocabulary import language

__all__ = ["PAPERS", "address", "offered", "papers", "saved_as"]

PAPERS = {"document": "docx", "sheet": "html", "agreement": "html"}
"""The name of each, and what its file's name ends in."""


def address(name: str, code: str) -> str:
    """Return where a paper lies in language `code`, seen from the studio's pages."""
    return f"papers/{name}.{code}.{PAPERS[name]}"


def saved_as(name: str, code: str) -> str:
    """Return what the file of a paper is called where it is kept; empty for one that is shown."""
    return str(language(code).page["papers"]["saved_as"]) if name == "document" else ""


def offered(code: str) -> dict[str, Any]:
    """Return what the studio says of the papers, and each with its `title` and `address`."""
    words = language(code).page["papers"]
    return {
        "rather": words["along"],
        "list": [
            {
                "title": plain(words["titles"][name]),
                "address": address(name, code),
                "saved": saved_as(name, code),
            }
            for name in PAPERS
        ],
    }


def papers(code: str, site: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the content of each paper.

    `site` has the book's `title` and the `studio`'s page.
    """
    yield address("document", code), document(code)
    yield address("sheet", code), sheet(code, site).encode()
    yield address("agreement", code), agreement(code, site).encode()
