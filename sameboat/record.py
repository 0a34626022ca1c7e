"""The learner's record as a file: what they chose and wrote, in cases and in exercises.

In come the bytes of a file; out come a `Record` and what is wrong with the file, in the manner of a
script's problems. What can't be understood is named, and the rest is kept.

Format 1: `{"format": "same-boat-record/1", "kept": time, "cases": [{"case", "title", "language",
"version", "path", "times", "reflections"}], "exercises": [{"exercise", "title", "kind", "language",
"version", "answers", "times"}]}`. Players of earlier versions wrote a single case: `{"case": …}`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from sameboat.problems import Problem

__all__ = ["FORMAT", "Answered", "Note", "Played", "Record", "read", "write"]

FORMAT = "same-boat-record/1"
CODE = "record"
LARGEST = 4_000_000  # bytes; a learner who writes a book under every question stays far below
LONGEST = 1_000  # choices
WANTED = "expected a file kept with “Keep my record as data”"
KIND = re.compile(r"same-boat-([a-z]+)/(\d+)")
Complain: TypeAlias = Callable[[str, str], None]


class _NoRecordError(ValueError):
    """What a file is instead of a record: what is wrong, what was expected, and the line."""

    def __init__(self, wrong: str, expected: str = WANTED, line: int = 1) -> None:
        super().__init__(wrong)
        self.wrong, self.expected, self.line = wrong, expected, line


@dataclass(frozen=True, slots=True)
class Note:
    """What a learner wrote under a question."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Played:
    """A case as far as it was played: `version` is the script's, `times` when each choice came."""

    case: str
    title: str = ""
    language: str = "en"
    version: str = ""
    path: tuple[int, ...] = ()
    times: tuple[str, ...] = ()
    reflections: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An exercise as far as it was done; what `answers` holds depends on its kind."""

    exercise: str
    title: str = ""
    kind: str = ""
    language: str = "en"
    version: str = ""
    answers: Any = None
    times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything in one file; `kept` is when it was made."""

    cases: tuple[Played, ...] = ()
    exercises: tuple[Answered, ...] = ()
    kept: str = ""


def write(record: Record) -> str:
    """Return a record as the text of its file."""
    values = asdict(record)
    data = {"format": FORMAT, "kept": values.pop("kept"), **values}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read(data: bytes, name: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the record in a file, None when there is none, and what is wrong with it.

    `name` is how problems call the file: a class's files go by number.
    """
    problems: list[Problem] = []

    def complain(wrong: str, expected: str) -> None:
        problems.append(Problem(name, 1, CODE, wrong, expected))

    try:
        found = _recognised(_decoded(data))
    except _NoRecordError as error:
        return None, (Problem(name, error.line, CODE, error.wrong, error.expected),)
    cases, exercises = [], []
    for where, value in _entries(found, "cases", complain):
        if played := _played(value, where, complain):
            cases.append(played)
    for where, value in _entries(found, "exercises", complain):
        if answered := _answered(value, where, complain):
            exercises.append(answered)
    kept = found.get("kept")
    record = Record(tuple(cases), tuple(exercises), kept if isinstance(kept, str) else "")
    if not cases and not exercises and not problems:
        complain("the record is empty: it holds no case and no exercise", "expected one or more")
    return (record if cases or exercises else None), tuple(problems)


def _decoded(data: bytes) -> Any:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise _NoRecordError("the file is empty")
    if len(data) > LARGEST:
        raise _NoRecordError(f"the file is larger than {LARGEST // 1_000_000} MB")
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _NoRecordError("this is not a text, so it is no record") from error
    if text.lstrip()[:1] == "<":
        raise _NoRecordError("this is a page to read, such as “Keep my record as a page” gives")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        ends = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        wrong = "the file breaks off in the middle" if ends else "this can't be read as data"
        expected = "expected the whole file, unchanged"
        raise _NoRecordError(wrong, expected, error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise _NoRecordError("this can't be read as data") from error


def _recognised(found: Any) -> dict[str, Any]:
    """Return the file's values in the shape of format 1."""
    if not isinstance(found, dict):
        raise _NoRecordError("this is data of something else")
    named = found.get("format")
    kind = KIND.fullmatch(named) if isinstance(named, str) else None
    if named == FORMAT:
        return found
    if kind and kind[1] == "record":
        wrong = f"the record was made by a later version of the course ({named})"
        raise _NoRecordError(wrong, f"expected {FORMAT}, which this version reads")
    if kind:
        raise _NoRecordError(f"this file holds a {kind[1]}, not a record")
    if "case" in found and "path" in found:
        return {"cases": [found]}
    raise _NoRecordError("this is data of something else: it names no format of the course")


def _entries(found: dict[str, Any], part: str, complain: Complain) -> Iterator[tuple[str, Any]]:
    values = found.get(part, [])
    if not isinstance(values, list):
        complain(f"`{part}` is not a list", "expected a list; the rest of the file is kept")
        values = []
    for number, value in enumerate(values, start=1):
        where = f"entry {number} of `{part}`"
        if isinstance(value, dict):
            yield where, value
        else:
            complain(f"{where} is damaged", "expected names and values; the other entries are kept")


def _played(value: dict[str, Any], where: str, complain: Complain) -> Played | None:
    name = value.get("case")
    if not isinstance(name, str) or not name:
        complain(f"{where} doesn't say which case it is", 'expected `"case": "its name"`')
        return None
    path: list[int] = []
    whole = value.get("path", [])
    for number in whole if isinstance(whole, list) else [whole]:
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            wrong = f"choice {len(path) + 1} of the way through {name} is {_shown(number)}"
            complain(wrong, "expected numbers from 1; the way is followed up to there")
            break
        path.append(number)
    if len(path) > LONGEST:
        complain(f"the way through {name} has {len(path)} choices", f"expected up to {LONGEST}")
        del path[LONGEST:]
    notes = value.get("reflections", [])
    kept = [
        Note(note["question"], note["text"])
        for note in (notes if isinstance(notes, list) else [])
        if isinstance(note, dict)
        and isinstance(note.get("question"), str)
        and isinstance(note.get("text"), str)
    ]
    if not isinstance(notes, list) or len(kept) < len(notes):
        complain(f"notes of {name} are damaged", "expected a question and a text; the rest is kept")
    return Played(name, **_facts(value), path=tuple(path), reflections=tuple(kept))


def _answered(value: dict[str, Any], where: str, complain: Complain) -> Answered | None:
    name = value.get("exercise")
    if not isinstance(name, str) or not name:
        expected = 'expected `"exercise": "its name"`'
        complain(f"{where} doesn't say which exercise it is", expected)
        return None
    kind = value.get("kind")
    return Answered(
        name,
        kind=kind if isinstance(kind, str) else "",
        answers=value.get("answers"),
        **_facts(value),
    )


def _facts(value: dict[str, Any]) -> dict[str, Any]:
    """Return what cases and exercises have in common; what is damaged there changes nothing."""
    words = {key: value[key] for key in ("title", "language", "version") if _is_word(value, key)}
    times = value.get("times")
    times = times if isinstance(times, list) else []
    return {**words, "times": tuple(time for time in times if isinstance(time, str))}


def _is_word(value: dict[str, Any], key: str) -> bool:
    return isinstance(value.get(key), str)


def _shown(value: Any) -> str:
    """Return a value as it stands in the file, cut to a length that can be read."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:39]}…"
