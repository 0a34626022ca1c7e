"""The papers' part of the site: files beside the studio's pages, with their style and script.

In come the studio's folder, a language and what a page says of the site; out come the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from sameboat.book.policy import guarded
from sameboat.studio.papers import papers

__all__ = ["write"]

BESIDE = ("paper.css", "print.js")


def write(to: Path, code: str, site: Mapping[str, str]) -> None:
    """Write the papers of a language; `site` has the book's `title` and the `studio`'s page."""
    for address, content in papers(code, site):
        (to / address).parent.mkdir(parents=True, exist_ok=True)
        if address.endswith(".html"):
            content = guarded(content.decode()).encode()
        (to / address).write_bytes(content)
    for name in BESIDE:
        (to / "papers" / name).write_bytes((files(__package__) / name).read_bytes())
