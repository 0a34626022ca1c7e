"""How a script stands, filled in: the lines that say so are written, and no other is touched."""

from __future__ import annotations

import re

import pytest

from sameboat.check import examine
from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.studio.send import agreed, send
from sameboat.studio.status import status
from tests.studio.test_notes import CASE

FILLED = {
    "status": "draft",
    "reviewed": "Two carers, spring 2026",
    "agreed": "2026-11-30",
    "named": "Teresa's group: all of us",
    "write-to": "rosa@example.org",
}
HOSTILE = '"</script>" #x: {y} [z] \'& --- | >'


def test_every_field_is_filled_in_and_emptied_again() -> None:
    found = status(CASE, "en", FILLED)
    version = parse(CASE).script.version
    assert not found["problem"]
    assert found["agreed"] == {"day": "2026-11-30", "version": version}
    assert not found["lapsed"]
    assert found["fields"]["named"] == FILLED["named"]
    assert found["told"][-1] == (
        "Those it comes from agreed to this version on 30 November 2026: Teresa's group: all of us."
    )
    assert found["address"] == "rosa@example.org"
    assert f"agreed: 2026-11-30, to {version}\n" in found["text"]
    kept = [line for line in found["text"].split("\n") if not line.startswith((*FILLED, "write"))]
    assert kept == CASE.split("\n")
    assert not [p for p in examine(found["text"])[1] if p.code in ("status", "front-matter")]
    assert status(found["text"], "en", dict.fromkeys(FILLED, ""))["text"] == CASE


def test_a_changed_text_lapses_an_agreement_for_all_to_see() -> None:
    text = status(CASE, "en", FILLED)["text"]
    found = status(text.replace("It is Monday", "It is Tuesday"), "en")
    assert found["lapsed"]
    assert found["told"][-1] == (
        "Those it comes from agreed to another version on 30 November 2026, and haven't agreed to "
        "this one yet."
    )
    assert not status(text + "\nNote: why?\n", "en")["lapsed"]


def test_a_comma_lapses_an_agreement_and_undoing_it_brings_it_back() -> None:
    text = status(CASE, "en", FILLED)["text"]
    changed = text.replace("It is Monday", "It is, Monday")
    assert status(changed, "en")["lapsed"]
    assert "was to another" not in agreed(text, "en", {})["text"]
    assert "was to another version" in agreed(changed, "en", {})["text"]
    back = status(changed.replace("It is, Monday", "It is Monday"), "en")
    assert (back["text"], back["lapsed"]) == (text, False)


@pytest.mark.parametrize("first", [True, False])
def test_two_who_agreed_to_different_versions_have_not_both_agreed(*, first: bool) -> None:
    version = parse(CASE).script.version
    both = [f"2026-11-30 to {version}", "2026-11-29 to 0123456789ab"][:: 1 if first else -1]
    text = status(CASE, "en", FILLED)["text"]
    text = text.replace(f"agreed: 2026-11-30, to {version}", f"agreed: {' and '.join(both)}")
    found = status(text, "en")
    assert found["lapsed"]
    assert "haven't agreed to this one yet" in found["told"][-1]
    assert [p for p in examine(text)[1] if p.code == "status"]


@pytest.mark.parametrize("field", ["reviewed", "named"])
def test_whatever_is_written_is_read_as_it_was_written_or_refused(field: str) -> None:
    text = status(CASE, "en", {"agreed": "2026-11-30"})["text"]
    for written in (HOSTILE, "a # b", "x: y", "- a", "nobody", "[a, b]", "“Ada”", "!", "è"):
        found = status(text, "en", {field: written})
        assert found["problem"] in ("", field)
        assert found["version"] == parse(CASE).script.version
        if found["problem"]:
            assert found["text"] == text
        elif written != "nobody":
            assert found["fields"][field] == written


def test_a_field_over_several_lines_is_one_field() -> None:
    text = CASE.replace("level: group", "reviewed: Two carers\n  and a son\nlevel: group")
    assert status(text, "en")["fields"]["reviewed"] == "Two carers and a son"
    assert "reviewed: Ada\nlevel" in status(text, "en", {"reviewed": "Ada"})["text"]


def test_in_italian() -> None:
    text = first_case("La panchina", "it")
    found = status(text, "it", {"status": "draft", "agreed": "2026-11-30"})
    assert re.search(r"^accordo: 2026-11-30, alla versione \w{12}$", found["text"], re.MULTILINE)
    assert "stato: bozza\n" in found["text"]
    assert not found["lapsed"]


def test_a_text_without_top_lines_is_left_as_it_is() -> None:
    for text in ("", "Just words.", "## A scene\n"):
        found = status(text, "en", FILLED)
        assert found["text"] == text
        assert found["problem"]


def test_a_page_says_what_was_agreed_to() -> None:
    text = status(CASE, "en", FILLED)["text"]
    found = agreed(text, "en", {"who": f"Teresa {HOSTILE}", "what": "To be in the book"})
    assert found["name"] == "the-bench-agreed.html"
    html = found["text"]
    for words in ("30 November 2026", parse(CASE).script.version, "To be in the book", "rosa@exa"):
        assert words in html
    assert "It is Monday" in html
    assert "<script" not in html
    lapsed = agreed(text.replace("Monday", "Friday"), "en", {})["text"]
    assert "The agreement of 30 November 2026 was to another version" in lapsed


def test_notes_go_along_only_where_they_are_named() -> None:
    text = CASE + "\nNote (Rosa): mine alone\n\nNote: for Ada\n"
    lines = [one.line for one in parse(text).script.notes]
    plain = send(text, "en", {"word": "Read it."})
    assert plain["name"] == "the-bench.html"
    assert "mine alone" not in plain["text"]
    assert "for Ada" not in plain["text"]
    chosen = send(text, "en", {"notes": lines[1:]})["text"]
    assert "mine alone" not in chosen
    assert "for Ada" in chosen
    assert "<script" not in send(text, "en", {"alive": False})["text"]
    assert not any(send("", "en", {}).values())


def test_pictures_that_a_script_names_are_asked_for() -> None:
    text = CASE.replace("It is Monday.", "![The bench](bench.png)")
    assert send(text, "en", {})["wanted"] == ["bench.png"]
    found = send(text, "en", {"pictures": {"bench.png": b"\x89PNG\r\n\x1a\n"}})
    assert found["wanted"] == []
    assert "data:image/png" in found["text"]
