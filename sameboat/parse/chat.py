"""`chat`: a script sent as messages: `[12:03, 4/5/2026] Rosa: …`, or quoted in a mail: `> ## …`.

In come the lines of a script; out they come without what such a program puts before them, and what
is to be mended. Of the names before messages only the first sender's goes: another's can be
somebody who speaks.
"""

from __future__ import annotations

import re

from sameboat.parse.everyday import noted
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["unquoted", "unstamped"]

CODE = "chat"
TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?"
DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
STAMP = re.compile(
    rf"\s*\[?(?:{TIME},?\s+{DATE}|{DATE},?\s+{TIME})\]?\s*(?:[-–]\s+)?", re.IGNORECASE
)
OPENING = frozenset("[0123456789 ")  # the signs that such a line begins with
SENDER = re.compile(r"[^:\n]{1,40}:[^\S\n]*")

QUOTE = re.compile(r"\s*(?:>[^\S\n]?)+")
STRUCTURE = re.compile(r"(?:-{3}|#{2,3} .*\w.*)$")


def unquoted(lines: list[str], origin: Origin) -> tuple[list[str], list[Problem]]:
    """Return lines without the marks of a mail that quotes them, and a problem for each of them.

    It is one when most lines have the mark, and headings or the lines around the front matter too.
    """
    found = {n: mark for n, line in enumerate(lines) if ">" in line and (mark := QUOTE.match(line))}
    if 2 * len(found) <= sum(bool(line.strip()) for line in lines) or not any(
        STRUCTURE.match(lines[number][mark.end() :].rstrip()) for number, mark in found.items()
    ):
        return lines, []
    lines, problems, cause = list(lines), list[Problem](), f"meant.{CODE}"
    for number, mark in found.items():
        lines[number] = lines[number][mark.end() :]
        at = mark[0].strip()
        problems.append(origin.problem(number + 1, CODE, "quoted", at=at, instead="", cause=cause))
    for number in range(min(found), max(found)):
        line = lines[number]
        if number not in found and line.strip() and noted(line, origin.language) is None:
            problems.append(_answer(origin, line, number + 1))
    return lines, problems


def _answer(origin: Origin, line: str, number: int) -> Problem:
    """Return the problem of a line between those that a mail quotes: somebody's answer to them."""
    note, first = origin.language.word("labels", "note"), line.split(maxsplit=1)[0]
    return origin.problem(
        number, CODE, "answer", {"note": note}, at=first, instead=f"{note}: {first}"
    )


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
