"""Which lines of a script were read as what, in reading order.

Whoever shows a script in pieces rests on it: nothing else decides what a line is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from markdown_it.token import Token

from sameboat.parse.cast import SpeechHead
from sameboat.parse.label import LabelHead

__all__ = ["HEADINGS", "Kept", "Kind", "kept", "marked_as"]

Kind: TypeAlias = Literal["part", "answer", "speech", "label", "narration"]
HEADINGS: defaultdict[str, Kind] = defaultdict(lambda: "narration", h2="part", h3="answer")
"""What a heading opens, by its tag."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The lines from `line` on, counted from 1, up to `end`, the line below them.

    `words` are those of the first line, behind the mark of a heading, the name of whoever speaks or
    a label; `head` is what stands before them.
    """

    kind: Kind
    line: int
    end: int
    words: str
    head: LabelHead | SpeechHead | None = None

    def down_to(self, token: Token) -> Kept:
        """Return the same with the lines of a token that goes on with it."""
        return replace(self, end=_end(token))


def kept(kind: Kind, token: Token, words: str) -> Kept:
    """Return what the lines of a token were read as; `words` may be more than the first line's."""
    line = token.map[0] + 1 if token.map else 1
    return Kept(kind, line, _end(token), words.partition("\n")[0], token.meta.get("mark"))


def marked_as(token: Token) -> Kind:
    """Return what a line was read as that begins with a label, or with whoever speaks."""
    return "label" if isinstance(token.meta["mark"], LabelHead) else "speech"


def _end(token: Token) -> int:
    return token.map[1] + 1 if token.map else 1
