"""What a class's report says is what the rows say, and the rows are what was done."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.cohort import Row, Stop, count, flow, tally
from sameboat.cohort.walk import Walk
from sameboat.course.cases import Cases
from sameboat.course.folders import Folders
from sameboat.notebook.chosen.report import decisions, ended
from sameboat.play import PathError, play
from sameboat.record import (
    Note,
    Record,
    Try,
)
from tests.cohort import BENCHES, CASE, found, played, times
from tests.course import BENCH, a_class
from tests.records import RECORDS
from tests.transcripts import CASES, transcripts


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
        for number, how_many, *_ in decision.rows
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
