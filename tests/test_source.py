"""The file itself: bytes become a text, or one clear message."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.model import Case
from sameboat.parse.source import MOST_BYTES, decode

UNREADABLE = {
    "empty": (b"", "1: the file is empty; expected a script: try `sameboat new`"),
    "blank": (
        b" \r\n\t\n\xef\xbb\xbf",
        "1: the file is empty; expected a script: try `sameboat new`",
    ),
    "big": (
        b"Anna: Yes.\n" * (10_000_000 // 11),
        "1: the file is 10.0 MB; expected a script of at most 5 MB; is a picture pasted into it?",
    ),
    "utf-16": (
        "## The table".encode("utf-16"),
        '1: the file is saved as UTF-16; expected UTF-8: choose "UTF-8" when you save it',
    ),
    "utf-16 without a mark": (
        "## The table".encode("utf-16-be"),
        '1: the file is saved as UTF-16; expected UTF-8: choose "UTF-8" when you save it',
    ),
    "latin-1": (
        "## Le scale\r\n\r\nAnna: Perch\u00e9 no?\r\n".encode("latin-1"),
        "3: the file is not UTF-8 text: `Anna: Perché no?`; "
        'expected plain text: choose "Plain text" and "UTF-8" when you save it',
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 4,
        "1: the file is not UTF-8 text: `‰PNG`; "
        'expected plain text: choose "Plain text" and "UTF-8" when you save it',
    ),
    "a lone surrogate": (
        b"## The table\n\xed\xa0\x80",
        "2: the file is not UTF-8 text: `í\u00a0€`; "
        'expected plain text: choose "Plain text" and "UTF-8" when you save it',
    ),
    "a word processor's": (
        b"PK\x03\x04 word/document.xml",
        "1: the file is a word processor's document under another name; "
        'expected plain text: choose "Plain text" and "UTF-8" when you save it',
    ),
    "rich text": (
        b"{\\rtf1\\ansi Anna: Yes.}",
        "1: the file is a word processor's document under another name; "
        'expected plain text: choose "Plain text" and "UTF-8" when you save it',
    ),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cant_be_read_is_one_clear_message(kind: str, tmp_path: Path) -> None:
    data, message = UNREADABLE[kind]
    script = tmp_path / "en.md"
    script.write_bytes(data)
    parsed = read(script, "cases/x/en.md")
    assert [str(problem) for problem in parsed.problems] == [
        f"cases/x/en.md:{message.replace(': ', ': source: ', 1)}"
    ]
    assert parsed.case == Case(tmp_path.name, "en", "cases/x/en.md", "")


def test_a_file_of_the_largest_size_is_read() -> None:
    assert decode(b"x" * MOST_BYTES, "en.md") == ("x" * MOST_BYTES, ())


def test_invisible_characters_are_named_with_their_places() -> None:
    data = "\x00one\n two\x0bthree\u2028\n\x1b\x1b\x07\x07\x07\tfour\n".encode()
    text, problems = decode(data, "en.md")
    assert text == "�one\n two�three�\n�����\tfour\n"
    expected = "expected plain text: delete it, or type the line again"
    assert [str(problem) for problem in problems] == [
        f"en.md:1: source: an invisible character (U+0000) at the start of the line; {expected}",
        f"en.md:2: source: an invisible character (U+000B) behind `two`; {expected}",
        f"en.md:2: source: an invisible character (U+2028) behind `twothree`; {expected}",
        f"en.md:3: source: an invisible character (U+001B) at the start of the line; {expected}",
        f"en.md:3: source: an invisible character (U+001B) at the start of the line; {expected}",
        "en.md:3: source: 3 more invisible characters; expected plain text",
    ]


def test_letters_between_which_nothing_can_be_seen_belong_together() -> None:
    assert decode("\u200bAn\u2060na\ufeff, e\u0301".encode(), "en.md") == ("Anna, é", ())
