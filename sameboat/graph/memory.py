"""What is known at a moment of a story, as far as the case asks it.

In come lines as they are read; out comes what is known behind them, and whether a condition holds.
Of the network no more is kept than who has spoken to whom, and how much more of what was said went
through the learner than passed them by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sameboat.graph.exits import Exit
from sameboat.model import (
    MOST,
    YOU,
    Case,
    Choice,
    Condition,
    Line,
    Mark,
    Remember,
    Scene,
    Speech,
    Text,
)  # fmt: skip

__all__ = ["Memory", "Recall"]


class Memory(NamedTuple):
    """What is known: a bit for each mark that is asked, and the exchanges through the learner.

    `balance` is how many more there were of these than of others.
    """

    known: int = 0
    balance: int = 0


class Recall:
    """What a case asks anywhere; nothing else is kept in mind.

    What its lines add and its conditions ask is looked up by their identity, for it is asked often.
    """

    def __init__(self, case: Case) -> None:
        self.case = case  # so that no other line comes to have the identity of one of these
        asked = {mark for one in conditions(case) for mark in one.marks}
        self.weighs = MOST in asked
        self.bits = {mark: 1 << n for n, mark in enumerate(sorted(asked - {MOST}))}
        self.asks = bool(asked)
        self._adds = {id(line): self._added(line) for line in case.every_line()} if asked else {}
        self._asks = {id(one): self._wanted(one) for one in conditions(case)}

    def holds(self, when: Iterable[Condition], memory: Memory) -> bool:
        """Tell whether all of some conditions hold."""
        # A list, for it is asked often, and there are hardly ever more than two.
        return not [one for one in when if self.so(one, memory) != one.holds]

    def so(self, asking: Condition, memory: Memory) -> bool:
        """Tell whether it is so what a condition asks."""
        wanted, most = self._asks.get(id(asking)) or self._wanted(asking)
        return memory.known & wanted == wanted and (memory.balance > 0 or not most)

    def _wanted(self, asking: Condition) -> tuple[int, bool]:
        """Return the bits that have to be known, and whether most has to go through the learner."""
        wanted = sum(self.bits[mark] for mark in {*asking.marks} - {MOST})
        return wanted, MOST in asking.marks

    def told(self, lines: Iterable[Line], memory: Memory) -> tuple[list[Line], Memory]:
        """Return the lines that hold, each where it is read, and what is known behind them."""
        found: list[Line] = []
        for line in lines:
            if not line.when or self.holds(line.when, memory):
                found.append(line)
                memory = self.behind(line, memory)
        return found, memory

    def behind(self, line: Line, memory: Memory) -> Memory:
        """Return what is known once a line was read."""
        if not self.asks:
            return memory
        known, balance = self._adds.get(id(line)) or self._added(line)
        return Memory(memory.known | known, memory.balance + balance)

    def _added(self, line: Line) -> tuple[int, int]:
        known = 0
        for mark in marks(line):
            known |= self.bits.get(mark, 0)
        return known, self.weight(line)

    def weight(self, line: Line) -> int:
        """Return what a line adds to the balance."""
        if not (self.weighs and isinstance(line, Speech)):
            return 0
        return 1 if YOU in (line.speaker, *line.to) else -1

    def matter(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return those of some lines that can change what is known."""
        if not self.asks:
            return ()
        return tuple(line for line in lines if any(self._adds.get(id(line)) or self._added(line)))

    def bit(self, mark: Mark) -> int:
        """Return the bit of a mark; that of `MOST` stands behind all others."""
        return 1 << len(self.bits) if mark == MOST else self.bits[mark]

    def asked_in(self, scene: Scene, ways: Iterable[Exit]) -> int:
        """Return what is asked in a scene, and at the exits from it, by its bits."""
        return self.asked_by((of_scene(scene), *(way.when for way in ways)))

    def asked_by(self, whens: Iterable[Iterable[Condition]]) -> int:
        """Return what some conditions ask, by its bits."""
        found = 0
        for when in whens:
            for one in when:
                for mark in one.marks:
                    found |= self.bit(mark)
        return found

    def within(self, memory: Memory, matters: int) -> Memory:
        """Return what is known of what matters, by its bits."""
        return Memory(memory.known & matters, memory.balance if matters >> len(self.bits) else 0)


def marks(line: Line) -> Iterator[Mark]:
    """Yield what is so once a line was read."""
    if isinstance(line, Remember):
        yield line.fact
    elif isinstance(line, Speech):
        yield Mark("spoken", line.speaker)
        for name in line.to:
            if name != line.speaker:
                yield Mark("to", line.speaker, name)


def conditions(case: Case) -> Iterator[Condition]:
    """Yield every condition of a case."""
    for scene in case.scenes:
        yield from scene.when
        yield from of_scene(scene)


def of_scene(scene: Scene) -> Iterator[Condition]:
    """Yield every condition in a scene: what is there in it only if something is so."""
    for part in (*scene.blocks, *scene.next, *scene.ending, *scene.reflect):
        yield from part.when
    for choice in scene.choices:
        yield from choice.when
        yield from of_choice(choice)


def of_choice(choice: Choice) -> Iterator[Condition]:
    """Yield every condition behind a choice: not those under which it is offered."""
    parts: list[Line | Text] = [*choice.reaction, *choice.feedback, *choice.next, *choice.ending]
    for part in (*parts, *choice.reflect):
        yield from part.when
