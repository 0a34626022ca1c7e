"""Remarks that came back: read whatever an e-mail did to them, and put where they belong now."""

from __future__ import annotations

import html
import quopri
import textwrap
import unicodedata

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


def wrapped(text: str, width: int = 50) -> str:
    return "\n".join(textwrap.fill(part, width) for part in text.split("\n"))


MAILED = {
    "as it was sent": SENT,
    "quoted": quoted(SENT),
    "quoted twice": quoted(quoted(SENT)),
    "with lines broken": wrapped(SENT),
    "broken and quoted": quoted(wrapped(SENT)),
    "on one line": " ".join(SENT.split()),
    "from Windows": SENT.replace("\n", "\r\n"),
    "with hard spaces": SENT.replace(" ", "\xa0"),
    "wrapped and quoted at 72": textwrap.indent(wrapped(SENT, 70), "> ", lambda _: True),
    "signed below": f"{SENT}\n-- \nAda Rossi\nSent from my phone [1] “hi”\n",
    "with HTML's signs": html.escape(SENT),
    "quoted with HTML's signs": html.escape(quoted(SENT)),
    "with HTML's names of signs": html.escape(SENT, quote=False)
    .replace("“", "&ldquo;")
    .replace("”", "&rdquo;"),
    "with HTML's numbers of signs": SENT.encode("ascii", "xmlcharrefreplace").decode(),
    "with HTML's hard spaces": SENT.replace(" ", "&nbsp;"),
    "with breaks": SENT.replace("\n", "<br>\n"),
    "as HTML": "".join(f"<div>{html.escape(line)}</div>" for line in SENT.split("\n")),
    "as it is encoded": quopri.encodestring(SENT.encode()).decode(),
    "with each [ escaped": SENT.replace("[", "\\[").replace("]", "\\]"),
    "with bold numbers": SENT.replace("[60]", "*[60]*").replace("[62]", "**[62]**"),
    "with bars beside it": "".join(f"| {line}\n" for line in SENT.splitlines()),
    "with marks of direction": SENT.replace("[60]", "\u200e[60]\u200f"),
    "with tabs and indented": textwrap.indent(SENT, "\t"),
    "taken apart": unicodedata.normalize("NFD", SENT),
    "without its beginning": SENT[SENT.index("(d9f") :],
    "in a mail": f"Dear Rosa,\n\nhere they are.\n\n{quoted(SENT)}\n-- \nAda",
}


@pytest.mark.parametrize("text", MAILED.values(), ids=MAILED)
def test_an_email_changes_nothing(text: str) -> None:
    found = came_back(text)
    assert [one.line for one in found.remarks] == [60, 62]
    assert [one.said for one in found.remarks] == SAID
    assert (found.by, found.day, found.version) == ("Ada", "2026-11-30", "d9f6b2ec24f6")
    assert found.whole is True
    rest = {
        MAILED["in a mail"]: "Dear Rosa,\n\nhere they are.\n-- \nAda",
        MAILED["signed below"]: "-- \nAda Rossi\nSent from my phone [1] “hi”",
    }
    assert found.rest.strip("\u200e") == rest.get(text, "")


@pytest.mark.parametrize(
    "text",
    [
        SENT.replace("proud", "prod"),
        SENT.partition("[=")[0],
        SENT.replace("“", '"').replace("”", '"'),
        SENT.replace("c815b7a6", "00000000"),
        SENT.replace("“", "‘").replace("”", "’"),
        SENT.replace("“", "« ").replace("”", " »"),
        SENT.replace("“", "„").replace("”", "“"),
        SENT.replace("[60]", "[60](mailto:x)"),
        SENT.upper().replace("[62]", "[62]\u200f"),
        SENT.replace("\U0001f469\u200d\U0001f467", "").encode().decode("cp1252", "replace"),
    ],
)
def test_what_was_changed_on_the_way_is_read_and_said(text: str) -> None:
    found = came_back(text)
    assert [one.line for one in found.remarks] == [60, 62]
    assert all(one.about for one in found.remarks)
    assert (found.by.lower(), found.day, found.version) == ("ada", "2026-11-30", "d9f6b2ec24f6")
    assert found.whole is False


def test_of_what_is_cut_no_word_is_lost() -> None:
    for cut in (SENT[: SENT.index("never said")], SENT.replace("[62] “Fulvia", "Fulvia")):
        said = " ".join(one.said for one in came_back(cut).remarks)
        assert "Fulvia to Ruggero: No." in said
    (last,) = came_back(SENT[SENT.index("[62]") :]).remarks
    assert (last.line, last.said, last.by) == (62, SAID[1], "")


def test_remarks_of_two_readers_and_the_same_ones_twice_come_each_once() -> None:
    ben = SENT.replace("2026-11-30 Ada", "2026-11-29 Ben").replace("Would he", "Why would he")
    found = remarks(CASE, "en", f"{SENT}\nBen wrote:\n{quoted(ben)}\n{quoted(SENT)}")
    assert found["by"] == "Ada, Ben"
    assert [one["place"] for one in found["remarks"]] == ["there"] * 4 + ["already"] * 2
    assert [(one["by"], one["day"]) for one in notes(found["text"], "en")] == [
        ("Ada", "30 November 2026"),
        ("Ben", "29 November 2026"),
    ] * 2
    assert "Ben wrote:" in found["rest"]


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
