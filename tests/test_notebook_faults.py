"""One record's fault stops no other: each sheet takes what is sound, and names what is not."""

from __future__ import annotations

import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.notebook import draw, exercises, facilitate, what_the_class_chose
from sameboat.record import FORMAT
from sameboat.vocabulary import kinds
from tests.course import BENCH, DONE, LIBRARY, kept

NAMES = (
    "text", "checked", "people", "ties", "name", "level", "from", "to", "kind", "what", "question",
    "place", "1", "path", "times", "linked", "own", "hands", "step", "counts",
)  # fmt: skip
WRONG = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.floats() | st.text(max_size=2)
    | st.sampled_from(("\ud800", "2", "helps", "close", "0.0.1", 10**400)),
    lambda inside: st.lists(inside, max_size=3)
    | st.dictionaries(st.sampled_from(NAMES), inside, max_size=4),
    max_leaves=8,
)  # fmt: skip
FILES = st.builds(
    lambda cases, exercises: json.dumps(
        {"format": FORMAT, "kept": "", "cases": cases, "exercises": exercises}
    ).encode(),
    st.lists(
        st.fixed_dictionaries(
            {"case": st.sampled_from((BENCH, "\ud800"))},
            optional=dict.fromkeys(("title", "language", "version", "tries", "at", "notes"), WRONG),
        ) | WRONG,
        max_size=2,
    ),
    st.lists(
        st.sampled_from(sorted(kinds())).flatmap(
            lambda kind: st.fixed_dictionaries(
                {"exercise": st.just(kind), "kind": st.just(kind), "answers": WRONG},
                optional=dict.fromkeys(("title", "language", "version", "times"), WRONG),
            )
        ) | WRONG,
        max_size=3,
    ),
)  # fmt: skip
GOOD = [kept((1, 1, 2), 1), kept((2,), 2)]


def done(kind: str, **values: object) -> bytes:
    """Return a record with an exercise of a kind."""
    entry = {"exercise": kind, "kind": kind, "answers": DONE[kind], "times": [], **values}
    return json.dumps({"format": FORMAT, "cases": [], "exercises": [entry]}).encode()


@settings(max_examples=60)
@given(FILES)
def test_whatever_one_file_holds_the_class_is_counted(file: bytes) -> None:
    sheet = what_the_class_chose(library=LIBRARY)
    sheet.take([GOOD[0], file, GOOD[1]])
    sheet.shared.value = True
    assert len(sheet.found.cases[BENCH].ways) >= 2
    assert sheet.text().encode()
    assert sheet.shown.value.encode()
    assert sheet.counted.value.encode()


@settings(max_examples=60)
@given(FILES)
def test_whatever_one_file_holds_the_answers_of_the_others_are_opened(file: bytes) -> None:
    sheet = exercises(library=LIBRARY)
    sheet.load([file, done("order")])
    assert sheet.desk is not None
    order = next(each for each in sheet.desk.elements if each.exercise.name == "order")
    assert order.kept["answers"] == DONE["order"]
    for chapter in sheet.chapters:
        sheet.open(chapter)
        assert sheet.text().encode()
    assert sheet.keep.value.encode()


@settings(max_examples=60)
@given(FILES)
def test_whatever_one_file_holds_a_drawing_is_opened(file: bytes) -> None:
    sheet = draw()
    sheet.load([file, done("draw-the-network")])
    assert [person.name for person in sheet.network.people] == ["You", "Anna", "Luisa"]
    assert sheet.text().encode()
    sheet.load([file])
    assert sheet.text().encode()
    assert sheet.measured.value.encode()


@settings(max_examples=60)
@given(FILES)
def test_whatever_one_file_holds_a_case_is_opened(file: bytes) -> None:
    sheet = facilitate(BENCH, library=LIBRARY)
    sheet.load([file, GOOD[0]])
    assert sheet.table.element.path == [1, 1, 2]
    assert sheet.text().encode()


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (done("order", answers=["1", "2"]), "answers"),
        (done("reflect", answers=[{"question": [], "text": "Mine."}]), ""),
        (done("order", title="half \ud83d"), "half"),
    ],
)
def test_what_once_raised_is_told_or_taken(file: bytes, told: str) -> None:
    sheet = exercises(library=LIBRARY)
    sheet.load([file, done("choose-one")])
    assert told in html.unescape(sheet.told.value)
    assert "1 of the 1 exercises" in sheet.told.value
    assert sheet.text().encode()
