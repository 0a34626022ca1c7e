"""Which files are scripts: those that were named, and those in the folders that were named.

In come paths; out come scripts and the problems of what only looks like one. In a folder a script
is `<folder>/<language>.md` that begins with front matter or lies in the folder of a case or an
exercise, and any other `.md` file whose front matter declares people or a kind of exercise. A file
that was named is a script whatever its name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sameboat.cli.file import CODE, told_by, unknown_language
from sameboat.cli.tongue import spoken, told
from sameboat.course import reading
from sameboat.course.file_name import PLAIN, base, code_of, stem
from sameboat.course.library import HOMES as FOLDERS
from sameboat.course.reading import beginning
from sameboat.parse import fences
from sameboat.parse.which_form import fields_of
from sameboat.problems import Problem, Severity
from sameboat.vocabulary import languages

__all__ = ["HOMES", "Found", "find_scripts", "siblings"]

HOMES = tuple(map(Path, FOLDERS.values()))
"""The folders of cases and exercises, seen from the folder of the course."""

UNFIT = re.compile(r"[^\w.~-]+")
PASSED_OVER = ("node_modules", "__pycache__")
OTHER_FORMATS = (".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", *PLAIN[1:])


@dataclass(slots=True)
class Found:
    """The scripts found, in order, and the problems of what isn't one but seems meant to be."""

    scripts: dict[Path, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def complain(
        self, identifier: str, path: Path, *, warning: bool = False, **values: str | int
    ) -> None:
        """Keep a problem of a file or folder as such."""
        severity: Severity = "warning" if warning else "error"
        where = (path.as_posix(), 1, CODE)
        self.problems.append(
            Problem.of(*where, identifier, told_by(path), values, severity=severity)
        )


def find_scripts(paths: Iterable[Path]) -> Found:
    """Return the scripts that `paths` name or hold, each once."""
    found = Found()
    real: set[Path] = set()
    for path in paths:
        inside = _walk(path, found) if path.is_dir() and not _is_script_name(path) else [path]
        for script in inside:
            place = Path(os.path.realpath(script))
            if place not in real or not script.exists():
                real.add(place)
                found.scripts[script] = None
    for folder in dict.fromkeys(script.parent for script in found.scripts if not base(script)):
        _look_at_name(folder, found)
    return found


def _look_at_name(folder: Path, found: Found) -> None:
    """Complain about a folder that gives a case a name which can't stand in an address."""
    name = folder.absolute().name
    if UNFIT.search(name):
        at_home = folder.absolute().parent.name in FOLDERS.values()
        better = UNFIT.sub("-", name).strip("-") or "my-case"
        found.complain("folder-name", folder, warning=not at_home, name=name, better=better)


def siblings(path: Path) -> list[Path]:
    """Return the same script in the other languages that lie beside it."""
    name = base(path)
    names = [f"{name}.{code}.md" if name else f"{code}.md" for code in languages()]
    names += [f"{name}.md"] if name else []
    code = code_of(path)
    beside = [path.with_name(other) for other in names]
    return [other for other in beside if code_of(other) != code and other.is_file()]


def _is_script_name(path: Path) -> bool:
    return path.suffix == ".md" and path.stem in languages()


def _walk(root: Path, found: Found) -> Iterator[Path]:
    seen: set[str] = set()

    def refused(error: OSError) -> None:
        path = Path(error.filename or root)
        found.complain("closed", path)

    for folder, inside, names in os.walk(root, onerror=refused, followlinks=True):
        place = os.path.realpath(folder)
        if place in seen:
            inside.clear()
            continue
        seen.add(place)
        inside[:] = sorted(n for n in inside if n[:1] not in "._" and n not in PASSED_OVER)
        folders = [n for n in inside if _is_script_name(Path(n))]
        inside[:] = [n for n in inside if n not in folders]
        yield from _folder(Path(folder), sorted([*names, *folders]), found)


def _folder(folder: Path, names: list[str], found: Found) -> Iterator[Path]:
    """Yield the scripts that lie directly in a folder."""
    paths = [folder / name for name in names if not name.startswith(".")]
    written = [path for path in paths if path.suffix.lower() in PLAIN]
    named = [path for path in written if stem(path).casefold() in languages()]
    at_home = folder.absolute().parent.name in FOLDERS.values()
    of_script = at_home or any(map(_begins_with_front_matter, named))
    before = len(found.problems)
    any_script = False
    for path in written:
        if path in named:
            if of_script:
                if not _is_script_name(path):
                    name = f"{stem(path).casefold()}.md"
                    identifier = "capitals" if path.name.casefold() == name else "named"
                    is_copy = path.with_name(name) in named
                    found.complain(identifier, path, warning=is_copy, name=name)
                any_script = True
                yield path
        elif (problem := unknown_language(path, path.as_posix())) is not None:
            if of_script or _is_draft(path):
                found.problems.append(problem)
        elif _is_draft(path):
            if at_home:
                is_other = any(map(_is_script_name, named))
                found.complain("named", path, warning=is_other, name=f"{code_of(path)}.md")
            any_script = True
            yield path
    if at_home and not any_script and len(found.problems) == before:
        _nothing(folder, paths, found)


def _nothing(folder: Path, paths: list[Path], found: Found) -> None:
    if any(path.suffix == ".ipynb" for path in paths):
        return  # live notebooks lie beside the exercises, in a folder of their own
    known = f" {told(spoken(), 'or')} ".join(f"{code}.md" for code in languages())
    for path in paths:
        if path.suffix.lower() in OTHER_FORMATS:
            found.complain("format", path, known=known)
            return
    found.complain("empty", folder, warning=True, known=known)


def _begins_with_front_matter(path: Path) -> bool:
    first = beginning(path).lstrip().partition("\n")[0].strip()
    return bool(fences.is_fence(first)) or bool(_fields(path))


def _is_draft(path: Path) -> bool:
    """Tell whether a file of any name is a script: it declares people, or is an exercise."""
    return "people" in _fields(path) or reading.form(path) == "exercise"


def _fields(path: Path) -> frozenset[str]:
    """Return the fields of a front matter, whichever form of script it may be of."""
    text, code = beginning(path), code_of(path)
    return fields_of(text, code, "case") | fields_of(text, code, "exercise")
