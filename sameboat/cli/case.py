"""One case, by what a person calls it: a path, a folder, or the name of a folder in `cases`.

In comes what was typed; out comes the script, read. What isn't there is said with what is near.
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import click

from sameboat.cli.file import examine
from sameboat.cli.say import say
from sameboat.model import Case
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import language, languages

__all__ = ["CASES", "find_script", "missing", "named_case", "open_case", "slug"]

CASES = Path("cases")
LONGEST = 60


def slug(name: str) -> str:
    """Return a name as a folder bears it: `Anna e Perché!` is `anna-e-perche`."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")[:LONGEST].strip("-")


def named_case(name: str) -> Path | None:
    """Return the folder in `cases` that is called `name`, or None."""
    for candidate in (name, slug(name)):
        if candidate and (CASES / candidate).is_dir() and "/" not in candidate:
            return CASES / candidate
    return None


def missing(name: str) -> str:
    """Return the sentence that says there is nothing called `name`, with what is near."""
    path = Path(name)
    known: list[str] = []
    if len(path.parts) < 2:
        known += _names(CASES)
    parent = next((folder for folder in path.parents if folder.is_dir()), Path())
    inside = path.relative_to(parent).parts[:1] if path.parts else ()
    near = nearest(inside[0], _names(parent)) if inside else None
    near_path = (parent / near).as_posix() if near else None
    found = nearest(slug(name) or name, known) or near_path
    wrong = f'There is no file, folder or case called "{name}"'
    if found:
        return f'{wrong}; did you mean "{found}"?'
    if known:
        return f"{wrong}; the cases here are: {', '.join(known[:12])}."
    where = "" if CASES.is_dir() else f', and no folder "cases" in {Path.cwd()}'
    return f"{wrong}{where}."


def _names(folder: Path) -> list[str]:
    try:
        return sorted(e.name for e in folder.iterdir() if not e.name.startswith("."))
    except OSError:
        return []


def find_script(name: str, code: str | None = None) -> Path:
    """Return the script that `name` means; click.UsageError when there is none.

    `code` is the language wanted; without it English comes first, then any other.
    """
    path = Path(name)
    place = path if os.path.lexists(path) else named_case(name)
    if place is None:
        raise click.UsageError(missing(name))
    if not place.is_dir() or (place.suffix == ".md" and place.stem in languages()):
        return place
    wanted = [code] if code else ["en", *languages()]
    for language_code in wanted:
        script = place / f"{language_code}.md"
        if os.path.lexists(script):
            return script
    there = ", ".join(p for p in _names(place) if p.endswith(".md")) or "no script"
    expected = " or ".join(f"{language_code}.md" for language_code in dict.fromkeys(wanted))
    raise click.UsageError(f'The folder "{place}" holds {there}; expected {expected}.')


def open_case(name: str, code: str | None = None) -> tuple[Case, Path]:
    """Return the case that `name` means and its path, and say on stderr what is to mend in it.

    click.ClickException when it can't be read, or has no scene.
    """
    path = find_script(name, code)
    parsed, problems = examine(path)
    errors = [problem for problem in problems if problem.severity == "error"]
    case = parsed.case
    if not case.scenes:
        raise click.ClickException(_unreadable(path, errors))
    if errors:
        many = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        say(
            f"{path} has {many} to mend: `sameboat check {path}` lists them.", err=True, fg="yellow"
        )
    return _in_words_there_are(case), path


def _unreadable(path: Path, errors: list[Problem]) -> str:
    first = str(errors[0]) if errors else f"{path}: there is no scene in it"
    return f"{first}\n`sameboat check {path}` lists all that is to mend."


def _in_words_there_are(case: Case) -> Case:
    """Return the case as it is shown: with English around it while its language lacks the words."""
    page = language(case.language).page
    if all(name in page for name in ("network", "terminal", "map", "paper")):
        return case
    say(
        f"The words around the story are English: those in `{case.language}` are not written yet.",
        err=True,
        fg="yellow",
    )
    return replace(case, language="en")
