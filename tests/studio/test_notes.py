"""Notes between co-authors: read, written, answered, settled, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.studio.notes import noted, notes
from sameboat.studio.noting import Said, put, put_all
from tests.conftest import ROOT

CASE = """---
title: The bench
level: group
you: me
people:
  Anna: a neighbour
teaches: [back-action]
---

It is Monday.
The bench is wet: nobody sits.

## The bench
Anna: Hello,
and good morning.
### "Hello."
Move: connect
Next: The door
### "…"
Ending: They sit.

## The door

Ending: It opens.
"""
TWO = (ROOT / "cases/one-bench/en.md").read_text("utf-8")
EXERCISE = (ROOT / "exercises/as-it-stands/en.md").read_text("utf-8")
HOSTILE = "</script> Next: The door\n\n## A scene\n\n### x\n--- `a` | : Feedback: no. <b onclick=x>"


def some(*parts: str) -> st.SearchStrategy[str]:
    """Draw words made of some parts."""
    return st.lists(st.sampled_from(parts), max_size=30).map("".join)


def version(text: str, lang: str = "en") -> str:
    return parse(text, code=lang).script.version


@pytest.mark.parametrize("text", [CASE, CASE.replace("\n", "\r\n"), TWO, EXERCISE], ids=len)
def test_a_note_at_any_line_changes_nothing_that_learners_read(text: str) -> None:
    lines = len(text.splitlines())
    for line in {1, 5, 10, 11, *range(13, min(lines, 26)), lines // 2, lines, lines + 9}:
        new = put(text, "en", line, Said("Is it so?", "Rosa", "2026-11-30"))
        assert version(new) == version(text), line
        (found,) = notes(new, "en")
        assert (found["words"], found["by"], found["day"]) == (
            "Is it so?",
            "Rosa",
            "30 November 2026",
        )


@given(
    line=st.integers(0, 40),
    words=some(*"ab:.()#*>`-\n ", "Next: ", "Note: ", "😀"),
    by=some(*"ab:,()\n ", "done", "Rosa", "answer"),
)
def test_whatever_is_said_becomes_one_note(line: int, words: str, by: str) -> None:
    new = put(CASE, "en", line, Said(words, by))
    assert version(new) == version(CASE)
    (found,) = notes(new, "en")
    assert not found["done"]


def test_hostile_words_become_one_note() -> None:
    for text in (CASE, TWO, EXERCISE):
        new = put(text, "en", 14, Said(HOSTILE, HOSTILE, HOSTILE))
        assert version(new) == version(text)
        assert "</script>" in notes(new, "en")[0]["words"]


def test_several_notes_stand_each_at_its_line_and_in_their_order() -> None:
    said = [(20, Said("c")), (10, Said("a")), (0, Said("first")), (20, Said("d")), (14, Said("b"))]
    new = put_all(CASE, "en", said)
    assert version(new) == version(CASE)
    assert [one["words"] for one in notes(new, "en")] == ["first", "a", "b", "c", "d"]
    assert [one["within"] for one in notes(new, "en")] == ["", "", *["The bench"] * 3]


def test_a_note_is_answered_settled_opened_and_removed() -> None:
    text = put(CASE, "en", 14, Said("Is it so?", "Rosa", "2026-11-30"))
    (note,) = notes(text, "en")
    answer = {"do": "answer", "line": note["line"], "by": "Ben", "day": "2026-12-01"}
    text = noted(text, "en", answer | {"words": "It is."})
    text = noted(text, "en", answer | {"words": "And was."})
    assert "Note (Ben, 1 December 2026, answer): It is." in text
    (note,) = notes(text, "en")
    assert [one["words"] for one in note["answers"]] == ["It is.", "And was."]
    assert not note["done"]
    closed = noted(text, "en", {"do": "close", "line": note["line"]})
    assert "Note (Rosa, 30 November 2026, done): Is it so?" in closed
    assert notes(closed, "en")[0]["done"]
    assert noted(closed, "en", {"do": "open", "line": note["line"]}) == text
    gone = noted(text, "en", {"do": "remove", "line": note["line"]})
    assert notes(gone, "en") == []
    assert version(gone) == version(CASE)


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("Note: why?", "Note (done): why?"),
        ("Note (Rosa, 30 November): why?", "Note (Rosa, 30 November, done): why?"),
        ("Note for Rosa: why?", "Note (Rosa, done): why?"),
        ("Note:\n\nwhy: then?", "Note (done):\n\nwhy: then?"),
    ],
)
def test_a_note_is_settled_however_it_was_written(written: str, closed: str) -> None:
    text = f"{CASE}\n{written}\n"
    (note,) = notes(text, "en")
    assert noted(text, "en", {"do": "close", "line": note["line"]}) == f"{CASE}\n{closed}\n"


def test_in_italian() -> None:
    text = first_case("La panchina", "it")
    new = put(text, "it", 20, Said("È così?", "Rosa", "2026-11-30"))
    assert "Nota (Rosa, 30 novembre 2026): È così?" in new
    new = noted(new, "it", {"do": "close", "line": notes(new, "it")[-1]["line"]})
    assert "Nota (Rosa, 30 novembre 2026, fatto): È così?" in new


def test_what_isnt_there_changes_nothing() -> None:
    for do in ("close", "open", "answer", "remove"):
        assert noted(CASE, "en", {"do": do, "line": 14, "words": "x"}) == CASE
