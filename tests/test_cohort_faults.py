"""One record's faults are told and counted, don't stop others, and take their time and no more."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sameboat.cohort import count, flow, opened, rows
from sameboat.cohort.walk import Walk, Walks
from sameboat.model import Case, Narration, Scene, Text
from sameboat.problems import Problem
from sameboat.record import (
    Hands,
    Note,
    Played,
    Record,
    Try,
    write,
)
from tests.cohort import BENCHES, CASE, found, played, times
from tests.course import BENCH, kept


def test_another_version_is_said_once_with_how_far_it_was_followed() -> None:
    made, problems = found(
        played(Try((1, 7), times(1, 2)), version="old"),
        played(Try((1, 1), times(3, 4)), version="old"),
        played(Try((2,), times(5)), version="older"),
        replace(played(Try((2,), times(6)), version="italian"), language="it"),
    )
    assert len(made) == 5
    assert [str(problem) for problem in problems] == [
        "File 1:1: cohort: “The bench” was played in version old, as in 2 files in all; expected "
        f"version {CASE.version}; it is followed for 3 of 4 decisions",
        "File 3:1: cohort: “The bench” was played in version older; expected version "
        f"{CASE.version}; it is followed for 1 of 1 decisions",
    ]


def test_one_faulty_record_does_not_stop_the_others() -> None:
    good = played(Try((1,), times(1)))
    unknown = replace(good, case="the-bnech")
    idle = played()
    files = [write(Record((each,))).encode() for each in (unknown, idle, good)]
    problems: list[Problem] = []
    readable = opened([b"{", b"\xff", *files], problems.append)
    made = list(rows(readable, BENCHES, problems.append))
    assert [(row.learner, row.chosen) for row in made] == [(5, 1)]
    assert {problem.file: problem.id for problem in problems} == {
        "File 1": "torn",
        "File 2": "text",
        "File 3": "unknown",
        "File 4": "idle",
    }
    assert [problem.nearest for problem in problems if problem.id == "unknown"] == [BENCH]


def test_a_case_that_has_been_renamed_is_named_once_for_the_whole_class() -> None:
    parts = (replace(played(Try((1,), (f"{n}",))), case="the-bnech") for n in range(1000))
    made, problems = found(*parts, played(Try((1,), times(1))))
    assert len(made) == 1
    assert [str(problem) for problem in problems] == [
        "File 1:1: cohort: the case “the-bnech”, which stands in 1000 files, isn't in this course; "
        'expected one of its cases; the rest is counted; did you mean "the-bench"?'
    ]


def test_a_name_without_end_is_cut_where_it_is_told() -> None:
    endless = replace(played(), case="x" * 1_000_000)
    titled = replace(played(), title="x" * 1_000_000)
    version = played(Try((1,), times(1)), version="x" * 1_000_000)
    _, problems = found(endless, titled, version)
    assert [problem.id for problem in problems] == ["idle", "unknown", "version"]
    assert max(len(str(problem)) for problem in problems) < 400


def test_ten_times_the_records_take_about_ten_times_as_long() -> None:
    def seconds(learners: int) -> float:
        records = [played(Try((1, 1), (f"{n}:1", f"{n}:2"))) for n in range(learners)]
        start = time.process_time()
        found(*records, *(replace(each, case="gone") for each in records))
        return time.process_time() - start

    few, many = (min(seconds(learners) for _ in range(2)) for learners in (300, 3000))
    assert many < 25 * few


def test_of_very_many_faults_of_a_file_the_first_are_told_and_the_others_counted() -> None:
    none = tuple(Played(f"case-{number}") for number in range(5000))
    made, problems = found(Record((*none, played(Try((1,), times(1))))))
    assert len(made) == 1
    assert len(problems) == 101
    assert problems[-1].wrong == "4900 more things are wrong"


def test_a_hostile_record_is_answered_in_time_that_grows_with_it() -> None:
    same = tuple(played(Try((1, 1, number), times(1, 2))) for number in range(3, 3000))
    hands = Try((1,), times(9), hands=tuple(Hands(1, (1,) * 100) for _ in range(200)))
    tries = tuple(Try((1, 1, 1), times(1, 2, 3)) for _ in range(3000))
    stream, problems = found(Record((*same, played(hands), played(*tries))))
    assert len({row.learner for row in stream}) == 1
    assert sum(row.kind == "hands" for row in stream) == 20_000
    assert problems


def test_a_case_that_goes_round_without_a_decision_is_followed_nowhere() -> None:
    def scene(title: str, onwards: str) -> Scene:
        return Scene(Text(title, 1), 1, (Narration("x", 1),), next=(Text(onwards, 1),))

    case = Case("a", "en", "a.md", "v", scenes=(scene("One", "Two"), scene("Two", "One")))
    record = Record((Played("a", tries=(Try((1,)),), notes=(Note("", "?", "Yes."),)),))
    problems: list[Problem] = []
    made = list(rows([(1, record)], {"a": case}, problems.append))
    assert [row.kind for row in made] == ["note"]
    assert [problem.id for problem in problems] == ["no_way"]
    assert flow(count(made, {"a": case}).cases["a"]).stops == ()
    assert Walks({}).of("a") is None
    assert Walk(Case("b", "en", "b.md", "v")).stands((1,)) == []


# A stream


def test_a_record_is_taken_when_the_rows_of_the_one_before_are_done() -> None:
    taken: list[int] = []

    def records() -> Iterator[tuple[int, Record]]:
        for number in range(1, 1000):
            taken.append(number)
            yield number, Record((played(Try((1, 1), times(number % 60, 1))),))

    stream = rows(records(), BENCHES, lambda _: None)
    assert taken == []
    seen = [next(stream).learner for _ in range(5)]
    assert seen == [1, 1, 2, 2, 3]
    assert taken == [1, 2, 3]


def test_a_file_is_read_when_it_is_its_turn() -> None:
    files = iter([kept((1,), 1), kept((2,), 2)])
    stream = rows(opened(files, print), BENCHES, print)
    assert next(stream).chosen == 1
    assert next(files) == kept((2,), 2)


def test_each_step_is_walked_once_by_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    from sameboat.cohort import walk

    walked: list[tuple[int, int]] = []
    real = walk.arrival

    def counting(leads: Any, step: Any) -> Any:
        walked.append((step.exit.scene, step.choice))
        return real(leads, step)

    monkeypatch.setattr(walk, "arrival", counting)
    found(*[played(Try(path)) for path in [(1, 1, 2), (1, 1, 1), (1, 2)] * 50])
    assert sorted(walked) == [(0, 1), (1, 1), (1, 2), (2, 1), (2, 2)]


# Agreement
