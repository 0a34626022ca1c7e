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
KIND = re.compile(r"same-boat-([a-z]+)/(\d+)")
Complain: TypeAlias = Callable[..., None]


class _NoRecordError(ValueError):
    """What a file is instead of a record: the problem's id, its line and its values."""

    def __init__(self, identifier: str, line: int = 1, **values: str | int) -> None:
        super().__init__(identifier)
        self.id, self.line, self.values = identifier, line, values


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


def read(data: bytes, name: str, language: str = "en") -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the record in a file, None when there is none, and what is wrong with it.

    `name` is how problems call the file: a class's files go by number. They are told in `language`.
    """
    problems: list[Problem] = []

    def complain(identifier: str, **values: str | int) -> None:
        problems.append(Problem.of(name, 1, CODE, identifier, language, values))

    try:
        found = _recognised(_decoded(data))
    except _NoRecordError as error:
        problem = Problem.of(name, error.line, CODE, error.id, language, error.values)
        return None, (problem,)
    cases, exercises = [], []
    for number, value in _entries(found, "cases", complain):
        if played := _played(value, number, complain):
            cases.append(played)
    for number, value in _entries(found, "exercises", complain):
        if answered := _answered(value, number, complain):
            exercises.append(answered)
    kept = found.get("kept")
    record = Record(tuple(cases), tuple(exercises), kept if isinstance(kept, str) else "")
    if not cases and not exercises and not problems:
        complain("nothing")
    return (record if cases or exercises else None), tuple(problems)


def _decoded(data: bytes) -> Any:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise _NoRecordError("blank")
    if len(data) > LARGEST:
        raise _NoRecordError("large", most=LARGEST // 1_000_000)
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _NoRecordError("text") from error
    if text.lstrip()[:1] == "<":
        raise _NoRecordError("page")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        ends = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise _NoRecordError("torn" if ends else "changed", error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise _NoRecordError("unreadable") from error


def _recognised(found: Any) -> dict[str, Any]:
    """Return the file's values in the shape of format 1."""
    if not isinstance(found, dict):
        raise _NoRecordError("other")
    named = found.get("format")
    kind = KIND.fullmatch(named) if isinstance(named, str) else None
    if named == FORMAT:
        return found
    if kind and kind[1] == "record":
        raise _NoRecordError("later", named=str(named), format=FORMAT)
    if kind:
        raise _NoRecordError("kind", kind=kind[1])
    if "case" in found and "path" in found:
        return {"cases": [found]}
    raise _NoRecordError("nameless")


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


def _played(value: dict[str, Any], number: int, complain: Complain) -> Played | None:
    name = value.get("case")
    if not isinstance(name, str) or not name:
        complain("case", number=number)
        return None
    path: list[int] = []
    whole = value.get("path", [])
    for choice in whole if isinstance(whole, list) else [whole]:
        if not isinstance(choice, int) or isinstance(choice, bool) or choice < 1:
            complain("choice", number=len(path) + 1, name=name, shown=_shown(choice))
            break
        path.append(choice)
    if len(path) > LONGEST:
        complain("long", name=name, choices=len(path), most=LONGEST)
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
        complain("notes", name=name)
    return Played(name, **_facts(value), path=tuple(path), reflections=tuple(kept))


def _answered(value: dict[str, Any], number: int, complain: Complain) -> Answered | None:
    name = value.get("exercise")
    if not isinstance(name, str) or not name:
        complain("exercise", number=number)
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
