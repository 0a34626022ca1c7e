"""Whether a script is a case or an exercise, before it is read.

In comes a path; out comes what the file is. The folder says it, `cases/…/en.md` or
`exercises/…/en.md`. Anywhere else a script is an exercise when its front matter has a `kind` or a
`checks`.
"""

from __future__ import annotations

from pathlib import Path

from sameboat.cli.language import code_of
from sameboat.parse import front_matter
from sameboat.vocabulary import language

__all__ = ["CASES", "EXERCISES", "HOMES", "beginning", "fields", "is_exercise"]

CASES, EXERCISES = Path("cases"), Path("exercises")
HOMES = (CASES, EXERCISES)
LOOKED_AT = 20_000  # characters of a file that tell what it is


def is_exercise(path: Path) -> bool:
    """Tell whether a script is an exercise; a case, and a file that can't be read, is none."""
    home = path.absolute().parent.parent.name
    if home in (CASES.name, EXERCISES.name):
        return home == EXERCISES.name
    return not fields(path).isdisjoint(("kind", "checks"))


def beginning(path: Path) -> str:
    """Return the first characters of a file; none when it can't be read."""
    try:
        with path.open("rb") as file:
            return file.read(LOOKED_AT).decode("utf-8-sig", "replace").replace("\r", "\n")
    except OSError:
        return ""


def fields(path: Path) -> set[str]:
    """Return the fields that a file's front matter has, by their id."""
    text = beginning(path)
    forms = (language(code_of(path), form) for form in ("case", "exercise"))
    return {field for words in forms for field in front_matter.split(text, path.name, words).lines}
