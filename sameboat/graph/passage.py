"""What comes to be known where lines are read that belong together: a scene's, or a choice's.

In comes what is known above them; out comes what is known below. Where the same is known of what
these lines ask, they add the same, so they are read once for each.
"""

from __future__ import annotations

from collections.abc import Iterable

from sameboat.graph.memory import Memory, Recall
from sameboat.model import Line

__all__ = ["Passage"]


NOTHING = Memory()


class Passage:
    """Those of some lines that can change what is known."""

    def __init__(self, recall: Recall, lines: Iterable[Line]) -> None:
        self._recall = recall
        self._lines = recall.matter(lines)
        self._asked = recall.asked_by(line.when for line in self._lines)
        self._added: dict[Memory, Memory] = {}

    def behind(self, memory: Memory) -> Memory:
        """Return what is known once they were read."""
        if not self._lines:
            return memory
        above = self._recall.within(memory, self._asked) if self._asked else NOTHING
        added = self._added.get(above)
        if added is None:
            known, balance = self._recall.told(self._lines, above)[1]
            added = self._added[above] = Memory(known, balance - above.balance)
        return Memory(memory.known | added.known, memory.balance + added.balance)
