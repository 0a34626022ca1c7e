"""A note belongs to a place in its script, and times to their steps, whatever wrote the record."""

from __future__ import annotations

from sameboat.model import Case, Choice, Exercise, Narration, Scene, Text
from sameboat.record import (
    Note,
    Played,
    Record,
    Try,
    places,
    read,
    with_places,
)


def test_times_that_an_earlier_player_did_not_know_keep_their_steps() -> None:
    text = b'{"case": "a", "path": [1, 2], "times": [null, "t2"]}'
    record, problems = read(text, "File 1")
    assert record == Record((Played("a", tries=(Try((1, 2), ("", "t2")),), at=2),))
    assert not problems


CASE = Case(
    "a", "en", "a.md", "v",
    reflect=(Text("What *would* you say?", 1), Text("Twice?", 1)),
    scenes=(
        Scene(Text("One", 2), 2, reflect=(Text("Here?", 3),)),
        Scene(
            Text("Two", 4), 4,
            choices=(
                Choice(1, Narration("x", 5), 5),
                Choice(2, Narration("y", 6), 6, reflect=(Text("Why?", 7), Text("Twice?", 8))),
            ),
        ),
    ),
)  # fmt: skip


def test_a_question_has_a_place_in_its_script() -> None:
    assert places(CASE) == {
        "0.0.1": "What would you say?",
        "0.0.2": "Twice?",
        "1.0.1": "Here?",
        "2.2.1": "Why?",
        "2.2.2": "Twice?",
    }
    assert places(Exercise("e", "en", "e.md", "v", reflect=(Text("So?", 1),))) == {"0.0.1": "So?"}


def test_a_note_finds_its_place_by_its_question_and_keeps_one_that_it_has() -> None:
    notes = (
        Note("", "Why?", "1"),
        Note("", "Twice?", "2"),
        Note("", "Gone?", "3"),
        Note("2.2.2", "Twice?", "4"),
        Note("9.9.9", "Here?", "5"),
    )
    found = with_places(notes, places(CASE))
    assert [note.place for note in found] == ["2.2.1", "0.0.2", "", "2.2.2", "9.9.9"]
    assert [note.text for note in found] == ["1", "2", "3", "4", "5"]


# Anything
