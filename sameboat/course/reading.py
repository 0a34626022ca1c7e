"""A script as a file: read once for all who ask, and what its place and its name say of it.

In comes a path; out comes what was parsed. The folder says the form, `cases/…/en.md` or
`exercises/…/en.md`, and anywhere else the text does. The bytes of a file lead to what was parsed of
them before, so that a whole build of the book parses each script once.
"""

from __future__ import annotations

import errno
import os
import stat
from functools import lru_cache
from pathlib import Path

from sameboat.check import Exists, check_parsed
from sameboat.course.beside import file_beside
from sameboat.course.file_name import base, code_of
from sameboat.course.library import HOMES
from sameboat.course.picture import is_picture
from sameboat.parse import Parsed, parse_bytes
from sameboat.parse.source import rough
from sameboat.parse.which_form import LOOKED_AT, form_of
from sameboat.problems import Problem
from sameboat.vocabulary import FormName

__all__ = ["beginning", "checked", "examine", "form", "name_of", "parsed_once", "read"]

KEPT = 1024  # scripts that stay parsed: more than a course has

parsed_once = lru_cache(KEPT)(parse_bytes)
"""Parse what a file holds, or return what was parsed of the same bytes before."""


def read(path: Path, file: str | None = None) -> Parsed:
    """Read a script; `file` is how problems name it. OSError when it can't be opened."""
    shown = file if file is not None else path.as_posix()
    return parsed_once(_bytes(path), shown, name_of(path), code_of(path), _home_form(path))


def _bytes(path: Path, most: int = -1) -> bytes:
    """Return what a file holds, or the first of it.

    A device may have no end, and a pipe may never begin, so that neither is opened.
    """
    if not stat.S_ISREG(mode := path.stat().st_mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), str(path))
    with path.open("rb") as file:
        return file.read(most)


def examine(path: Path, file: str | None = None) -> tuple[Parsed, tuple[Problem, ...]]:
    """Read a script and return it with all its problems, in the order of its lines."""
    parsed = read(path, file)
    return parsed, checked(parsed, path)


def checked(parsed: Parsed, path: Path) -> tuple[Problem, ...]:
    """Return all problems of what was parsed of `path`, with the files that lie beside it."""
    return check_parsed(parsed, _beside(path), _pictured(path))


def name_of(path: Path) -> str:
    """Return what a script is called: by its file, or by its folder where that is the language."""
    return base(path) or path.absolute().parent.name


def form(path: Path) -> FormName:
    """Return what a script is; one that can't be opened is a case."""
    return _home_form(path) or form_of(beginning(path), code_of(path))


def _home_form(path: Path) -> FormName | None:
    folder = path.absolute().parent.parent.name
    return next((form for form, home in HOMES.items() if home == folder), None)


def beginning(path: Path) -> str:
    """Return the first characters of a file; none when it can't be opened."""
    try:
        return rough(_bytes(path, LOOKED_AT))
    except OSError:
        return ""


def _beside(script: Path) -> Exists:
    """Return what tells whether a file lies in the folder of `script`, or below it."""
    folder = script.absolute().parent
    return lambda name: file_beside(folder, name) is not None


def _pictured(script: Path) -> Exists:
    """Return what tells whether a file beside `script` holds the picture that its name promises."""
    folder = script.absolute().parent

    def holds(name: str) -> bool:
        path = file_beside(folder, name)
        try:
            return path is not None and is_picture(name, path.read_bytes())
        except OSError:
            return False

    return holds
