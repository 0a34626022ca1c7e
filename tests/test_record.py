"""A record file is read as far as it can be, and what can't be read is named."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.play import write_path
from sameboat.record import Answered, Note, Played, Record, read, write
from tests.fixture import FOLDER, Fixture, fixtures

FILES = fixtures(FOLDER / "record.md")
WHOLE = Record(
    cases=(Played("a", "A", "it", "v1", (1, 2), ("t1", "t2"), (Note("Why?", "So. “Ä”"),)),),
    exercises=(Answered("b", "B", "choose-one", "en", "v2", [2], ("t3",)),),
    kept="now",
)


def told(data: bytes) -> str:
    record, problems = read(data, "File 3")
    lines = []
    for played in record.cases if record else ():
        notes = ", ".join(f"{note.question} {note.text}" for note in played.reflections)
        lines.append(f"case {played.case} {write_path(played.path)} ({played.version}) [{notes}]")
    for done in record.exercises if record else ():
        lines.append(f"exercise {done.exercise} {done.answers}")
    return "\n".join([*lines, *map(str, problems)])


@pytest.mark.parametrize("fixture", FILES, ids=lambda fixture: fixture.title)
def test_a_file_is_read_or_told_what_is_wrong_with_it(fixture: Fixture) -> None:
    assert told(fixture.script.encode()) == fixture.expected


def test_what_was_written_is_read_again() -> None:
    assert read(write(WHOLE).encode(), "File 1") == (WHOLE, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_file_that_another_program_saved_anew_is_read(encoding: str) -> None:
    assert read(write(WHOLE).encode(encoding), "File 1") == (WHOLE, ())


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0", b"PK\x03\x04\xf0", b"%PDF-1.4 \xe2\xe3"])
def test_a_picture_or_a_document_is_no_text(data: bytes) -> None:
    assert "no record" in told(data) or "can't be read as data" in told(data)


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert "larger than 4 MB" in told(b" " * 4_000_001 + b"{}")


def test_a_file_nested_too_deep_is_named() -> None:
    assert "can't be read as data" in told(b"[" * 200_000)


def test_a_way_is_not_followed_without_end() -> None:
    data = json.dumps({"case": "a", "path": [1] * 5000}).encode()
    record, problems = read(data, "File 1")
    assert record is not None
    assert len(record.cases[0].path) == 1000
    assert "5000 choices" in problems[0].wrong


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("format", "case", "cases", "path", "reflections", "exercises", "exercise", "times")
            )
            | st.text(max_size=3),
            inside | st.just("same-boat-record/1"),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(VALUES)
def test_whatever_a_file_holds_something_is_read_or_complained_of(value: object) -> None:
    record, problems = read(json.dumps(value).encode(), "File 1")
    assert record or problems
    for problem in problems:
        assert problem.wrong
        assert problem.expected


@given(st.binary(max_size=60))
def test_whatever_the_bytes_something_is_complained_of(data: bytes) -> None:
    record, problems = read(data, "File 1")
    assert record is None
    assert problems
