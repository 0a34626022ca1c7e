"""The library that lies nearest, and a case in it by name.

In comes a folder to look from; out comes the library of the data file in the package, or of the
folders here or above. Which of the two it is, no notebook knows.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from sameboat.course.library import DATA, HOMES, Library, NoLibraryError, Playable
from sameboat.problems import nearest

__all__ = ["found", "named"]

CASES = HOMES["case"]


def found(start: Path | None = None) -> Library:
    """Return the library that lies nearest: in the package, here, or in a folder above.

    `start` is where to look from, the working folder unless it is given.
    """
    inside = files("sameboat") / "course" / DATA
    start = (start or Path()).resolve()
    if inside.is_file():
        from sameboat.course.data import Data

        return Data.of(inside.read_text(encoding="utf-8"))
    for folder in (start, *start.parents):
        if (folder / DATA).is_file():
            from sameboat.course.data import Data

            return Data.of((folder / DATA).read_text(encoding="utf-8"))
        if any((folder / CASES).glob("*/*.md")):
            from sameboat.course.folders import Folders

            return Folders(folder)
    raise NoLibraryError(
        f"There are no cases here. Expected a folder “{CASES}” or a file “{DATA}” in {start}, or "
        "in a folder above it: open this notebook where the course lies."
    )


def named(library: Library, name: str, language: str) -> Playable:
    """Return the script of a case in a language, or the first there is without a name."""
    scripts = library.scripts()
    fitting = [script for script in scripts if name in ("", script.name)] or scripts
    in_language = [script for script in fitting if script.language == language]
    if not fitting or name not in ("", fitting[0].name):
        near = nearest(name, {script.name: None for script in scripts})
        hint = f"; did you mean “{near}”?" if near else "."
        raise NoLibraryError(f"There is no case called “{name}”{hint}")
    return in_language[0] if in_language else fitting[0]
