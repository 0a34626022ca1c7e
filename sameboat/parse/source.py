"""`source`: bytes become text, or a message about why they can't.

In come the bytes of a file; out come its text with plain line ends, and what is wrong with them.
"""

from __future__ import annotations

import re

from sameboat.problems import Problem

__all__ = ["MOST_BYTES", "decode"]

CODE = "source"
MOST_BYTES = 5_000_000
"""The size of a file that is read, in bytes: about fifty long novels."""

# Tab and line feed are the two that belong in a text.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]")
MOST_CONTROLS_SHOWN = 5


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text in `data` and the problems found; unreadable data gives an empty text."""

    def problem(line: int, wrong: str, expected: str) -> Problem:
        return Problem(file, line, CODE, wrong, expected)

    if len(data) > MOST_BYTES:
        wrong = f"the file is {len(data) / 1e6:.1f} MB"
        expected = f"expected a script of at most {MOST_BYTES // 1_000_000} MB"
        return "", (problem(1, wrong, f"{expected}; is a picture pasted into it?"),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        wrong = "the file is saved as UTF-16"
        return "", (problem(1, wrong, 'expected UTF-8: choose "UTF-8" when you save it'),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        wrong = f"the file is not UTF-8 text (byte {data[error.start]:#04x})"
        expected = 'expected plain text: choose "Plain text" and "UTF-8" when you save it'
        return "", (problem(line, wrong, expected),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return "", (problem(1, "the file is empty", "expected a script: try `sameboat new`"),)
    found = list(CONTROL.finditer(text))
    problems = [
        problem(
            text.count("\n", 0, match.start()) + 1,
            f"a control character (U+{ord(match[0]):04X}), which nobody can see",
            "expected plain text: delete it, or type the line again",
        )
        for match in found[:MOST_CONTROLS_SHOWN]
    ]
    if len(found) > MOST_CONTROLS_SHOWN:
        wrong = f"{len(found) - MOST_CONTROLS_SHOWN} more control characters"
        problems.append(problem(problems[-1].line, wrong, "expected plain text"))
    return CONTROL.sub("\ufffd", text), tuple(problems)
