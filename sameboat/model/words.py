"""The smallest parts of a script: words with the line they stand on, and who says what to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import ClassVar, TypeAlias, cast

from sameboat.model.memory import Condition, Remember

__all__ = ["YOU", "Block", "Line", "Narration", "Note", "Person", "Speech", "Text", "read"]

YOU = "you"
"""The speaker or addressee that is the learner, in whatever language the script is written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of inline Markdown: a heading, a feedback, a word of the vocabulary."""

    source: str
    line: int
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A message between co-authors, which learners never see.

    `aside` is what stands in the brackets behind its label. Of that, `by` says whose it is and
    `day` of when, both empty when it isn't said; `done` tells that it is settled, and `answers`
    that it answers the note above it.
    """

    source: str
    line: int
    aside: str = ""
    by: str = ""
    day: str = ""
    done: bool = False
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody declared under `people`."""

    name: str
    about: str
    line: int


@dataclass(frozen=True, slots=True)
class Narration:
    """Ordinary Markdown between the spoken lines: one paragraph, list, quotation or rule."""

    is_read: ClassVar[bool] = True
    source: str
    line: int
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """One spoken line: an exchange.

    `speaker` and `to` hold declared names, or `YOU`; an empty `to` means everyone.
    `manner` is the stage direction in brackets, without them.
    """

    is_read: ClassVar[bool] = True
    speaker: str
    to: tuple[str, ...]
    manner: str
    source: str
    line: int
    when: tuple[Condition, ...] = ()


Block: TypeAlias = Narration | Speech

Line: TypeAlias = Block | Remember
"""What stands below a heading, in reading order."""


_IS_READ = attrgetter("is_read")


def read(lines: Iterable[Line]) -> Iterator[Block]:
    """Return what learners read of some lines: all but what is remembered."""
    # Every rule looks through all lines, so this is left to what is fastest.
    return cast(Iterator[Block], filter(_IS_READ, lines))
