"""A record file is read as far as it can be, and what can't be read is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sameboat.play import write_path
from sameboat.record import (
    FORMAT,
    Answered,
    Hands,
    Note,
    Own,
    Placed,
    Played,
    Record,
    Try,
    as_data,
    read,
    write,
    write_entries,
)
from sameboat.record.answered import KINDS, TIES
from sameboat.vocabulary import kinds, language
from tests.fixture import FOLDER, Fixture, fixtures
from tests.records import RECORDS
from tests.schema import SCHEMA, VALID

FILES = fixtures(FOLDER / "record.md")
WHOLE = Record(
    cases=(
        Played(
            "a", "A", "it", "v1",
            (Try((1, 2), ("t1", "t2")), Try((2,), ("",), 1, (Own(2, "Hm."),), (Hands(1, (3, 0)),))),
            1, (Note("0.0.1", "Why?", "So. “Ä”"),),
        ),
    ),
    exercises=(Answered("b", "B", "en", "v2", "sort", Placed(((1, 2),)), ("t3",)),),
    kept="now",
)  # fmt: skip


def told(data: bytes) -> str:
    record, problems = read(data, "File 3")
    lines = []
    for played in record.cases if record else ():
        lines.append(f"case {played.case} ({played.version}) at {played.at}")
        for each in played.tries:
            said = [f"linked {each.linked}"] if each.linked else []
            said += [f"own {own.step} {own.text}" for own in each.own]
            said += [f"hands {hands.step} {write_path(hands.counts)}" for hands in each.hands]
            lines.append(" ".join(["  try", write_path(each.path), *each.times, *said]).rstrip())
        lines += [f"  note {n.place or '-'} {n.question} {n.text}" for n in played.notes]
    for done in record.exercises if record else ():
        answers = json.dumps(as_data(done)["answers"], ensure_ascii=False)
        lines.append(
            f"exercise {done.exercise} {done.kind} {answers} {' '.join(done.times)}".rstrip()
        )
    return "\n".join([*lines, *map(str, problems)])


@pytest.mark.parametrize("fixture", FILES, ids=lambda fixture: fixture.title)
def test_a_file_is_read_or_told_what_is_wrong_with_it(fixture: Fixture) -> None:
    assert told(fixture.script.encode()) == fixture.expected


# Format 2


def test_the_schema_is_a_schema_and_names_the_format_that_is_written() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["format"]["const"] == SCHEMA["$id"] == FORMAT


@given(RECORDS)
def test_every_record_is_written_as_the_schema_has_it_and_read_again_as_it_was(
    record: Record,
) -> None:
    text = write(record)
    VALID.validate(json.loads(text))
    again, problems = read(text.encode(), "File 1")
    if record.cases or record.exercises:
        assert (again, problems) == (record, ())
    else:
        assert again is None
        assert [problem.id for problem in problems] == ["nothing"]


@given(RECORDS)
def test_entries_that_players_keep_are_written_as_a_record(record: Record) -> None:
    cases, exercises = map(as_data, record.cases), map(as_data, record.exercises)
    assert write_entries([*cases], [*exercises], record.kept) == write(record)


@given(RECORDS, st.data())
def test_whatever_the_schema_allows_is_read_without_a_problem(
    record: Record, data: st.DataObject
) -> None:
    """What the schema doesn't ask for may be missing, and a number be written as another does."""

    def varied(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: varied(each) for key, each in value.items()}
        if isinstance(value, list):
            return [varied(each) for each in value]
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return float(value) if is_number and data.draw(st.booleans()) else value

    found = varied(json.loads(write(record)))
    VALID.validate(found)
    again, problems = read(json.dumps(found).encode(), "File 1")
    if record.cases or record.exercises:
        assert (again, problems) == (record, ())


@pytest.mark.parametrize(
    "entry",
    [
        {"case": "a", "tries": [], "at": 0, "notes": [], "title": "", "language": "", "x": 1},
        {"case": "", "tries": [], "at": 0, "notes": []},
        {"case": "a", "title": "", "language": "", "version": "", "at": 0, "notes": []},
    ],
)
def test_the_schema_holds_players_to_each_part_of_an_entry(entry: dict[str, object]) -> None:
    record = {"format": FORMAT, "kept": "", "cases": [entry], "exercises": []}
    assert list(VALID.iter_errors(record))


def test_the_kinds_and_the_ties_are_those_of_the_course() -> None:
    assert set(KINDS) == set(kinds())
    assert set(TIES) == set(language("en", "exercise").ties.values())
    by_kind = SCHEMA["$defs"]["answered"]["oneOf"]
    named = [kind["properties"]["kind"] for kind in by_kind]
    assert {name for each in named for name in each.get("enum", [each.get("const")])} == set(KINDS)


def test_a_learner_stands_where_the_record_says() -> None:
    assert WHOLE.cases[0].path == (2,)
    assert Played("a").path == ()
    assert Played("a", tries=(Try((1, 2, 3)),), at=2).path == (1, 2)


# Bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_file_that_another_program_saved_anew_is_read(encoding: str) -> None:
    assert read(write(WHOLE).encode(encoding), "File 1") == (WHOLE, ())


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0", b"PK\x03\x04\xf0", b"%PDF-1.4 \xe2\xe3"])
def test_a_picture_or_a_document_is_no_text(data: bytes) -> None:
    assert "no record" in told(data) or "can't be read as data" in told(data)


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert "larger than 4 MB" in told(b" " * 4_000_001 + b"{}")


@pytest.mark.parametrize("opens", [b"[", b'{"a":', b'{"format": "same-boat-record/2", "cases": ['])
def test_a_file_nested_too_deep_is_named(opens: bytes) -> None:
    assert "can't be read as data" in told(opens * 50_000)


@pytest.mark.parametrize("depth", [900, 950, 970, 980, 990])
@pytest.mark.parametrize("part", ["path", "times", "title", "reflections", "\\ud800"])
def test_what_is_nested_nearly_too_deep_is_named_too(depth: int, part: str) -> None:
    deep = "[" * depth + "]" * depth
    text = f'{{"case": "a", "path": [], "{part}": {deep}}}'
    assert read(text.encode(), "File 1")[1]


def test_a_number_without_end_is_no_choice() -> None:
    text = told(b'{"case": "a", "path": [1, %s]}' % (b"9" * 100_000))
    assert "choice 2 of the way through a is inf;" in text
    assert "choice 1 of the way through a is 9007199254740992" in told(
        b'{"case": "a", "path": [9007199254740992]}'
    )


def test_a_way_is_not_followed_without_end() -> None:
    data = json.dumps({"case": "a", "path": [1] * 5000}).encode()
    record, problems = read(data, "File 1")
    assert record is not None
    assert len(record.cases[0].tries[0].path) == 1000
    assert "5000 choices" in problems[0].wrong


def test_of_very_many_faults_the_first_are_told_and_the_others_counted() -> None:
    record = {"format": FORMAT, "cases": [1] * 5000, "exercises": [{"exercise": "a"}]}
    found, problems = read(json.dumps(record).encode(), "File 1")
    assert found == Record((), (Answered("a"),))
    assert len(problems) == 101
    assert problems[-1].wrong == "4900 more things are wrong"


def test_half_characters_are_replaced_so_that_a_record_can_be_written_again() -> None:
    text = '{"case": "a", "path": [1], "title": "\\ud83d\\ude00 \\ud83d", "version": "\\uDE00"}'
    record, problems = read(text.encode(), "File 1")
    assert record is not None
    assert (record.cases[0].title, record.cases[0].version) == ("😀 �", "�")
    assert [problem.wrong for problem in problems] == [
        "2 characters are only half there and stand as �"
    ]
    assert write(record).encode()


def test_faults_are_told_in_the_language_that_is_asked_for() -> None:
    _, problems = read(b"", "File 1", "it")
    assert problems[0].wrong == "il file è vuoto"


# Older records
