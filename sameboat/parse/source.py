"""`source`: bytes become text, or a message about why they can't.

In come the bytes of a file; out come its text with plain line ends, and what is wrong with them.
"""

from __future__ import annotations

import re
import unicodedata

from sameboat.problems import Problem

__all__ = ["MOST_BYTES", "decode", "plain_line_ends", "rough"]

CODE = "source"
MOST_BYTES = 5_000_000
"""The size of a file that is read, in bytes: about fifty long novels."""

# Tab and line feed are the two that belong in a text. The last ones are line breaks that editors
# don't count, and two that no text may hold.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ufffe\uffff]")
# What web pages and word processors leave between letters: nothing to see, and a name or a label
# with one of them in it would be another name.
INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
MOST_CONTROLS_SHOWN = 5
PLAIN = 'expected plain text: choose "Plain text" and "UTF-8" when you save it'


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text in `data` and the problems found; unreadable data gives an empty text.

    Accented letters come out in their usual form, of one piece, however they were typed.
    """

    def problem(line: int, wrong: str, expected: str) -> Problem:
        return Problem.plain(file, line, CODE, wrong, expected)

    if len(data) > MOST_BYTES:
        wrong = f"the file is {len(data) / 1e6:.1f} MB"
        expected = f"expected a script of at most {MOST_BYTES // 1_000_000} MB"
        return "", (problem(1, wrong, f"{expected}; is a picture pasted into it?"),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) > len(data) // 4:
        wrong = "the file is saved as UTF-16"
        return "", (problem(1, wrong, 'expected UTF-8: choose "UTF-8" when you save it'),)
    if data.startswith((b"PK\x03\x04", b"{\\rtf")):
        wrong = "the file is a word processor's document under another name"
        return "", (problem(1, wrong, PLAIN),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        above = plain_line_ends(data[: error.start].decode("cp1252", "replace"))
        below = plain_line_ends(data[error.start :][:80].decode("cp1252", "replace"))
        shown = above.rpartition("\n")[2][-20:] + below.partition("\n")[0][:20]
        wrong = f"the file is not UTF-8 text: `{CONTROL.sub('', shown).strip()}`"
        return "", (problem(above.count("\n") + 1, wrong, PLAIN),)
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", plain_line_ends(text)))
    if not text.strip():
        return "", (problem(1, "the file is empty", "expected a script: try `sameboat new`"),)
    found = list(CONTROL.finditer(text))
    problems = [
        problem(
            text.count("\n", 0, match.start()) + 1,
            f"an invisible character (U+{ord(match[0]):04X}) {_place(text, match.start())}",
            "expected plain text: delete it, or type the line again",
        )
        for match in found[:MOST_CONTROLS_SHOWN]
    ]
    if len(found) > MOST_CONTROLS_SHOWN:
        wrong = f"{len(found) - MOST_CONTROLS_SHOWN} more invisible characters"
        problems.append(problem(problems[-1].line, wrong, "expected plain text"))
    return CONTROL.sub("\ufffd", text), tuple(problems)


def _place(text: str, at: int) -> str:
    """Return, in words, where in its line a character stands."""
    before = CONTROL.sub("", text[max(0, at - 20) : at].rpartition("\n")[2]).strip()
    return f"behind `{before}`" if before else "at the start of the line"


def plain_line_ends(text: str) -> str:
    """Return `text` with a line feed at the end of each line, whatever wrote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def rough(data: bytes) -> str:
    """Return the text in `data`, whatever is wrong with it, to look for what it is meant to be."""
    return plain_line_ends(data.decode("utf-8-sig", "replace"))
