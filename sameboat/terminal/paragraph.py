"""A paragraph on its way to a terminal, and how it is folded to the terminal's width.

In come paragraphs and a width in characters; out come lines with their style.
What a style looks like is decided where lines are printed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Line", "Paragraph", "Style", "folded_lines"]

Style: TypeAlias = Literal["text", "title", "label", "quiet"]
NARROWEST = 16
BEGINS, ENDS = "\u2068", "\u2069"  # a name whose letters may run the other way


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that stand together.

    `lead` is the beginning of `text` that names who speaks; `first` and `rest` stand before the
    first line and before the others; a `close` paragraph follows the one above without a gap.
    """

    text: str
    style: Style = "text"
    lead: str = ""
    first: str = ""
    rest: str = ""
    close: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `before` stands in front of `lead`, and `text` behind it."""

    before: str
    lead: str
    text: str
    style: Style


def folded_lines(paragraphs: Iterable[Paragraph], width: int) -> Iterator[Line]:
    """Yield the paragraphs as lines of at most `width` characters, with gaps between them."""
    for paragraph in paragraphs:
        if not paragraph.close:
            yield Line("", "", "", "text")
        room = max(width - max(len(paragraph.first), len(paragraph.rest)), NARROWEST)
        found = textwrap.wrap(paragraph.text, room, break_on_hyphens=False) or [""]
        found = list(_isolated(found))
        for number, words in enumerate(found):
            lead = ""
            if not number and words.startswith(paragraph.lead):
                lead = paragraph.lead
            before = paragraph.rest if number else paragraph.first
            yield Line(before, lead, words[len(lead) :], paragraph.style)


def _isolated(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines in each of which a name that is folded over several stays by itself.

    A terminal sets every line on its own, so what isolates a name's direction ends with the line.
    """
    begun = 0
    for line in lines:
        whole = BEGINS * begun + line
        begun = max(0, whole.count(BEGINS) - whole.count(ENDS))
        yield whole + ENDS * begun
