"""Every file the fuzzer began with, and every file it broke something with, is handled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.fuzz import fuzz_records
from tests.fuzz.fuzz_parse import HERE, one_file

CORPUS = sorted((HERE / "corpus").iterdir())
ENTRY = re.compile(r'"(?:[^"\\]|\\[\\"]|\\x[0-9a-fA-F]{2})+"')


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_a_file_of_the_corpus_is_handled(path: Path) -> None:
    one_file(path.read_bytes())


def test_a_record_that_the_fuzzer_begins_with_is_handled() -> None:
    files = fuzz_records.seeds()
    assert len(files) > 5
    for data in files:
        fuzz_records.one_file(data)


@pytest.mark.parametrize("name", ["script.dict", "record.dict"])
def test_the_dictionary_can_be_read(name: str) -> None:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]
    assert len(entries) > 45
    assert [line for line in entries if not ENTRY.fullmatch(line)] == []
