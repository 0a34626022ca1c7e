"""`file`: a script as a file, its language by its name, and whether it can be read at all.

In comes a path; out come the parsed script and its problems, also when the file can't be opened.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from sameboat.check import check_parsed
from sameboat.check.examined import beside
from sameboat.check.exercise import check_parsed_exercise
from sameboat.cli.language import base, code_of, last_part
from sameboat.model import Case, Exercise
from sameboat.parse import Parsed, ParsedExercise, parse, parse_exercise
from sameboat.parse.source import decode
from sameboat.problems import Problem
from sameboat.vocabulary import languages

__all__ = [
    "CODE",
    "examine",
    "examine_exercise",
    "open_exercise",
    "open_script",
    "unknown_language",
]

CODE = "file"
LIKE_A_CODE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)


def unknown_language(path: Path, file: str) -> Problem | None:
    """Return the problem of a script whose name says a language that isn't known."""
    last = last_part(path)
    if last.casefold() in languages() or not LIKE_A_CODE.fullmatch(last):
        return None
    known = ", ".join(f"{code}.md" for code in languages())
    wrong = f"`{last}` is not a language scripts can be written in"
    return Problem.plain(file, 1, CODE, wrong, f"expected one of {known}")


def _text(path: Path, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a script and what is wrong with its file; empty when it can't be read."""
    if (problem := unknown_language(path, name)) is not None:
        return "", (problem,)
    try:
        data = path.read_bytes()
    except OSError as error:
        return "", (_unreadable(error, path, name),)
    return decode(data, name)


def open_script(path: Path, file: str | None = None) -> Parsed:
    """Read a case; one that can't be opened is a case without words and a problem."""
    name = file if file is not None else path.as_posix()
    folder, code = path.absolute().parent.name, code_of(path)
    text, problems = _text(path, name)
    if not text:
        return Parsed(Case(folder, code, name, ""), problems)
    parsed = parse(text, name, base(path) or folder, code)
    return replace(parsed, problems=(*problems, *parsed.problems))


def open_exercise(path: Path, file: str | None = None) -> ParsedExercise:
    """Read an exercise, as `open_script` reads a case."""
    name = file if file is not None else path.as_posix()
    folder, code = path.absolute().parent.name, code_of(path)
    text, problems = _text(path, name)
    if not text:
        return ParsedExercise(Exercise(folder, code, name, ""), problems)
    parsed = parse_exercise(text, name, base(path) or folder, code)
    return replace(parsed, problems=(*problems, *parsed.problems))


def _unreadable(error: OSError, path: Path, file: str) -> Problem:
    expected = "expected a text file"
    if path.is_dir():
        wrong = "this is a folder"
    elif path.is_symlink() and not path.exists():
        wrong, expected = "this is a link to a file that isn't there", "expected the file itself"
    elif isinstance(error, FileNotFoundError):
        wrong = "there is no such file"
    elif isinstance(error, PermissionError):
        wrong, expected = "you may not read this file", "expected leave to read it: ask its owner"
    else:
        wrong = f"this file can't be read ({error.strerror or error})"
    return Problem.plain(file, 1, CODE, wrong, expected)


def examine(path: Path, file: str | None = None) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read a case and return it with all its problems, in the order of its lines."""
    parsed = open_script(path, file)
    return parsed, check_parsed(parsed, beside(path))


def examine_exercise(
    path: Path, file: str | None = None
) -> tuple[ParsedExercise, tuple[Problem, ...]]:
    """Read an exercise and return it with all its problems, in the order of its lines."""
    parsed = open_exercise(path, file)
    return parsed, check_parsed_exercise(parsed, beside(path))
