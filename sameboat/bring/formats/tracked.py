"""What changed in a Word document while changes were tracked, as text with marks around it.

In comes a part of a .docx; out it comes with what was taken out as text like any other, so that a
reader that leaves it out shows it. The marks are characters that no text may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

__all__ = ["EDGE", "names_of_styles", "parts", "shown", "words"]

EDGE = re.compile(r"word/(?:header|footer)\d*\.xml")
"""The names of the parts that are printed above and below each page."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OUT, IN, BY, END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
CHANGES = {"del": OUT, "moveFrom": OUT, "ins": IN, "moveTo": IN}
NAMES = {OUT: "deleted", IN: "inserted"}
MARK = re.compile(f"([{OUT}{IN}])([^{BY}]*){BY}|({END})")
Change = tuple[str, str]


def shown(data: bytes) -> bytes:
    """Return a part with its tracked changes as text; a part without any as it is."""
    if not any(f"<w:{name} ".encode() in data for name in CHANGES):
        return data
    root = Tree.fromstring(data)  # noqa: S314 - `Archive.xml` has looked through it
    for element in list(root.iter()):
        mark = CHANGES.get(element.tag.removeprefix(W)) if element.tag.startswith(W) else None
        if mark is None or not any(True for _ in element.iter(f"{W}r")):
            continue  # a mark of a paragraph or a row, which holds no words
        for text in element.iter(f"{W}delText"):
            text.tag = f"{W}t"
        by = re.sub(f"[{OUT}{IN}{BY}{END}]", "", element.get(f"{W}author", ""))
        element.tag = f"{W}ins"  # which the reader looks into
        element.insert(0, _run(f"{mark}{by}{BY}"))
        element.append(_run(END))
    written: bytes = Tree.tostring(root, "utf-8", xml_declaration=True)
    return written


def names_of_styles(data: bytes) -> bytes:
    """Return the part that holds the styles without how they look.

    It is the largest part of most documents, and is read most slowly.
    """
    root = Tree.fromstring(data)  # noqa: S314 - `Archive.xml` has looked through it
    for style in list(root):
        if style.tag != f"{W}style":
            root.remove(style)
            continue
        for told in list(style):
            if told.tag not in (f"{W}name", f"{W}pPr"):
                style.remove(told)
    written: bytes = Tree.tostring(root, "utf-8", xml_declaration=True)
    return written


def _run(text: str) -> Tree.Element:
    run = Tree.Element(f"{W}r")
    Tree.SubElement(run, f"{W}t").text = text
    return run


def parts(text: str, change: Change) -> Iterator[tuple[str, Change]]:
    """Yield the pieces of a text, each with the change that it is part of, and whose that is.

    `change` is the one that the text begins in; the last piece, which can be empty, tells the one
    that it ends in.
    """
    at = 0
    for match in MARK.finditer(text):
        yield text[at : match.start()], change
        change = (NAMES[match[1]], match[2]) if match[1] else ("", "")
        at = match.end()
    yield text[at:], change


def words(data: bytes) -> str:
    """Return the words of a part, without anything else; the number of the page is none."""
    root = Tree.fromstring(data)  # noqa: S314 - `Archive.xml` has looked through it
    return " ".join(" ".join(text.text or "" for text in root.iter(f"{W}t")).split())
