"""How a piece is cut: what frames the words, the words, and what ends them.

In come the lines of a text and what some of them are; out come pieces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

__all__ = ["PLAIN", "Lines", "Piece", "Span", "plain"]

Piece: TypeAlias = dict[str, Any]
PLAIN = "plain"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
ENDS = "\r\n"


class Lines(list[str]):
    """The lines of a text, each with what ends it."""

    def __init__(self, text: str) -> None:
        super().__init__(LINE.findall(text))

    def between(self, line: int, end: int) -> str:
        """Return the text from a line on, counted from 1, up to the line `end`."""
        return "".join(self[line - 1 : end - 1])


@dataclass(frozen=True, slots=True)
class Span:
    """Lines that are one thing, as `Kept` has them; `words` are those of the first line.

    `quoted` words stand in quotation marks, which belong to what frames them.
    """

    kind: str
    line: int
    end: int
    words: str
    more: Mapping[str, Any] = field(default_factory=dict)
    quoted: bool = False

    def cut(self, lines: Lines) -> Piece:
        """Return the piece that the lines are."""
        text = lines.between(self.line, self.end)
        first = len(lines[self.line - 1])
        start = _start(text[:first], self.words)
        if not text[start:first].strip() and (below := text[first:].strip()):
            start = text.index(below, first)  # behind a bare `Anna:`
        end = start + len(self.words)
        if not text.startswith(self.words, start, first) or not text[end:first].strip():
            end = _end(text, start)
        if self.quoted and end - start > 1:
            start, end = start + 1, start + len(text[start:end].rstrip()) - 1
        return _piece(self.kind, text[:start], text[start:end], text[end:], self.more)


def plain(lines: Lines, line: int, end: int, found: list[Piece]) -> None:
    """Add to what was found the lines that nothing is made of; empty ones end the piece above."""
    for text in lines[line - 1 : end - 1]:
        if found and not text.strip():
            found[-1]["after"] += text
        else:
            cut = len(text.rstrip(ENDS))
            found.append(_piece(PLAIN, "", text[:cut], text[cut:], {}))


def _piece(kind: str, before: str, words: str, after: str, more: Mapping[str, Any]) -> Piece:
    return {"kind": kind, "before": before, "words": words, "after": after, **more}


def _start(first: str, words: str) -> int:
    """Return where the words begin in their first line; behind all of it where it has none."""
    bare = first.rstrip()
    if not words:
        return len(first.rstrip(ENDS))
    if bare.endswith(words):
        return len(bare) - len(words)
    found = first.find(words)
    behind = first.find(":") + 1  # where the words go on below, and are one line to whoever reads
    return found if found >= 0 else len(bare) - len(bare[behind:].lstrip())


def _end(text: str, start: int) -> int:
    """Return where the last line that has words ends, with the blanks at its end."""
    words = len(text.rstrip())
    line = text[words:].lstrip(" \t")
    return max(start, len(text) - len(line))
