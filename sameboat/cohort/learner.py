"""Who is who: a learner's second file is no second learner.

In come records; out come the learners they are of, and what of each was already in an earlier file.
The same choices at the same times show that two files are of one learner, who may have gone on in
between. Without times nothing tells two learners apart who chose alike, so both are counted.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from sameboat.cohort.row import Row
from sameboat.record import Answered, Played, Record

__all__ = ["Known", "Learners"]

NOTHING = array("q")
MOST = 50  # ways that begin with the same choice in the same moment: more are no class


@dataclass(slots=True)
class Known:
    """A case or an exercise of a learner's: the `file` it was in first, and what it held.

    `trace` has a number for each step of its first try, which stands for all steps up to there, and
    `told` one for each row; `before` tells how many tries the learner had made already, and erased
    since. A class's are kept to the end, so they are small.
    """

    learner: int
    file: int
    trace: array[int]
    before: int = 0
    told: array[int] = field(default_factory=lambda: NOTHING)

    def untold(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows that no earlier file had."""
        before = set(self.told)
        fresh = array("q")
        for row in rows:
            # What somebody would have said was written before they chose.
            chosen = 0 if row.kind == "own" else row.chosen
            what = (row.scene, chosen, row.people, row.place, row.question, row.text)
            key = hash((row.kind, row.attempt, row.step, *what))
            if key not in before:
                fresh.append(key)
                yield row
        self.told = self.told + fresh


class Learners:
    """The learners of the files so far."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Known, ...]] = {}
        self._tries: dict[int, int] = {}

    def of(self, file: int, record: Record) -> Iterator[tuple[Played | Answered, Known, bool]]:
        """Yield each part of a record with whose it is, and whether it was in an earlier file."""
        every: tuple[Played | Answered, ...] = (*record.cases, *record.exercises)
        parts = [(part, *_trace(part)) for part in every]
        same = (self._find(trace, key) for _, trace, key in parts)
        learner = next((found.learner for found in same if found), file)
        for part, trace, key in parts:
            found = self._find(trace, key)
            was_there = found is not None
            if found is None:
                tries = self._tries.get(hash((learner, _name(part))), 0)
                found = Known(learner, file, trace, tries)
                others = self._known.get(key, ()) if key is not None else ()
                if key is not None and len(others) < MOST:
                    self._known[key] = (*others, found)
            elif len(trace) > len(found.trace):
                found.trace = trace
            if isinstance(part, Played):
                mine = hash((found.learner, _name(part)))
                made = found.before + len(part.tries)
                self._tries[mine] = max(made, self._tries.get(mine, 0))
            yield part, found, was_there

    def _find(self, trace: array[int], key: int | None) -> Known | None:
        """Return what an earlier file had of a part: its way, or a part of it."""
        for known in self._known.get(key, ()) if key is not None else ():
            last = min(len(trace), len(known.trace)) - 1
            if trace[last] == known.trace[last]:
                return known
        return None


def _trace(part: Played | Answered) -> tuple[array[int], int | None]:
    """Return a number for each step with all before it, and that of the first whose time is known.

    An exercise's steps are the times at which its answers were looked at.
    """
    if isinstance(part, Played):
        first = part.tries[0] if part.tries else None
        steps = list(zip_longest(first.path, first.times[: len(first.path)])) if first else []
    else:
        steps = [(0, time) for time in part.times]
    here = hash(_name(part))
    trace: list[int] = []
    key = None
    for choice, time in steps:
        here = hash((here, choice, time or ""))
        trace.append(here)
        if key is None and time:
            key = here
    return array("q", trace), key


def _name(part: Played | Answered) -> tuple[str, str]:
    return ("case", part.case) if isinstance(part, Played) else ("exercise", part.exercise)
