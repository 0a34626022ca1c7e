"""The answers of an exercise by number, and where each belongs.

In comes an exercise; out come its answers in the order of the script, or in one that gives nothing
away.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from sameboat.model import Answer, Exercise
from sameboat.naming import numbered, title_key

__all__ = ["Item", "items", "mixed"]


@dataclass(frozen=True, slots=True)
class Item:
    """An answer, its number in the script from 1, that of its part, and parts it can also be in."""

    number: int
    part: int
    answer: Answer
    also: tuple[int, ...]


def items(exercise: Exercise) -> tuple[Item, ...]:
    """Return every answer in the order of the script."""
    numbers = numbered(part.title for part in exercise.parts)
    found: list[Item] = []
    for number, part in enumerate(exercise.parts, start=1):
        for answer in part.answers:
            named = {numbers.get(title_key(text.source)) for text in answer.also}
            also = sorted(n for n in named if n is not None and n != number)
            found.append(Item(len(found) + 1, number, answer, tuple(also)))
    return tuple(found)


def mixed(found: tuple[Item, ...], name: str) -> tuple[Item, ...]:
    """Return answers in an order that gives nothing away, the same in every language and build."""

    def place(item: Item) -> bytes:
        return sha256(f"{name} {attempt} {item.number}".encode()).digest()

    order, attempt = found, 0
    while order == found and len(found) > 1:
        attempt += 1
        order = tuple(sorted(found, key=place))
    return order
