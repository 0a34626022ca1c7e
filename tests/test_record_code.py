"""A code is read whatever was done to its text, and the damage is said.

`tests/fixtures/code.json` holds a record and its codes; `tests/scripts/hand-in/code.test.mjs` holds
the page's script to the same.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from sameboat.record import read
from tests.fixture import FOLDER

FOUND = json.loads((FOLDER / "code.json").read_text(encoding="utf-8"))
WHOLE = [text for text in FOUND["texts"] if "wrong" not in text]
DAMAGED = [text for text in FOUND["texts"] if "wrong" in text]
SAID = {
    "begun": "File 3:1: record: the code breaks off after its first word",
    "short": "File 3:1: record: the code breaks off: {there} of {whole} letters are there",
    "changed": "File 3:1: record: a letter of the code was changed or is missing",
    "later": "File 3:1: record: the code was made by a later version of the course, or its first "
    "word was changed",
}


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: text["title"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_code_is_the_record(text: dict[str, Any], encoding: str) -> None:
    data = json.dumps(FOUND["record"]).encode()
    assert read(text["text"].encode(encoding), "File 3") == read(data, "File 3")
    assert read(data, "File 3")[1] == ()


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text["title"])
def test_damage_is_said_in_a_sentence(text: dict[str, Any]) -> None:
    record, problems = read(text["text"].encode(), "File 3")
    assert record is None
    (problem,) = problems
    assert str(problem).startswith(SAID[text["wrong"]].format(**text)), problem


def test_a_record_that_speaks_of_a_code_is_no_code() -> None:
    data = json.dumps({**FOUND["record"], "kept": "SAMEBOAT1 00000"}).encode()
    record, problems = read(data, "File 3")
    assert problems == ()
    assert record is not None
    assert record.kept == "SAMEBOAT1 00000"


def test_hostile_text_ends_soon() -> None:
    for text in ("SAMEBOAT1" * 400_000, "<" * 4_000_000, "SAMEBOAT1ZZZZ0" + "Z" * 3_000_000):
        record, problems = read(text.encode(), "File 3")
        assert record is None
        assert len(problems) == 1
