"""A record from the bytes of its file.

In come bytes; out come a `Record`, None when there is none, and everything that is wrong with the
file. What can't be understood is named, and the rest is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sameboat.problems import Problem
from sameboat.record.answered import answered
from sameboat.record.complaint import Complain, NoRecordError, clipped, shown
from sameboat.record.format_1 import FORMAT_1, from_format_1, is_single_case
from sameboat.record.json_text import decoded
from sameboat.record.played import played
from sameboat.record.values import Answered, Played, Record
from sameboat.record.write import FORMAT

__all__ = ["read"]

CODE = "record"
MOST = 100  # complaints about one file; nobody mends more of them by hand
KIND = re.compile(r"same-boat-([a-z]+)/([0-9]+)")


def read(data: bytes, name: str, language: str = "en") -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the record in a file, None when there is none, and what is wrong with it.

    `name` is how problems call the file: a class's files go by number. They are told in `language`.
    """
    problems: list[Problem] = []
    more = 0

    def complain(identifier: str, /, **values: str | int) -> None:
        nonlocal more
        if len(problems) < MOST:
            told = Problem.of(name, 1, CODE, identifier, language, clipped(values))
            problems.append(told)
        else:
            more += 1

    try:
        found = _recognised(decoded(data, complain))
    except NoRecordError as error:
        problem = Problem.of(name, error.line, CODE, error.id, language, error.values)
        return None, (problem,)
    cases = tuple(_cases(found, complain))
    exercises = tuple(_exercises(found, complain))
    kept = found.get("kept", "")
    if not isinstance(kept, str):
        complain("words", part="kept", name=name, shown=shown(kept))
        kept = ""
    if not cases and not exercises and not problems:
        complain("nothing")
    if more:
        problems.append(Problem.of(name, 1, CODE, "more", language, {"count": more}))
    record = Record(cases, exercises, kept) if cases or exercises else None
    return record, tuple(problems)


def _recognised(found: Any) -> dict[str, Any]:
    """Return a file's values in the shape of format 2."""
    if not isinstance(found, dict):
        raise NoRecordError("other")
    named = found.get("format")
    kind = KIND.fullmatch(named) if isinstance(named, str) else None
    if named == FORMAT:
        return found
    if named == FORMAT_1:
        return from_format_1(found)
    if kind and kind[1] == "record":
        raise NoRecordError("later", named=shown(named)[1:-1], format=FORMAT)
    if kind:
        raise NoRecordError("kind", kind=kind[1][:40])
    if is_single_case(found):
        return from_format_1(found)
    raise NoRecordError("nameless")


def _entries(found: dict[str, Any], part: str, complain: Complain) -> Iterator[tuple[int, Any]]:
    values = found.get(part, [])
    if not isinstance(values, list):
        complain("list", part=part)
        values = []
    for number, value in enumerate(values, start=1):
        if isinstance(value, dict):
            yield number, value
        else:
            complain("damaged", number=number, part=part)


def _cases(found: dict[str, Any], complain: Complain) -> Iterator[Played]:
    for number, value in _entries(found, "cases", complain):
        if (name := value.get("case")) and isinstance(name, str):
            yield played(value, name, complain)
        else:
            complain("case", number=number)


def _exercises(found: dict[str, Any], complain: Complain) -> Iterator[Answered]:
    for number, value in _entries(found, "exercises", complain):
        if (name := value.get("exercise")) and isinstance(name, str):
            yield answered(value, name, complain)
        else:
            complain("exercise", number=number)
