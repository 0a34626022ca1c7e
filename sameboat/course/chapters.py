"""The chapters of the book, as far as notebooks need them: titles, concepts, placed exercises.

In comes the folder `book/`; out come its chapters in the order of the table of contents. An
exercise that a page shows as code, to explain how it is placed, isn't placed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sameboat.course.library import Chapter
from sameboat.vocabulary import concepts

__all__ = ["chapters"]

LISTED = re.compile(r"^\s*-?\s*(?:file|root):\s*(\S+)\s*$", re.MULTILINE)
TITLE = re.compile(r"^# +(.+?)\s*$", re.MULTILINE)
TARGET = re.compile(r"^\(([\w-]+)\)=\s*$", re.MULTILINE)
FENCE = re.compile(r"^\s*(`{3,}|~{3,}|:{3,})(?:\{([\w-]+)\})?[ \t]*(.*?)\s*$")


def chapters(book: Path) -> Iterator[Chapter]:
    """Yield the chapters of a book that are there."""
    toc = book / "_toc.yml"
    for name in LISTED.findall(toc.read_text(encoding="utf-8")) if toc.is_file() else ():
        path = book.parent / f"{name}.md"
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        title = TITLE.search(text)
        yield Chapter(
            path.stem,
            title[1] if title else path.stem,
            tuple(name for name in TARGET.findall(text) if name in concepts()),
            tuple(dict.fromkeys(_placed(text))),
        )


def _placed(text: str) -> Iterator[str]:
    """Yield the exercises that a page places, in reading order."""
    open_fences: list[tuple[str, bool]] = []
    for line in text.split("\n"):
        fence = FENCE.match(line)
        if not fence:
            continue
        marks, directive, words = fence[1], fence[2], fence[3]
        if open_fences and not directive and not words and marks.startswith(open_fences[-1][0]):
            open_fences.pop()
        elif not any(shows for _, shows in open_fences):
            if directive == "exercise":
                yield from (name.strip(",") for name in words.split())
            open_fences.append((marks, directive in (None, "code-block")))
