"""Places in a text as a browser counts them: in units of UTF-16, from its beginning.

In come lines and columns, both from 1, columns in letters; out come offsets.
"""

from __future__ import annotations

from sameboat.problems.mend import LINE_END

__all__ = ["Places", "units"]

FIRST_OF_TWO = 0x10000  # letters from here on take two units


class Places:
    """The places in one text."""

    def __init__(self, text: str) -> None:
        parts = LINE_END.split(text)  # lines, and what ends each of them, by turns
        self.lines = parts[::2]
        self._starts = [0]
        for line, end in zip(parts[::2], parts[1::2], strict=False):
            self._starts.append(self._starts[-1] + units(line) + len(end))
        self.mark = parts[1] if len(parts) > 1 else "\n"  # what ends a line of it

    @property
    def length(self) -> int:
        """Return the offset at which the text ends."""
        return self._starts[-1] + units(self.lines[-1])

    @property
    def blank(self) -> int:
        """Return how many line breaks stand between the last words and the end: two at most."""
        return next((n for n, line in enumerate(reversed(self.lines[-2:])) if line.strip()), 2)

    def at(self, line: int, column: int) -> int:
        """Return the offset of a column; one outside of the text is the nearest in it."""
        line = min(max(line, 1), len(self.lines))
        return self._starts[line - 1] + units(self.lines[line - 1][: max(column, 1) - 1])

    def end(self, line: int) -> int:
        """Return the offset at which what a line says ends."""
        line = min(max(line, 1), len(self.lines))
        return self._starts[line - 1] + units(self.lines[line - 1].rstrip())


def units(text: str) -> int:
    """Return how many units of UTF-16 a text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(ord(letter) >= FIRST_OF_TWO for letter in text)
