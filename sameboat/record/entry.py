"""One entry of a file, read part by part: what doesn't fit is complained of and left.

In come the names and values of an entry; out come words, numbers and lists of what they should be.
A part that isn't there has the value it has where there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sameboat.record.complaint import Complain, shown

__all__ = ["LARGEST_NUMBER", "Entry", "number", "word"]

LARGEST_NUMBER = 2**53 - 1  # every player can count up to there
Value = TypeVar("Value")


def number(value: Any, least: int = 1) -> int | None:
    """Return a whole number from `least`; None when it is none. `2.0` is a whole number, too."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if least <= value <= LARGEST_NUMBER else None


def word(value: Any) -> str | None:
    """Return a text; None when it is none."""
    return value if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Entry:
    """The parts of a thing called `name`, and whom to tell what is wrong with them."""

    parts: dict[str, Any]
    name: str
    complain: Complain

    def text(self, part: str, otherwise: str = "") -> str:
        """Return a text."""
        found = word(self.parts.get(part, otherwise))
        if found is None:
            self.complain("words", part=part, name=self.name, shown=shown(self.parts[part]))
        return otherwise if found is None else found

    def count(self, part: str, otherwise: int = 0) -> int:
        """Return a number from 0."""
        found = number(self.parts.get(part, otherwise), 0)
        if found is None:
            self.complain("number", part=part, name=self.name, shown=shown(self.parts[part]))
        return otherwise if found is None else found

    def each(self, part: str, take: Callable[[Any], Value | None]) -> tuple[Value, ...]:
        """Return the items of a list as `take` understands them; it returns None for the others."""
        found = self.parts.get(part, [])
        items = [take(item) for item in found] if isinstance(found, list) else [None]
        kept = tuple(item for item in items if item is not None)
        if len(kept) < len(items):
            self.complain("items", part=part, name=self.name, count=len(items) - len(kept))
        return kept

    def times(self) -> tuple[str, ...]:
        """Return when things were done: a time that can't be read isn't known."""
        found = self.parts.get("times", [])
        items = found if isinstance(found, list) else [found]
        # An earlier player wrote null where it knew no time.
        if not isinstance(found, list) or any(word(item or "") is None for item in items):
            self.complain("times", name=self.name)
        known = tuple(word(item) or "" for item in items)
        return known if any(known) or isinstance(found, list) else ()
