"""`source`: bytes become text, or a message about why they can't.

In come the bytes of a file; out come its text with plain line ends, and what is wrong with them.
"""

from __future__ import annotations

import re
import unicodedata

from sameboat.problems import Problem, number

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
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, file: str, code: str = "en") -> tuple[str, tuple[Problem, ...]]:
    """Return the text in `data` and the problems found; unreadable data gives an empty text.

    Accented letters come out in their usual form, of one piece, however they were typed.
    """

    def problem(line: int, identifier: str, **values: str | int) -> Problem:
        return Problem.of(file, line, CODE, identifier, code, values)

    if len(data) > MOST_BYTES:
        size = number(len(data) / 1e6, code, 1)
        return "", (problem(1, "large", size=size, most=MOST_BYTES // 1_000_000),)
    if data.startswith(UTF_16) or data.count(0) > len(data) // 4:
        return "", (problem(1, "utf16"),)
    if data.startswith((b"PK\x03\x04", b"{\\rtf")):
        return "", (problem(1, "document"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        above = plain_line_ends(data[: error.start].decode("cp1252", "replace"))
        below = plain_line_ends(data[error.start :][:80].decode("cp1252", "replace"))
        shown = above.rpartition("\n")[2][-20:] + below.partition("\n")[0][:20]
        shown = CONTROL.sub("", shown).strip()
        return "", (problem(above.count("\n") + 1, "encoding", shown=shown),)
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", plain_line_ends(text)))
    if not text.strip():
        return "", (problem(1, "empty"),)
    found = list(CONTROL.finditer(text))
    problems = []
    for match in found[:MOST_CONTROLS_SHOWN]:
        line = text.count("\n", 0, match.start()) + 1
        character, before = f"U+{ord(match[0]):04X}", _before(text, match.start())
        if before:
            problems.append(problem(line, "invisible", character=character, before=before))
        else:
            problems.append(problem(line, "invisible-first", character=character))
    if len(found) > MOST_CONTROLS_SHOWN:
        more = len(found) - MOST_CONTROLS_SHOWN
        problems.append(problem(problems[-1].line, "invisible-more", more=more))
    return CONTROL.sub("\ufffd", text), tuple(problems)


def _before(text: str, at: int) -> str:
    """Return the last words of its line that stand before a character."""
    return CONTROL.sub("", text[max(0, at - 20) : at].rpartition("\n")[2]).strip()


def plain_line_ends(text: str) -> str:
    """Return `text` with a line feed at the end of each line, whatever wrote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def rough(data: bytes) -> str:
    """Return the text in `data`, whatever is wrong with it, to look for what it is meant to be."""
    encoding = "utf-16" if data.startswith(UTF_16) else "utf-8-sig"
    return plain_line_ends(data.decode(encoding, "replace"))
