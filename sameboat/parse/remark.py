"""`remark`: words to a co-author that aren't marked as a note: `[Rosa: is this right?]`, `?? …`.

In comes a line that learners would see; out comes what is wrong with it.
"""

from __future__ import annotations

import re

from sameboat.parse.cast import Cast
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Severity

__all__ = ["OPENING", "inside", "quoted", "remark"]

CODE = "remark"
OPENING = frozenset("[({/?¿!%<^§@→➔➡⇒-=*N")
"""The first signs of a line that may be a remark."""
MARKS = re.compile(
    r"(?:(?://+|/\*|[?¿]{2,}|!{2,}|%{2,}|<{2,}|\^{2,}|§+|@{2,})\s*(?=\w)"
    r"|\*{3,}\s+(?=\w)|(?:[-=]+>|[→➔➡⇒])\s*(?=[^\W\d_A-ZÀ-Þ])"
    r"|\[(?:\d{1,3}|[a-z])\]\s*(?=\w))"
)
NOTABLE = re.compile(r"N\.?B\.?(?::|\s*[-–—]|(?=\s))\s*(?=\S)")
QUOTED = re.compile(r"> > (?:> )+(?=\S)")
CALLED = re.compile(r"@(?P<name>\w[\w.'’-]*\w)[\s,:]+(?=\S)")
BRACKETS = re.compile(
    r"[\[({](?P<name>[^\W\d_][^:\[\](){}]{0,40}):\s*(?P<words>[^\[\](){}]+)[\])}]\.?"
)

# A comment in the middle of words, or the number of one below the text, as editors export them.
INSIDE = re.compile(
    r"(?<=[^\s\[(])[^\S\n]*(?P<said>\[(?:\d{1,3}|[a-z]|[A-ZÀ-Þ][^:\[\](){}\n]{0,40}:\s+[^\[\](){}]+)\])"
    r"(?![(\[])"
)


def inside(origin: Origin, words: str, number: int) -> Problem | None:
    """Return the problem of what seems to be meant for a co-author in the middle of words."""
    found = INSIDE.search(words) if "[" in words else None
    if found is None:
        return None
    line, at = number + words.count("\n", 0, found.start("said")), found["said"]
    values = {"words": at, "note": origin.language.word("labels", "note")}
    return origin.problem(line, CODE, "inside", values, at=at, instead="")


def remark(origin: Origin, cast: Cast, line: str, number: int) -> Problem | None:
    """Return the problem of a line that seems to be meant for a co-author."""
    if (mark := MARKS.match(line)) is not None:
        return _marked(origin, mark[0], line[mark.end() :], number)
    if (mark := NOTABLE.match(line)) is not None:
        return _marked(origin, mark[0], line[mark.end() :], number, severity="warning")
    if (called := CALLED.match(line)) is not None and cast.find(called["name"]) is None:
        return _marked(origin, called[0], line[called.end() :], number, to=called["name"])
    if line[:1] not in "[({" or (found := BRACKETS.fullmatch(line)) is None:
        return None
    name, words = found["name"].strip(), found["words"].strip()
    if line[0] == "(" and (" " in name or not name[0].isupper() or "?" not in words):
        return None  # what is told in brackets can have a colon, too
    note = origin.language.word("labels", "note")
    values = {"name": name, "note": note}
    if cast.knows(name):
        return origin.problem(number, CODE, "speech", values, at=line)
    instead = f"{note} ({name}): {words}"
    return origin.problem(number, CODE, "brackets", values, at=line, instead=instead)


def quoted(origin: Origin, line: str, number: int) -> Problem | None:
    """Return the problem of a line behind three marks of a quotation, which are a call for help."""
    mark = QUOTED.match(line)
    if mark is None:
        return None
    return _marked(origin, mark[0].replace(" ", "") + " ", line[mark.end() :], number)


def _marked(
    origin: Origin,
    mark: str,
    words: str,
    number: int,
    *,
    to: str = "",
    severity: Severity = "error",
) -> Problem:
    """Return the problem of words behind a mark, which a note should stand for."""
    note, first = origin.language.word("labels", "note"), words.split(maxsplit=1)[0]
    label = f"{note} ({to})" if to else note
    values = {"mark": mark.strip(), "note": label}
    at, instead = f"{mark}{first}", f"{label}: {first}"
    return origin.problem(number, CODE, "marked", values, at=at, instead=instead, severity=severity)
