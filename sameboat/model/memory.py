"""What a case remembers, and what it asks: sentences read as marks that are known or not.

A mark is never taken back, but for `MOST`, which follows from all that was said so far.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

__all__ = ["MOST", "Condition", "Mark", "Remember"]


class Mark(NamedTuple):
    """Something that can be so.

    A `fact` was remembered: `one` is its sentence as it is compared. Somebody, `one`, has spoken,
    or has spoken `to` somebody. `most` of what was said went through the learner.
    """

    kind: Literal["fact", "spoken", "to", "most"]
    one: str = ""
    to: str = ""


MOST = Mark("most")


@dataclass(frozen=True, slots=True)
class Condition:
    """Something is there only if all `marks` are so; without `holds`, unless they are.

    `source` holds the author's words. `unknown` is a name in them that nobody bears, where they
    otherwise ask who has spoken; they are then taken for a fact.
    """

    source: str
    line: int
    marks: tuple[Mark, ...]
    holds: bool = True
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Remember:
    """From here on something is so."""

    is_read: ClassVar[bool] = False
    source: str
    line: int
    fact: Mark
    when: tuple[Condition, ...] = ()
