"""One line of the bench: what was measured, and the budget it is held against."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Measure", "fastest", "ratio"]

WHOLE = ("B", "words")  # what comes in whole numbers


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its unit, and the most it may be; None where nothing was promised."""

    name: str
    value: float
    unit: str
    budget: float | None = None

    @property
    def kept(self) -> bool:
        """Return whether the budget is kept."""
        return self.budget is None or self.value <= self.budget

    def __str__(self) -> str:
        number = f"{self.value:,.0f}" if self.unit in WHOLE else f"{self.value:,.2f}"
        budget = "" if self.budget is None else f"{self.budget:,g} {self.unit}"
        mark = "" if self.budget is None else "kept" if self.kept else "OVER"
        return f"{self.name:<62}{number + ' ' + self.unit:>14}  {budget:>12}  {mark}"


def fastest(
    work: Callable[[], object], times: int, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return the shortest of several runs, in seconds: the one least disturbed by the machine.

    `time.process_time` as the clock leaves out what other programs took.
    """
    found = []
    for _ in range(times):
        start = clock()
        work()
        found.append(clock() - start)
    return min(found)


def ratio(ours: Callable[[], object], theirs: Callable[[], object], turns: int) -> float:
    """Return how many times as long as another a work takes, in the time of this process.

    It is the median of many short turns: what disturbs one of a pair mostly disturbs the other.
    """
    return statistics.median(
        fastest(ours, 1, time.process_time) / fastest(theirs, 1, time.process_time)
        for _ in range(turns)
    )
