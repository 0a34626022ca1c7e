"""One script, by what a person calls it: a path, a folder, or a folder's name in `cases`.

In comes what was typed; out comes the script, read. What isn't there is said with what is near.
Exercises go by the names of folders in `exercises`, and are found behind the cases.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from sameboat.check.rounds import round_of
from sameboat.cli.file import examine
from sameboat.cli.say import say
from sameboat.cli.scripts import HOMES
from sameboat.cli.tongue import spoken, told
from sameboat.course.file_name import code_of
from sameboat.course.folder_name import folder_name
from sameboat.course.reading import form
from sameboat.model import Case, Exercise
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import language, languages

__all__ = [
    "find_script",
    "missing",
    "named_folder",
    "open_case",
    "open_exercise_script",
]

CASES, EXERCISES = HOMES


def named_folder(name: str) -> Path | None:
    """Return the folder in `cases` or `exercises` that is called `name`, or None."""
    for home in HOMES:
        for candidate in (name, folder_name(name)):
            if candidate and (home / candidate).is_dir() and "/" not in candidate:
                return home / candidate
    return None


def missing(name: str) -> str:
    """Return the sentence that says there is nothing called `name`, with what is near."""
    path = Path(name)
    known: list[str] = []
    if len(path.parts) < 2:
        known += [script for home in HOMES for script in _names(home)]
    parent = next((folder for folder in path.parents if folder.is_dir()), Path())
    inside = path.relative_to(parent).parts[:1] if path.parts else ()
    near = nearest(inside[0], _names(parent)) if inside else None
    near_path = (parent / near).as_posix() if near else None
    found = nearest(folder_name(name) or name, known) or near_path
    code = spoken()
    wrong = told(code, "missing.any" if EXERCISES.is_dir() else "missing.case", name=name)
    if found:
        return told(code, "missing.near", missing=wrong, near=found)
    if known:
        here = "missing.all" if EXERCISES.is_dir() else "missing.cases"
        return told(code, here, missing=wrong, names=", ".join(known[:12]))
    if not CASES.is_dir():
        return told(code, "missing.nowhere", missing=wrong, folder=Path.cwd())
    return f"{wrong}."


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
    place = path if os.path.lexists(path) else named_folder(name)
    if place is None:
        raise click.UsageError(missing(name))
    if not place.is_dir() or (place.suffix == ".md" and place.stem in languages()):
        return place
    wanted = [code] if code else ["en", *languages()]
    for language_code in wanted:
        script = place / f"{language_code}.md"
        if os.path.lexists(script):
            return script
    speak = spoken()
    there = ", ".join(p for p in _names(place) if p.endswith(".md")) or told(speak, "nothing")
    names = (f"{language_code}.md" for language_code in dict.fromkeys(wanted))
    expected = f" {told(speak, 'or')} ".join(names)
    raise click.UsageError(told(speak, "holds", folder=place, there=there, expected=expected))


def open_case(name: str, code: str | None = None) -> tuple[Case, Path]:
    """Return the case that `name` means and its path, and say on stderr what is to mend in it.

    click.ClickException when it can't be read, or has no scene.
    """
    path = find_script(name, code)
    if form(path) == "exercise":
        raise click.ClickException(told(code_of(path), "exercise", path=path, name=name))
    parsed, problems = examine(path)
    case = parsed.case
    _tell(path, problems, "no_scene", is_empty=not case.scenes)
    return _in_words_there_are(case), path


def open_exercise_script(name: str, code: str | None = None) -> tuple[Exercise, Path]:
    """Return the exercise that `name` means and its path, as `open_case` does with a case."""
    path = find_script(name, code)
    parsed, problems = examine(path)
    exercise = parsed.exercise
    is_empty = not (exercise.parts or exercise.reflect)
    _tell(path, problems, "no_question", is_empty=is_empty)
    return exercise, path


def _tell(path: Path, problems: tuple[Problem, ...], needed: str, *, is_empty: bool) -> None:
    """Say how much is to mend in a script; click.ClickException when it lacks what it needs."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if is_empty:
        raise click.ClickException(_unreadable(path, errors, needed))
    if errors:
        count = len(round_of(errors).shown)
        many = told(code_of(path), "to_mend", count=count, path=path)
        say(many, err=True, fg="yellow")


def _unreadable(path: Path, errors: list[Problem], needed: str) -> str:
    code = code_of(path)
    first = str(errors[0]) if errors else told(code, needed, path=path)
    return f"{first}\n{told(code, 'lists', path=path)}"


def _in_words_there_are(case: Case) -> Case:
    """Return the case as it is shown: with English around it while its language lacks the words."""
    page = language(case.language).page
    if all(name in page for name in ("network", "terminal", "map", "paper")):
        return case
    say(told(case.language, "english", language=case.language), err=True, fg="yellow")
    return replace(case, language="en")
