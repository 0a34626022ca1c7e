"""Searches for record files that break the reading, the class, or what a drawn network shows.

`python tests/fuzz/fuzz_records.py` runs until it is stopped, or with libFuzzer's own options. A
file that breaks something becomes a fixture of `tests/fixtures/record.md`, or a test beside it.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def one_file(data: bytes) -> None:
    """Do with a file's bytes all that can be done; an assertion or any exception is a find."""
    from sameboat.cohort import tally
    from sameboat.notebook.chosen.page import report_html
    from sameboat.record import Drawn, as_data, read, write
    from sameboat.vocabulary import kinds
    from tests.cohort import BENCHES
    from tests.schema import VALID

    record, problems = read(data, "File 1")
    assert record or problems
    if record:
        written = write(record)
        if all(done.kind in kinds() for done in record.exercises):
            VALID.validate(json.loads(written))
        assert read(written.encode(), "File 1") == (record, ())
        for done in record.exercises:
            if isinstance(done.answers, Drawn):
                network_of(as_data(done)["answers"])
    found = tally([data, data], BENCHES)
    assert found.files == 2
    for playing in found.cases.values():
        assert "<script" not in report_html(playing, with_notes=True)


def network_of(answers: object) -> None:
    """Do with a drawing all that a notebook does."""
    from sameboat.notebook.drawing.drawn import drawn, listing
    from sameboat.notebook.drawing.measures import measure, reach, sentences
    from sameboat.vocabulary import language

    network = drawn(answers)
    words = language("en")
    assert len(reach(network)) <= len(network.people)
    assert "".join(sentences(measure(network), words))
    told = "\n".join(listing(network, words))
    assert all(person.name in told for person in network.people)


def seeds() -> list[bytes]:
    """Return the files of the fixtures, and a drawing."""
    text = (ROOT / "tests/fixtures/record.md").read_text(encoding="utf-8")
    people = [{"name": name, "level": ""} for name in ("You", "Eva", "Ada")]
    ties = [{"from": "You", "to": "Eva", "kind": kind, "what": ""} for kind in ("helps", "missing")]
    drawing = {
        "exercise": "a", "title": "A", "kind": "draw-the-network", "language": "en", "version": "x",
        "answers": {"people": people, "ties": ties, "checked": [1]}, "times": [],
    }  # fmt: skip
    whole = {"format": "same-boat-record/2", "kept": "", "cases": [], "exercises": [drawing]}
    found = re.findall(r"(?m)^\.\n(\{.*?)^\.$", text, re.DOTALL)
    return [file.encode() for file in (*found, json.dumps(whole))]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from tests.fuzz.search import search

    search(one_file, "record.dict", seeds())
