"""`file`: a script as a file that may not be there, or not be readable at all.

In comes a path; out come the parsed script and its problems, also when the file can't be opened.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path

from sameboat.cli.tongue import spoken
from sameboat.course.file_name import code_of, last_part
from sameboat.course.reading import checked, form, name_of, read
from sameboat.parse import Parsed, unread
from sameboat.problems import Problem
from sameboat.vocabulary import languages

__all__ = ["CODE", "examine", "open_script", "told_by", "unknown_language", "unreadable"]

CODE = "file"
LIKE_A_CODE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)


def unknown_language(path: Path, file: str) -> Problem | None:
    """Return the problem of a script whose name says a language that isn't known."""
    last = last_part(path)
    if last.casefold() in languages() or not LIKE_A_CODE.fullmatch(last):
        return None
    values = {"word": last, "known": ", ".join(f"{code}.md" for code in languages())}
    return Problem.of(file, 1, CODE, "language", spoken(), values)


def open_script(path: Path) -> Parsed:
    """Read a script; one that can't be opened is a script without words and a problem."""
    problem = unknown_language(path, path.as_posix())
    if problem is None:
        try:
            return read(path)
        except OSError as error:
            problem = unreadable(error, path, path.as_posix())
    return unread((problem,), path.as_posix(), name_of(path), code_of(path), form(path))


def examine(path: Path) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read a script and return it with all its problems, in the order of its lines."""
    parsed = open_script(path)
    return parsed, checked(parsed, path)


def unreadable(error: OSError, path: Path, file: str) -> Problem:
    """Return the problem of a file that can't be opened, told from what the system said."""
    identifier = "unreadable"
    if path.is_dir():
        identifier = "folder"
    elif path.is_symlink() and not path.exists():
        identifier = "link"
    elif error.errno == errno.ENODEV:
        identifier = "device"
    elif isinstance(error, FileNotFoundError):
        identifier = "absent"
    elif isinstance(error, PermissionError):
        identifier = "forbidden"
    values = {"why": error.strerror or str(error)}
    return Problem.of(file, 1, CODE, identifier, told_by(path), values)


def told_by(path: Path) -> str:
    """Return the language that a script's name tells; the spoken one where it tells none."""
    last = last_part(path).casefold()
    return last if last in languages() else spoken()
