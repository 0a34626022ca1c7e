"""Many pages on one: ids that stand in several of them get the name of their chapter.

In come the chapters; they are changed so that their bodies can stand one below the other, with
every link leading within the page. An id of one page only stays as it is: addresses keep working.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tools.bind.chapters import Chapter, relinked

__all__ = ["anchor", "join"]

# Attributes that name ids of other elements.
NAMING = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def anchor(chapter: Chapter) -> str:
    """Return the id of a whole chapter on the page."""
    return f"chapter--{chapter.name}"


def join(chapters: Sequence[Chapter], site: Path) -> list[str]:
    """Make the chapters' ids and links those of one page; return the links that lead nowhere."""
    ids = {c.page: {str(e["id"]) for e in c.body.find_all(id=True)} for c in chapters}
    times = Counter(name for names in ids.values() for name in names)

    def renamed(chapter: Chapter, name: str) -> str:
        return f"{chapter.name}--{name}" if times[name] > 1 else name

    def address(_: Chapter, target: Chapter, fragment: str) -> str:
        return "#" + (renamed(target, fragment) if fragment else anchor(target))

    wrong = relinked(chapters, site, address)
    for chapter in chapters:
        for element in chapter.body.find_all(id=True):
            element["id"] = renamed(chapter, str(element["id"]))
        for attribute in NAMING:
            for element in chapter.body.select(f"[{attribute}]"):
                names = str(element[attribute]).split()
                element[attribute] = " ".join(
                    renamed(chapter, name) if name in ids[chapter.page] else name for name in names
                )
    return wrong
