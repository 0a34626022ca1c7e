"""A class's records by hand, and the rows they become as lines that a test can state."""

from __future__ import annotations

from typing import Any

from sameboat.cohort import Row, rows
from sameboat.course.cases import Cases
from sameboat.problems import Problem
from sameboat.record import (
    Answered,
    Played,
    Record,
    Try,
)
from tests.course import BENCH, LIBRARY

__all__ = ["BENCHES", "CASE", "found", "played", "times", "told"]

BENCHES = Cases(LIBRARY, "en")
CASE = BENCHES[BENCH]


def times(*seconds: int) -> tuple[str, ...]:
    return tuple(f"10:00:{second:02}" for second in seconds)


def played(*tries: Try, version: str = CASE.version, **values: Any) -> Played:
    at = len(tries[-1].path) if tries else 0
    return Played(BENCH, "The bench", "en", version, tries, at, **values)


def found(*records: Record | Played | Answered) -> tuple[list[Row], list[Problem]]:
    problems: list[Problem] = []
    whole = [_record(each) for each in records]
    return list(rows(enumerate(whole, start=1), BENCHES, problems.append)), problems


def _record(each: Record | Played | Answered) -> Record:
    if isinstance(each, Record):
        return each
    return Record((each,)) if isinstance(each, Played) else Record((), (each,))


def told(row: Row) -> str:
    """Return a row as a line: what isn't there isn't said."""
    line = f"{row.learner} {row.kind} {row.scene}/{row.step} try {row.attempt}"
    line += f": {row.chosen} of {','.join(map(str, row.offered))}" if row.offered else ""
    marks = [name for name in ("linked", "again") if getattr(row, name)]
    marks += [f"× {row.people}"] if row.people != 1 else []
    words = [word for word in (row.time, row.place, row.question, row.text) if word]
    return " ".join([line, *marks, *words])


# Rows
