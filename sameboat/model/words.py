"""The smallest parts of a script: words with the line they stand on, and who says what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["YOU", "Block", "Narration", "Note", "Person", "Speech", "Text"]

YOU = "you"
"""The speaker or addressee that is the learner, in whatever language the script is written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of inline Markdown: a heading, a feedback, a word of the vocabulary."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Note:
    """A message between co-authors, which learners never see.

    `aside` is what stands in the brackets behind its label. Of that, `by` says whose it is, empty
    when it isn't said, and `done` tells that it is settled.
    """

    source: str
    line: int
    aside: str = ""
    by: str = ""
    done: bool = False


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
