"""Remarks that came back: read whatever an e-mail did to them, and put where they belong now."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.parse import parse
from sameboat.studio.came_back import came_back
from sameboat.studio.notes import notes
from sameboat.studio.remarks import MOST, remarks
from tests.conftest import ROOT

CASE = (ROOT / "cases/one-bench/en.md").read_text("utf-8")
SENT = (
    "Remarks by Ada on “One bench”. Whoever wrote it can put this whole text into the studio, "
    "under “Remarks that came back”.\n\n(d9f6b2ec24f6 2026-11-30 Ada)\n\n"
    "[60] “Ruggero to you: The same? I was on my knees in a stranger’s bathroom with the …”\n"
    "Would he say this?\n\nHe is proud. \U0001f469\u200d\U0001f467 <script>alert(1)</script>\n\n"
    "[62] “Fulvia to Ruggero: No. I never said it was the same.”\nAnd > this: no.\n\n[= c815b7a6]\n"
)
SAID = [
    "Would he say this? He is proud. \U0001f469\u200d\U0001f467 <script>alert(1)</script>",
    "And > this: no.",
]


PIECES = (
    *("[1] “", "”", "[= 12345678]", "(d9f6b2ec24f6 2026-11-30 A)"),
    *("</script>", "\ud800", "PHNjcmlwdD4=", "Line 3: "),
)


def quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.splitlines())


def wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(part, 50) for part in text.split("\n"))


MAILED = {
    "as it was sent": SENT,
    "quoted": quoted(SENT),
    "quoted twice": quoted(quoted(SENT)),
    "with lines broken": wrapped(SENT),
    "broken and quoted": quoted(wrapped(SENT)),
    "on one line": " ".join(SENT.split()),
    "from Windows": SENT.replace("\n", "\r\n"),
    "with hard spaces": SENT.replace(" ", "\xa0"),
    "in a mail": f"Dear Rosa,\n\nhere they are.\n\n{quoted(SENT)}\n-- \nAda",
}


@pytest.mark.parametrize("text", MAILED.values(), ids=MAILED)
def test_an_email_changes_nothing(text: str) -> None:
    found = came_back(text)
    assert [one.line for one in found.remarks] == [60, 62]
    assert [one.said for one in found.remarks] == SAID
    assert (found.by, found.day, found.version) == ("Ada", "2026-11-30", "d9f6b2ec24f6")
    assert found.whole is True
    if text == MAILED["in a mail"]:
        assert found.rest == "Dear Rosa,\n\nhere they are.\n-- \nAda"
    else:
        assert not found.rest


@pytest.mark.parametrize(
    "text",
    [
        SENT.replace("proud", "prod"),
        SENT.partition("[=")[0],
        SENT.replace("“", '"').replace("”", '"'),
        SENT.replace("c815b7a6", "00000000"),
    ],
)
def test_what_was_changed_on_the_way_is_read_and_said(text: str) -> None:
    found = came_back(text)
    assert len(found.remarks) == 2
    assert found.whole is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello.\nLine 12: why?\nreally\nline 14 - no", [(12, "why? really"), (14, "no")]),
        ("> riga 12. perché?\n> [14] no", [(12, "perché?"), (14, "no")]),
        ("12) why?\n\n* 14: no\n", [(12, "why?"), (14, "no")]),
        ("It is good.", [(0, "It is good.")]),
        ("", []),
        (" \n> \n", []),
    ],
)
def test_remarks_written_by_hand_are_read(text: str, expected: list[tuple[int, str]]) -> None:
    found = [(one.line, one.said) for one in came_back(text).remarks]
    assert found == expected


def test_remarks_stand_as_notes_where_they_were_made() -> None:
    found = remarks(CASE, "en", SENT)
    assert [(one["line"], one["place"]) for one in found["remarks"]] == [
        (60, "there"),
        (62, "there"),
    ]
    assert found["same"]
    assert parse(found["text"]).script.version == parse(CASE).script.version
    lines = found["text"].split("\n")
    assert lines[59].startswith("Ruggero to you: The same?")
    assert lines[61].startswith("Note (Ada, 30 November 2026): Would he say this?")
    assert [one["words"] for one in notes(found["text"], "en")] == SAID
    again = remarks(found["text"], "en", SENT)
    assert [one["place"] for one in again["remarks"]] == ["already", "already"]
    assert again["text"] == found["text"]


def test_remarks_find_their_line_where_the_text_has_moved_on() -> None:
    text = CASE.replace(
        "## ", "## Before all\n\nIt rains.\n\n### “Come.”\n\nNext: Another\n\n## ", 1
    ).replace("Fulvia to Ruggero: No. I never", "Fulvia to Ruggero: No, I never")
    found = remarks(text, "en", SENT)
    assert not found["same"]
    lines = text.split("\n")
    for one, begins in zip(
        found["remarks"], ("Ruggero to you: The same", "Fulvia to"), strict=True
    ):
        assert one["place"] == "moved"
        assert lines[one["line"] - 1].startswith(begins)


def test_a_remark_whose_line_is_gone_is_the_first_note() -> None:
    text = "\n".join(line for line in CASE.split("\n") if "never said it was" not in line)
    found = remarks(text, "en", SENT)
    assert [one["place"] for one in found["remarks"]] == ["there", "lost"]
    first = notes(found["text"], "en")[0]
    assert first["words"] == (
        "of line 62, “Fulvia to Ruggero: No. I never said it was the same.”, which isn’t there any "
        "more: And > this: no."
    )
    assert first["within"] == ""


def test_remarks_on_another_case_say_so_and_none_is_lost() -> None:
    other = (ROOT / "cases/half-a-loaf/en.md").read_text("utf-8")
    found = remarks(other, "en", SENT)
    assert found["other"]
    assert not remarks(CASE, "en", SENT)["other"]
    assert len(notes(found["text"], "en")) == 2


def test_what_cant_be_read_gets_an_answer() -> None:
    assert remarks(CASE, "en", "x" * (MOST + 1))["problem"] == "long"
    assert remarks(CASE, "en", " ")["problem"] == "nothing"
    for text in ("", "nothing at all", "---\n---", "## \ud800"):
        assert "text" in remarks(text, "en", SENT)


@given(st.lists(st.sampled_from([*'[]()=“”"> \n:ab', *PIECES]), max_size=30).map("".join))
def test_whatever_comes_back_harms_nothing(pasted: str) -> None:
    found = remarks(CASE, "en", pasted)
    if "text" in found:
        assert parse(found["text"]).script.version == parse(CASE).script.version
        assert len(notes(found["text"], "en")) == len(found["remarks"]) or "already" in {
            one["place"] for one in found["remarks"]
        }
