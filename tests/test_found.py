"""Small scripts that failed once: each is understood now, or told what to mend."""

from __future__ import annotations

import unicodedata
from base64 import b64decode
from pathlib import Path

import pytest

from sameboat.course.reading import examine
from sameboat.html import render
from sameboat.model import Case, Speech

FOLDER = Path(__file__).parent / "fixtures" / "found"
DECOMPOSED = unicodedata.normalize("NFD", "città.png")
NAMES = ("foto 1.png", "flat#2.png", "who?.png", "foto(1.png", "the sheet.pdf")
DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)  # a picture of one point, since what isn't one doesn't go into the book
# Script, the folder it lies in, what lies beside it, and what it is told.
FOUND: list[tuple[str, str, tuple[str, ...], list[str]]] = [
    ("la-citta", "la-città", (), []),
    ("list-in-speech", "keys", (), ["bullet 18", "bullet 21"]),
    ("long-names", "keys", (), []),
    ("name-apostrophe", "keys", (), []),
    ("name-brackets", "keys", (), []),
    ("name-with-and", "keys", (), []),
    ("picture-names", "keys", NAMES, []),
    ("picture-names", "keys", NAMES[1:], ["image 16"]),
    ("picture-nfd", "keys", (DECOMPOSED,), []),
    ("picture-nfd", "keys", ("città.png",), []),
    ("picture-nfd", "keys", (), ["image 16"]),
    ("rtl", "keys", (), []),
    ("title-apostrophe", "keys", (), []),
    ("title-apostrophe-as-told", "keys", (), ["field 2"]),
]


def case_in(place: Path, script: str, folder: str, beside: tuple[str, ...]) -> Path:
    path = place / "cases" / folder / "en.md"
    path.parent.mkdir(parents=True)
    path.write_bytes((FOLDER / f"{script}.md").read_bytes())
    for name in beside:
        (path.parent / name).write_bytes(DOT)
    return path


@pytest.mark.parametrize(("script", "folder", "beside", "told"), FOUND)
def test_what_failed_once_is_understood_or_told(
    tmp_path: Path, script: str, folder: str, beside: tuple[str, ...], told: list[str]
) -> None:
    _, problems = examine(case_in(tmp_path, script, folder, beside))
    assert [f"{problem.code} {problem.line}" for problem in problems] == told


def first(name: str) -> tuple[Case, Speech]:
    case = examine(FOLDER / f"{name}.md")[0].case
    return case, next(block for block in case.every_block() if isinstance(block, Speech))


@pytest.mark.parametrize(
    ("script", "speaker", "to"),
    [
        ("name-apostrophe", "'Ntoni", ("Paolo",)),
        ("name-brackets", "Anna", ("Paolo",)),
        ("name-with-and", "Paolo", ("Mr and Mrs Rossi", "Ada")),
    ],
)
def test_people_speak_under_their_names(script: str, speaker: str, to: tuple[str, ...]) -> None:
    case, spoken = first(script)
    assert (spoken.speaker, spoken.to) == (speaker, to)
    assert {speaker, *to} <= {person.name for person in case.people}


def test_an_apostrophe_begins_a_title() -> None:
    assert first("title-apostrophe")[0].title == "'Twas the lock"


def test_a_picture_is_shown_whatever_its_name_holds() -> None:
    page = render(first("picture-names")[0])
    for address in ("foto%201.png", "flat%232.png", "who%3F.png"):
        assert f'src="{address}"' in page, address
    assert page.count('alt="A door."') == 4
    assert "![" not in page
    assert "](the" not in page
