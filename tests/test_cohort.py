"""A class's records become rows: each thing once, by whom it was done."""

from __future__ import annotations

import pytest

from sameboat.cohort import Way, count
from sameboat.record import (
    Answered,
    Drawn,
    Hands,
    Note,
    Own,
    Person,
    Placed,
    Record,
    Tie,
    Try,
    Written,
)
from tests.cohort import BENCHES, CASE, found, played, times, told
from tests.course import BENCH


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
