"""`chat`: a script sent as messages: `[12:03, 4/5/2026] Rosa: The kitchen is cold.` and so on.

In come the lines of a script; out they come without what a chat puts before each message, and what
is to be mended. Only the first sender's name goes: another's can be somebody who speaks.
"""

from __future__ import annotations

import re

from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["unstamped"]

CODE = "chat"
TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?"
DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
STAMP = re.compile(
    rf"\s*\[?(?:{TIME},?\s+{DATE}|{DATE},?\s+{TIME})\]?\s*(?:[-–]\s+)?", re.IGNORECASE
)
OPENING = frozenset("[0123456789 ")  # the signs that such a line begins with
SENDER = re.compile(r"[^:\n]{1,40}:[^\S\n]*")


def unstamped(lines: list[str], origin: Origin) -> tuple[list[str], list[Problem]]:
    """Return lines without the times and the sender of a chat, and a problem for each of them."""
    found = [
        (number, stamp)
        for number, line in enumerate(lines)
        if line[:1] in OPENING and (stamp := STAMP.match(line))
    ]
    first = SENDER.match(lines[found[0][0]], found[0][1].end()) if found else None
    if first is None:
        return lines, []  # a diary tells the time, too
    sender, problems, lines = first[0].strip(), list[Problem](), list(lines)
    for number, stamp in found:
        line, end = lines[number], stamp.end()
        if (name := SENDER.match(line, end)) is not None and name[0].strip() == sender:
            end = name.end()
        lines[number] = line[end:]
        at = line[:end].strip()
        cause = f"meant.{CODE}"
        problems.append(
            origin.problem(number + 1, CODE, "stamp", {"at": at}, at=at, instead="", cause=cause)
        )
    return lines, problems
