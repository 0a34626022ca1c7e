"""The smallest parts of a script: words with the line they stand on, and who says what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["YOU", "Block", "Narration", "Person", "Speech", "Text"]

YOU = "you"
"""The speaker or addressee that is the learner, in whatever language the script is written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of inline Markdown: a heading, a feedback, a word of the vocabulary."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody declared under `people`."""

    name: str
    about: str
    line: int


@dataclass(frozen=True, slots=True)
class Narration:
    """Ordinary Markdown between the spoken lines: one paragraph, list, quotation or rule."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One spoken line: an exchange.

    `speaker` and `to` hold declared names, or `YOU`; an empty `to` means everyone.
    `manner` is the stage direction in brackets, without them.
    """

    speaker: str
    to: tuple[str, ...]
    manner: str
    source: str
    line: int


Block: TypeAlias = Narration | Speech
