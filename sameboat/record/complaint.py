"""What is said of a file that can't be read as it is: named by an id, with what fills its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

__all__ = ["Complain", "NoRecordError", "clipped", "shown"]

LONGEST = 40


class Complain(Protocol):
    """Takes up what is wrong: the id of its words, and the values that stand in them."""

    def __call__(self, identifier: str, /, **values: str | int) -> None:
        """Complain."""


class NoRecordError(ValueError):
    """What a file is instead of a record, the line where that shows, and what fills the words."""

    def __init__(self, identifier: str, line: int = 1, **values: str | int) -> None:
        super().__init__(identifier)
        self.id, self.line, self.values = identifier, line, values


def clipped(values: Mapping[str, str | int], most: int = LONGEST) -> dict[str, str | int]:
    """Return what fills a complaint's words, each cut to a length that can be read."""
    return {
        name: f"{value[: most - 1]}…" if isinstance(value, str) and len(value) > most else value
        for name, value in values.items()
    }


def shown(value: object) -> str:
    """Return a value as it stands in the file, cut to a length that can be read."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
