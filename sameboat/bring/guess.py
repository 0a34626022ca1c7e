"""What the reading takes something in a draft for, in a sentence, so that it can be undone.

A guess is known by its kind and the lines of the draft it is about: the same draft, read again,
has the same guesses, however many others were undone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Guess", "lines_of"]


@dataclass(frozen=True, slots=True, order=True)
class Guess:
    """A guess: about which lines, from 1, of which kind, and what its sentence is filled with."""

    draft: tuple[int, ...]
    kind: str
    about: str = ""

    @property
    def id(self) -> str:
        """Return what the guess is known by."""
        return f"{self.kind}:{'+'.join(map(str, self.draft))}"


def lines_of(undone: Iterable[str]) -> frozenset[int]:
    """Return the lines of the draft that guesses of these ids are about."""
    found = (part for name in undone for part in name.rpartition(":")[2].split("+"))
    return frozenset(int(part) for part in found if part.isdecimal())
