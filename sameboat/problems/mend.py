"""What to write where, so that a problem is gone: a few words of one line for a few others."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["LINE_END", "Mend", "applied"]

LINE_END = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Mend:
    """`new` for `old`, which stands in a line, from 1, at a column, from 1, both of the text."""

    line: int
    column: int
    old: str
    new: str


def applied(text: str, mend: Mend) -> str:
    """Return `text` with a mend applied; ValueError when the old words don't stand there."""
    parts = LINE_END.split(text)  # lines, and what ends each of them, by turns
    at, start = 2 * (mend.line - 1), mend.column - 1
    line = parts[at] if 0 <= at < len(parts) else ""
    if not line.startswith(mend.old, start):
        raise ValueError(f"`{mend.old}` doesn't stand in line {mend.line} at {mend.column}")
    parts[at] = f"{line[:start]}{mend.new}{line[start + len(mend.old) :]}"
    return "".join(parts)
