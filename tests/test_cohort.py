"""A class's records become rows: each thing once, in a stream, and counts agree with them."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.cohort import Row, Stop, Way, count, flow, opened, rows, tally
from sameboat.cohort.walk import Walk, Walks
from sameboat.course.cases import Cases
from sameboat.course.folders import Folders
from sameboat.model import Case, Narration, Scene, Text
from sameboat.notebook.chosen.report import decisions, ended
from sameboat.play import PathError, play
from sameboat.problems import Problem
from sameboat.record import (
    Answered,
    Drawn,
    Hands,
    Note,
    Own,
    Person,
    Placed,
    Played,
    Record,
    Tie,
    Try,
    Written,
    write,
)
from tests.course import BENCH, LIBRARY, a_class, kept
from tests.records import RECORDS
from tests.transcripts import CASES, transcripts

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


def test_each_thing_that_was_done_is_a_row() -> None:
    first = Try((1, 1, 2), times(1, 2, 3), own=(Own(1, "Hello."), Own(2, " ")))
    second = Try((1, 2), times(1, 9), hands=(Hands(2, (3, 0, 4)),))
    notes = (Note("", "Who is outside?", "Ben."), Note("3.1.1", "Why?", "So."), Note("", "?", ""))
    made, problems = found(played(first, second, notes=notes))
    assert [told(row) for row in made] == [
        "1 own 1/1 try 1: 1 of 1,2,3 10:00:01 Hello.",
        "1 choice 1/1 try 1: 1 of 1,2,3 10:00:01",
        "1 choice 2/2 try 1: 1 of 1,2 10:00:02",
        "1 choice 3/3 try 1: 2 of 1,2 10:00:03",
        "1 choice 1/1 try 2: 1 of 1,2,3 again 10:00:01",
        "1 hands 2/2 try 2: 1 of 1,2 × 3 10:00:09",
        "1 hands 2/2 try 2: 2 of 1,2 × 0 10:00:09",
        "1 hands 2/2 try 2: 3 of 1,2 × 4 10:00:09",
        "1 choice 2/2 try 2: 2 of 1,2 10:00:09",
        "1 note 0/0 try 0 0.0.1 Who is outside? Ben.",
        "1 note 3/0 try 0 3.1.1 Why? So.",
    ]
    assert not problems
    assert {(row.of, row.title, row.version, row.language) for row in made} == {
        (BENCH, "The bench", CASE.version, "en")
    }


def test_what_came_by_a_link_or_stands_in_an_earlier_try_is_not_counted_as_chosen() -> None:
    made, _ = found(played(Try((1, 1), times(1, 2)), Try((1, 2), times(1, 3)), Try((2, 1), (), 1)))
    assert [(row.attempt, row.step) for row in made if row.counts] == [
        (1, 1),
        (1, 2),
        (2, 2),
        (3, 2),
    ]


def test_the_same_choice_made_again_at_another_time_counts_again() -> None:
    made, _ = found(played(Try((1,), times(1)), Try((2,), times(2)), Try((1, 2), times(8, 9))))
    assert [row.chosen for row in made if row.counts] == [1, 2, 1, 2]


def test_what_was_written_at_a_step_that_was_not_taken_is_kept() -> None:
    made, _ = found(played(Try((1,), times(1), own=(Own(2, "Next."), Own(9, "Far.")))))
    assert [told(row) for row in made] == [
        "1 choice 1/1 try 1: 1 of 1,2,3 10:00:01",
        "1 own 2/2 try 1: 0 of 1,2 Next.",
        "1 own 0/9 try 1 Far.",
    ]


def test_each_answer_is_a_row() -> None:
    drawing = Drawn(
        (Person("Anna", "person"), Person("Eva")), (Tie("Eva", "Anna", "helps", "keys"),), (2,)
    )
    answers = [
        Answered("a", kind="order", answers=(2, 1), times=("t1",)),
        Answered("b", kind="sort", answers=Placed(((1, 2), (2, 1)))),
        Answered("c", kind="give-back", answers=Written("Tea.", (1, 3)), times=("t1", "t2")),
        Answered("d", kind="draw-the-network", answers=drawing),
        Answered("e", kind="reflect", answers=(Note("0.0.1", "So?", "So."), Note("", "", ""))),
    ]
    made, _ = found(Record((), tuple(answers)))
    assert [(row.of, row.attempt, row.scene, row.step, row.chosen, row.place, row.question,
             row.text)
            for row in made] == [
        ("a", 1, 0, 1, 2, "", "", ""),
        ("a", 1, 0, 2, 1, "", "", ""),
        ("b", 1, 2, 0, 1, "", "", ""),
        ("b", 1, 1, 0, 2, "", "", ""),
        ("c", 2, 0, 0, 0, "", "", "Tea."),
        ("c", 2, 0, 0, 1, "", "", ""),
        ("c", 2, 0, 0, 3, "", "", ""),
        ("d", 1, 0, 0, 0, "person", "", "Anna"),
        ("d", 1, 0, 0, 0, "", "", "Eva"),
        ("d", 1, 0, 0, 0, "helps", "Eva → Anna", "keys"),
        ("d", 1, 0, 0, 2, "", "", ""),
        ("e", 1, 0, 0, 0, "0.0.1", "So?", "So."),
    ]  # fmt: skip
    assert {row.kind for row in made} == {"answer"}


# Who is who


def test_a_second_file_of_a_learner_goes_on_where_the_first_one_ended() -> None:
    note, more = Note("0.0.1", "Who is outside?", "Ben."), Note("2.0.1", "And?", "Later.")
    one = played(Try((1, 1), times(1, 2), own=(Own(1, "Hm."),)), notes=(note,))
    two = played(
        Try((1, 1, 2), times(1, 2, 3), own=(Own(1, "Hm."),)), Try((3,), times(9)),
        notes=(note, more),
    )  # fmt: skip
    made, problems = found(one, two)
    assert [told(row) for row in made[4:]] == [
        "1 choice 3/3 try 1: 2 of 1,2 10:00:03",
        "1 choice 1/1 try 2: 3 of 1,2,3 10:00:09",
        "1 note 2/0 try 0 2.0.1 And? Later.",
    ]
    assert [problem.id for problem in problems] == ["twin"]
    again, _ = found(two, one, two)
    assert sorted(again) == sorted(found(two)[0])
    ways = count(made, BENCHES).cases[BENCH].ways
    assert ways == count(again, BENCHES).cases[BENCH].ways == (Way((1, 1, 2)),)


def test_what_shows_who_somebody_is_holds_for_the_whole_file() -> None:
    exercise = Answered("x", kind="order", answers=(1,), times=("t1",))
    made, _ = found(
        played(Try((1,), times(1))), Record((played(Try((1,), times(1))),), (exercise,))
    )
    assert {row.learner for row in made} == {1}
    assert [row.kind for row in made] == ["choice", "answer"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Try((1, 1), times(1, 2)), Try((1, 1), times(1, 3))),
        (Try((1, 1), times(1, 2)), Try((1, 2), times(1, 2))),
        (Try((1, 1)), Try((1, 1))),
        (Try((1,), ("",)), Try((1, 1), ("", ""))),
        (Try((2,), times(1)), Try((1,), times(1))),
    ],
)
def test_others_who_chose_alike_or_at_the_same_time_are_others(one: Try, two: Try) -> None:
    made, problems = found(played(one), played(two))
    assert {row.learner for row in made} == {1, 2}
    assert not problems


def test_a_learner_who_erased_their_tries_and_began_again_made_more_of_them() -> None:
    exercise = Answered("x", kind="order", answers=(1,), times=("t1",))
    one = Record((played(Try((1, 1), times(1, 2)), Try((2,), times(3))),), (exercise,))
    two = Record((played(Try((3,), times(9))),), (exercise,))
    made, _ = found(one, two)
    assert [(r.learner, r.attempt, r.chosen) for r in made if r.kind == "choice"] == [
        (1, 1, 1),
        (1, 1, 1),
        (1, 2, 2),
        (1, 3, 3),
    ]
    assert count(made, BENCHES).cases[BENCH].ways == (Way((3,)),)
    both = Record((*one.cases, *two.cases))
    assert [row.attempt for row in found(both)[0]] == [1, 1, 2, 3]


def test_a_case_that_stands_twice_in_a_file_is_counted_once() -> None:
    twice = played(Try((1,), times(1)))
    made, problems = found(Record((twice, twice)))
    assert len(made) == 1
    assert [str(problem) for problem in problems] == [
        "File 1:1: cohort: what it holds of “The bench” is in the same file as well; expected each "
        "case and exercise once; it is counted once"
    ]


# What can't be taken as it is


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
    assert [(problem.file, problem.id) for problem in problems] == [
        ("File 1", "torn"),
        ("File 2", "text"),
        ("File 3", "unknown"),
        ("File 4", "idle"),
    ]
    assert problems[2].nearest == BENCH


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
        return Scene(Text(title, 1), 1, (Narration("x", 1),), next=Text(onwards, 1))

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

    def counting(leads: Any, scene: int, choice: int) -> Any:
        walked.append((scene, choice))
        return real(leads, scene, choice)

    monkeypatch.setattr(walk, "arrival", counting)
    found(*[played(Try(path)) for path in [(1, 1, 2), (1, 1, 1), (1, 2)] * 50])
    assert sorted(walked) == [(0, 1), (1, 1), (1, 2), (2, 1), (2, 2)]


# Agreement


@pytest.mark.parametrize("name", sorted(path.parent.name for path in CASES.glob("*/en.md")))
def test_a_walk_goes_where_the_play_goes(name: str) -> None:
    cases = Cases(Folders(CASES.parent), "en")
    case, walk = cases[name], Walk(cases[name])
    dice = random.Random(7)
    ways = [path for path, _ in transcripts(name)]
    ways += [tuple(dice.randint(1, 4) for _ in range(dice.randint(0, 12))) for _ in range(60)]
    for way in ways:
        stands = walk.stands(way)
        for steps, stand in enumerate(stands):
            transcript = play(case, way[:steps])
            assert case.scenes[stand.scene - 1] == transcript.scene
            assert stand.offered == tuple(choice.number for choice in transcript.choices)
        if len(stands) <= len(way):
            with pytest.raises(PathError):
                play(case, way[: len(stands)])


WAYS = [(1, 1, 1), (1, 1, 2), (1, 2), (2, 2), (2, 1), (3,), (1,), (2, 1, 2), ()]
TRIES = st.builds(Try, st.sampled_from(WAYS), st.just(()), st.integers(0, 2))


@given(st.lists(st.lists(TRIES, min_size=1, max_size=3), max_size=8))
def test_what_the_report_says_is_what_the_rows_say(learners: list[list[Try]]) -> None:
    made, _ = found(*[played(*tries) for tries in learners])
    by_try: dict[tuple[int, int], list[Row]] = {}
    for row in made:
        by_try.setdefault((row.learner, row.attempt), []).append(row)
    chosen: Counter[tuple[int, int]] = Counter()
    walk = Walk(CASE)
    for learner in {row.learner for row in made}:
        tries = [rows for (who, _), rows in sorted(by_try.items()) if who == learner]
        over = [t for t in tries if not walk.stands([r.chosen for r in t])[-1].offered]
        chosen.update((r.scene, r.chosen) for r in (over or tries[-1:])[0] if not r.linked)
    playing = count(made, BENCHES).cases.get(BENCH)
    if playing is None:
        assert not made
        return
    together = flow(playing)
    assert {
        (decision.number, number): how_many
        for decision in decisions(playing, together)
        for number, (how_many, *_) in enumerate(decision.rows, start=1)
        if how_many
    } == dict(chosen)
    assert together.learners == len({row.learner for row in made})
    over = sum(end.learners for end in ended(playing, together))
    assert over <= together.learners


def test_who_came_by_a_link_stands_where_they_chose_for_themselves() -> None:
    made, _ = found(played(Try((1, 1, 2), (), 2)), played(Try((1, 1), (), 2)))
    together = flow(count(made, BENCHES).cases[BENCH])
    assert dict(together.stops) == {Stop(3, 2): 2, Stop(4, 3, 0): 1}
    assert [(strand.choice, strand.learners) for strand in together.strands] == [(2, 1)]


def test_a_note_stands_under_its_question_in_the_language_the_case_is_told_in() -> None:
    notes = (Note("0.0.1", "Chi?", "Ben."), Note("", "Boh?", "Mah."))
    italian = replace(played(Try((1,), times(1)), notes=notes), language="it", version="x")
    english = played(Try((1,), times(2)), notes=(Note("0.0.1", "An older question?", "Eva."),))
    made, _ = found(italian, english)
    assert count(made, BENCHES).cases[BENCH].notes == {
        "Who is outside?": ["Ben."],
        "Boh?": ["Mah."],
        "An older question?": ["Eva."],
    }


@settings(max_examples=60)
@given(st.lists(RECORDS, max_size=4))
def test_whatever_records_hold_nothing_that_was_written_is_lost(records: list[Record]) -> None:
    ours = [
        replace(record, cases=tuple(replace(each, case=BENCH) for each in record.cases))
        for record in records
    ]
    made, _ = found(*ours)
    texts = {row.text for row in made}
    for record in ours:
        for each in record.cases:
            assert {note.text for note in each.notes if note.text.strip()} <= texts
            owns = {own.text for way in each.tries for own in way.own if own.text.strip()}
            assert owns <= texts
    json.dumps([row._asdict() for row in made])


def test_a_whole_class_is_counted_with_its_faults() -> None:
    counted = tally(a_class(), BENCHES, "it")
    assert (counted.files, counted.read, len(counted.cases[BENCH].ways)) == (15, 12, 9)
    assert [problem.language for problem in counted.problems] == ["it"] * 7
