"""What co-authors take along from the studio: a document, a sheet of words, an agreement.

In comes the code of a language; out come files, by where they lie beside the studio's pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sameboat.studio.papers.agreement import agreement
from sameboat.studio.papers.document import document
from sameboat.studio.papers.sheet import sheet

__all__ = ["PAPERS", "address", "papers"]

PAPERS = {"document": "docx", "sheet": "html", "agreement": "html"}
"""The name of each, and what its file's name ends in."""


def address(name: str, code: str) -> str:
    """Return where a paper lies in language `code`, seen from the studio's pages."""
    return f"papers/{name}.{code}.{PAPERS[name]}"


def papers(code: str, site: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the content of each paper.

    `site` has the book's `title` and the `studio`'s page.
    """
    yield address("document", code), document(code)
    yield address("sheet", code), sheet(code, site).encode()
    yield address("agreement", code), agreement(code, site).encode()
