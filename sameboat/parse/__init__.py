"""Stage one: from a script's text to a `Case` or an `Exercise`, and what the reading found wrong.

One construct a file, named by the code its problems carry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sameboat.model import Case, Exercise
from sameboat.parse import source
from sameboat.parse.case import case_of
from sameboat.parse.exercise import exercise_of
from sameboat.problems import Problem
from sameboat.vocabulary import Language, language, languages

__all__ = ["Parsed", "ParsedExercise", "parse", "parse_exercise", "read", "read_exercise"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A case as far as it could be read, the problems found on the way, and the text it is in."""

    case: Case
    problems: tuple[Problem, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class ParsedExercise:
    """An exercise as far as it could be read, the problems found on the way, and its text."""

    exercise: Exercise
    problems: tuple[Problem, ...]
    text: str = ""


def _words(code: str, form: str) -> Language:
    return language(code if code in languages() else "en", form)


def parse(text: str, file: str = "script.md", name: str = "script", code: str = "en") -> Parsed:
    """Parse the text of a case in language `code`; an unknown language is read as English."""
    return Parsed(*case_of(text, file, name, _words(code, "case")), text)


def parse_exercise(
    text: str, file: str = "script.md", name: str = "script", code: str = "en"
) -> ParsedExercise:
    """Parse the text of an exercise in language `code`; an unknown language is read as English."""
    found = exercise_of(text, file, name, _words(code, "exercise"))
    return ParsedExercise(*found, text)


def read(path: Path, file: str | None = None) -> Parsed:
    """Read a case from disk; `file` is how problems name it. OSError when it can't be opened."""
    name = file if file is not None else path.as_posix()
    text, problems = source.decode(path.read_bytes(), name)
    if not text:
        return Parsed(Case(path.parent.name, path.stem, name, ""), problems)
    parsed = parse(text, name, path.parent.name, path.stem)
    return replace(parsed, problems=(*problems, *parsed.problems))


def read_exercise(path: Path, file: str | None = None) -> ParsedExercise:
    """Read an exercise from disk, as `read` reads a case."""
    name = file if file is not None else path.as_posix()
    text, problems = source.decode(path.read_bytes(), name)
    if not text:
        return ParsedExercise(Exercise(path.parent.name, path.stem, name, ""), problems)
    parsed = parse_exercise(text, name, path.parent.name, path.stem)
    return replace(parsed, problems=(*problems, *parsed.problems))
