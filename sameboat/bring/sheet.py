"""A script while it comes into being: its rows, and which lines of the draft each comes from.

Rows are frozen; every step of the reading gives a new list of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sameboat.problems import Mend

__all__ = ["Row", "Rows", "changed", "mended", "noted", "text_of"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the script, and the lines of the draft, from 1, that it comes from."""

    text: str
    draft: tuple[int, ...] = ()

    def saying(self, text: str) -> Row:
        """Return the same row with other words."""
        return replace(self, text=text)


Rows = list[Row]


def text_of(rows: Iterable[Row]) -> str:
    """Return the text that the rows are the lines of."""
    return "\n".join(row.text for row in rows) + "\n"


def changed(rows: Sequence[Row], at: int, *texts: str) -> Rows:
    """Return the rows with others in place of the one at `at`, from 0; they come from the same."""
    return [*rows[:at], *(rows[at].saying(text) for text in texts), *rows[at + 1 :]]


def mended(rows: Sequence[Row], mend: Mend) -> Rows:
    """Return the rows with a mend applied, as `problems.applied` applies it to their text."""
    at, start = mend.line - 1, mend.column - 1
    line = rows[at].text
    if not line.startswith(mend.old, start):
        raise ValueError(f"`{mend.old}` doesn't stand in line {mend.line} at {mend.column}")
    new = f"{line[:start]}{mend.new}{line[start + len(mend.old) :]}"
    return changed(rows, at, *new.split("\n"))


def noted(rows: Sequence[Row], lines: frozenset[int], label: str) -> Rows:
    """Return the rows with those that come from some lines of the draft as notes."""
    return [
        row.saying(f"{label}: {row.text.strip()}")
        if lines.intersection(row.draft) and row.text.strip()
        else row
        for row in rows
    ]
