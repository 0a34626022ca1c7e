"""`remark`: words to a co-author that aren't marked as a note: `[Rosa: is this right?]`, `// …`.

In comes a line that learners would see; out comes what is wrong with it.
"""

from __future__ import annotations

import re

from sameboat.parse.cast import Cast
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["OPENING", "remark"]

CODE = "remark"
OPENING = ("[", "(", "{")
SLASHES = re.compile(r"(?://+|/\*)\s*(?=\S)")
BRACKETS = re.compile(
    r"[\[({](?P<name>[^\W\d_][^:\[\](){}]{0,40}):\s*(?P<words>[^\[\](){}]+)[\])}]\.?"
)


def remark(origin: Origin, cast: Cast, line: str, number: int) -> Problem | None:
    """Return the problem of a line that seems to be meant for a co-author."""
    note = cast.language.word("labels", "note")
    if line[:1] == "/" and (slashes := SLASHES.match(line)) is not None:
        first = line[slashes.end() :].split(maxsplit=1)[0]
        at = f"{slashes[0]}{first}"
        values = {"mark": slashes[0].strip(), "note": note}
        return origin.problem(number, CODE, "slashes", values, at=at, instead=f"{note}: {first}")
    if line[:1] not in OPENING or (found := BRACKETS.fullmatch(line)) is None:
        return None
    name, words = found["name"].strip(), found["words"].strip()
    if line[0] == "(" and (" " in name or not name[0].isupper() or "?" not in words):
        return None  # what is told in brackets can have a colon, too
    values = {"name": name, "note": note}
    if cast.knows(name):
        return origin.problem(number, CODE, "speech", values, at=line)
    instead = f"{note} ({name}): {words}"
    return origin.problem(number, CODE, "brackets", values, at=line, instead=instead)
