"""A class counted: each case with the ways that were taken, and how many did each exercise.

In come rows; out come counts. A learner has one way through a case here: the first of their tries
that came to an ending, or the last one where none did. What came by a link isn't chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sameboat.cohort.files import opened
from sameboat.cohort.row import Row
from sameboat.cohort.rows import rows
from sameboat.cohort.walk import Walk
from sameboat.graph import Graph
from sameboat.model import Case
from sameboat.problems import Problem
from sameboat.record import Record

__all__ = ["Class", "Playing", "Way", "count", "tally"]


class Way(NamedTuple):
    """The choices of a try; the first `linked` of them came by a link."""

    path: tuple[int, ...]
    linked: int = 0


@dataclass(frozen=True)
class Playing:
    """A case as a class played it: a way for each learner, and what was written, by question."""

    case: Case
    leads: Graph
    ways: tuple[Way, ...] = ()
    notes: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Class:
    """What a class did: `files` were given, and `read` of them hold a record.

    `cases` goes by a case's name; `done` leads from an exercise's title to how many did it.
    """

    files: int = 0
    read: int = 0
    cases: dict[str, Playing] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def tally(files: Iterable[bytes], cases: Mapping[str, Case], language: str = "en") -> Class:
    """Return what the records in `files` hold, one after the other; problems are in `language`."""
    found = Class()

    def each() -> Iterator[bytes]:
        for data in files:
            found.files += 1
            yield data

    def readable() -> Iterator[tuple[int, Record]]:
        for numbered in opened(each(), found.problems.append, language):
            found.read += 1
            yield numbered

    counted = count(rows(readable(), cases, found.problems.append, language), cases)
    found.cases, found.done = counted.cases, counted.done
    found.problems.sort(key=lambda problem: int(problem.file.split()[-1]))
    return found


@dataclass(slots=True)
class _Tries:
    """A learner's tries at a case by number: their choices, and how many came by a link."""

    paths: dict[int, list[int]] = field(default_factory=dict)
    linked: dict[int, int] = field(default_factory=dict)

    def take(self, row: Row) -> None:
        self.paths.setdefault(row.attempt, []).append(row.chosen)
        self.linked[row.attempt] = self.linked.get(row.attempt, 0) + row.linked

    def way(self, walk: Walk) -> Way:
        """Return the first try that came to an ending, or the last."""
        found = Way(())
        for attempt, path in self.paths.items():
            found = Way(tuple(path), self.linked[attempt])
            stands = walk.stands(path)
            if stands and not stands[-1].offered:
                break
        return found


def count(found: Iterable[Row], cases: Mapping[str, Case]) -> Class:
    """Return what rows tell of each case and exercise."""
    walks: dict[str, Walk] = {}
    tries: dict[str, dict[int, _Tries]] = {}
    notes: dict[str, dict[str, list[str]]] = {}
    done: dict[str, set[int]] = {}
    for row in found:
        if row.kind == "answer":
            done.setdefault(row.title or row.of, set()).add(row.learner)
            continue
        if row.of not in walks:
            walks[row.of], tries[row.of], notes[row.of] = Walk(cases[row.of]), {}, {}
        of_learner = tries[row.of].setdefault(row.learner, _Tries())
        if row.kind == "choice":
            of_learner.take(row)
        elif row.kind == "note":
            question = _question(row, walks[row.of])
            notes[row.of].setdefault(question, []).append(row.text.strip())
    return Class(
        cases={
            name: Playing(
                walk.case,
                walk.leads,
                tuple(learner.way(walk) for learner in tries[name].values()),
                notes[name],
            )
            for name, walk in walks.items()
        },
        done={title: len(learners) for title, learners in done.items()},
    )


def _question(row: Row, walk: Walk) -> str:
    """Return the question a note answers, in the language the case is told in.

    Its place tells which one it is in another language. In the same language its own words are
    right: where the script has changed since, another question may stand there.
    """
    if row.language == walk.case.language:
        return row.question
    return walk.asked.get(row.place, row.question)
