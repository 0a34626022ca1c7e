"""`file`: a script as a file, its language by its name, and whether it can be read at all.

In comes a path; out come the parsed script and its problems, also when the file can't be opened.
The language stands in the name: `it.md` and `mycase.it.md` are Italian; any other name is English.
"""

from __future__ import annotations

import re
from pathlib import Path

from sameboat.check import check_parsed
from sameboat.model import Case
from sameboat.parse import Parsed, parse
from sameboat.parse.source import decode
from sameboat.problems import Problem
from sameboat.vocabulary import languages

__all__ = ["CODE", "base", "code_of", "examine", "open_script", "unknown_language"]

CODE = "file"
LIKE_A_CODE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)


def _last(path: Path) -> str:
    return path.stem.rpartition(".")[2]


def code_of(path: Path) -> str:
    """Return the language of a script by its name: `en` unless the name says another."""
    last = _last(path).casefold()
    return last if last in languages() else "en"


def base(path: Path) -> str:
    """Return what the languages of one script share: `mycase` for `mycase.it.md`, else ``."""
    before, _, last = path.stem.rpartition(".")
    known = last.casefold() in languages()
    return before if known else path.stem


def unknown_language(path: Path, file: str) -> Problem | None:
    """Return the problem of a script whose name says a language that isn't known."""
    last = _last(path)
    if last.casefold() in languages() or not LIKE_A_CODE.fullmatch(last):
        return None
    known = ", ".join(f"{code}.md" for code in languages())
    wrong = f"`{last}` is not a language scripts can be written in"
    return Problem(file, 1, CODE, wrong, f"expected one of {known}")


def open_script(path: Path, file: str | None = None) -> Parsed:
    """Read a script; one that can't be opened is a case without words and a problem."""
    name = file if file is not None else path.as_posix()
    folder = path.absolute().parent.name
    code = code_of(path)
    empty = Case(folder, code, name, "")
    if (problem := unknown_language(path, name)) is not None:
        return Parsed(empty, (problem,))
    try:
        data = path.read_bytes()
    except OSError as error:
        return Parsed(empty, (_unreadable(error, path, name),))
    text, problems = decode(data, name)
    if not text:
        return Parsed(empty, problems)
    parsed = parse(text, name, base(path) or folder, code)
    return Parsed(parsed.case, (*problems, *parsed.problems))


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
    return Problem(file, 1, CODE, wrong, expected)


def examine(path: Path, file: str | None = None) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read a script and return it with all its problems, in the order of its lines."""
    parsed = open_script(path, file)
    folder = path.absolute().parent.resolve()

    def exists(name: str) -> bool:
        try:
            target = (folder / name).resolve()
            return target.is_relative_to(folder) and target.is_file()
        except (OSError, ValueError):  # a name no file can have
            return False

    return parsed, check_parsed(parsed, exists)
