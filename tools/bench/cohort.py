"""Counting a class as it grows: the time of ten times the records, and the memory of the stream.

A class of random ways through a case of the course, each with a second try, times and a note. What
is read of a file is let go again; what stays is what tells a second file from a second learner.
"""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from sameboat.cohort import opened, rows, tally
from sameboat.course.cases import Cases
from sameboat.course.folders import Folders
from sameboat.graph import Graph, graph
from sameboat.record import Note, Played, Record, Try, write
from tools.bench.measure import Measure, fastest, ratio

__all__ = ["cohort"]

ROOT = Path(__file__).parents[2]
CASE = "anna-and-attilio"
FEW, MANY = 3_000, 30_000
SOME, MORE = 1_000, 10_000  # measuring memory is slow
TURNS = 3
REFERENCE = "it was 415 s"  # with all ways of a case compared with each other


def cohort() -> Iterator[Measure]:
    """Yield the ratio, the seconds and the memory."""
    cases = Cases(Folders(ROOT), "en")

    def counting(learners: int) -> Callable[[], object]:
        files = list(_files(learners, cases))
        return lambda: tally(files, cases)

    few, many = counting(FEW), counting(MANY)
    grown = ratio(many, few, TURNS)
    yield Measure(f"ten times the records of a class, up to {MANY:,}, take", grown, "× as long", 12)
    took = fastest(many, 1, time.process_time)
    yield Measure(f"to count {MANY:,} records ({REFERENCE})", took, "s")
    small, large = _peak(SOME, cases), _peak(MORE, cases)
    yield Measure(f"memory of the stream of {SOME:,} records", small / 1e6, "MB")
    yield Measure(f"memory of the stream of {MORE:,} records", large / 1e6, "MB")
    yield Measure("what stays of a record in the stream", (large - small) / (MORE - SOME), "B", 800)


def _peak(learners: int, cases: Cases) -> int:
    """Return the most bytes that were held while the rows of a class went by."""
    tracemalloc.start()
    for _ in rows(opened(_files(learners, cases), print), cases, print):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def _files(learners: int, cases: Cases) -> Iterator[bytes]:
    dice = random.Random(learners)  # noqa: S311 - nothing is to be kept secret
    case = cases[CASE]
    leads = graph(case)
    for learner in range(learners):
        first, second = _way(leads, dice), _way(leads, dice)
        tries = tuple(
            Try(way, tuple(f"{learner}.{number}.{step}" for step in range(len(way))))
            for number, way in enumerate((first, second))
        )
        notes = (Note("0.0.1", "What did you notice?", f"Something, said learner {learner}."),)
        played = Played(case.name, case.title, "en", case.version, tries, len(second), notes)
        yield write(Record((played,))).encode()


def _way(leads: Graph, dice: random.Random) -> tuple[int, ...]:
    path, state = [], leads.start
    while state is not None:
        step = dice.choice(leads.onwards(state))
        if step.choice:
            path.append(step.choice)
        state = step.to
    return tuple(path)
