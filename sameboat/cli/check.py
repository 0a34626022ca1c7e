"""`sameboat check`: all that is to mend in scripts, at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from sameboat.check import departures
from sameboat.check.rounds import Entry, Round, round_of
from sameboat.check.telling import told as told_of
from sameboat.cli.case import missing, named_folder
from sameboat.cli.file import examine
from sameboat.cli.say import on_screen, say, say_folded
from sameboat.cli.scripts import HOMES, Found, find_scripts, siblings
from sameboat.cli.tongue import spoken, told
from sameboat.course.file_name import base, code_of
from sameboat.model import Case, Script
from sameboat.problems import Problem, phrase, placed

__all__ = ["check_scripts", "problems_of"]

MANY = 12  # scripts that take long enough for a progress bar


def problems_of(scripts: Sequence[Path]) -> Iterator[tuple[Path, tuple[Problem, ...]]]:
    """Yield each script with its problems, its languages held against one another.

    A language that lies beside a script is read for that, though nothing is said about it.
    """
    groups: dict[tuple[Path, str], list[Path]] = {}
    for path in scripts:
        groups.setdefault((path.parent, base(path)), []).append(path)
    for group in groups.values():
        beside = [other for other in siblings(group[0]) if other not in group]
        first: Script | None = None
        for path in sorted({*group, *beside}, key=lambda p: (code_of(p), p.as_posix())):
            if path in beside and first is not None:
                continue
            parsed, problems = examine(path)
            script = parsed.script
            if _has_words(script):
                if first is not None:
                    problems += placed(departures(first, script), parsed.text)
                first = first or script
            if path not in beside:
                yield path, problems


def _has_words(script: Script) -> bool:
    """Tell whether a script could be read at all."""
    if isinstance(script, Case):
        return bool(script.scenes)
    return bool(script.parts or script.reflect)


def _progress(scripts: list[Path]) -> Iterator[Problem]:
    def each() -> Iterator[tuple[Path, tuple[Problem, ...]]]:
        return problems_of(scripts)

    if len(scripts) < MANY or not on_screen(sys.stderr):
        for _, problems in each():
            yield from problems
        return
    with click.progressbar(
        each(),
        length=len(scripts),
        label=told(_of_all(scripts), "reading"),
        file=sys.stderr,
        width=0,
    ) as bar:
        for _, problems in bar:
            yield from problems


def _named(paths: Sequence[str]) -> list[Path]:
    """Return the paths that were typed; click.UsageError with all those that aren't there."""
    if not paths:
        if homes := [home for home in HOMES if home.is_dir()]:
            return homes
        raise click.UsageError(told(spoken(), "no_cases", folder=Path.cwd()))
    found: list[Path] = []
    wrong: list[str] = []
    for name in paths:
        path = Path(name)
        if path.exists() or path.is_symlink():
            found.append(path)
        elif (folder := named_folder(name)) is not None:
            found.append(folder)
        else:
            wrong.append(missing(name))
    if wrong:
        raise click.UsageError("\n".join(wrong))
    return found


def _as_json(problems: Iterable[Problem]) -> str:
    """Return every problem as data, also those that are held back."""
    problems = tuple(problems)
    held = set(map(id, round_of(problems).held))
    rows = [
        {
            "file": problem.file,
            "line": problem.line,
            "code": problem.code,
            "severity": problem.severity,
            "wrong": problem.wrong,
            "expected": problem.expected,
            "nearest": problem.nearest,
            "otherwise": problem.otherwise,
            "id": problem.id,
            "column": problem.column,
            "words": problem.words,
            "mend": asdict(problem.mend) if problem.mend else None,
            "cause": problem.cause,
            "held": id(problem) in held,
        }
        for problem in problems
    ]
    return json.dumps(rows, indent=2)


def _list(title: str, entries: list[Entry], colour: str) -> None:
    if not entries:
        return
    say(title, bold=True, fg=colour)
    for message, *lines in told_of(entries):
        say_folded(message)
        for line in lines:
            say(line, dim=True)
    say()


def _of_all(scripts: Iterable[Path]) -> str:
    """Return the language of scripts that share one; the spoken one where they don't."""
    codes = {code_of(path) for path in scripts}
    return codes.pop() if len(codes) == 1 else spoken()


def _say(found: Found, now: Round) -> None:
    code = _of_all(found.scripts)
    errors = [entry for entry in now.shown if entry.first.severity == "error"]
    warnings = [entry for entry in now.shown if entry.first.severity == "warning"]
    _list(told(code, "mend"), errors, "red")
    _list(told(code, "look"), warnings, "yellow")
    if now.held:
        say(phrase(code, "held", count=len(now.held)))
    if not now.shown:
        say(told(code, "clean", count=len(found.scripts)), fg="green")
        return
    counts = told(
        code,
        "counts",
        errors=told(code, "errors", count=len(errors)),
        warnings=told(code, "warnings", count=len(warnings)),
        scripts=told(code, "scripts", count=len(found.scripts)),
    )
    say(counts, bold=True, fg="red" if errors else "yellow")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines to read, or data for another program.",
)
def check_scripts(paths: tuple[str, ...], form: str) -> None:
    """Find everything that is to mend in one or more scripts.

    PATHS are scripts, folders with scripts in them, or names of cases and exercises. Without any,
    the folders `cases` and `exercises` are looked through.

    \b
    Examples:
      sameboat check
      sameboat check mycase.md
      sameboat check anna-and-attilio

    Each message names the file, the line in it, the rule and what is wrong; below it stand the line
    itself, what to write there, and what else was expected. What has one cause is told once, and
    what will probably go with it is held back. What stands under "To mend" are errors: with them a
    script isn't taken into the book. What stands under "To look at" are warnings, such as notes
    that are still open. A script is English unless its name says otherwise: it.md and mycase.it.md
    are Italian. The languages of a script are held against one another. A script is an exercise
    when it lies in the folder `exercises` or has a `kind`, and otherwise a case.

    With --format json, one array is printed: an object for each problem, with file, line, column,
    words (what the line says), code, id (which message of the rule), severity ("error" or
    "warning"), wrong, expected ("" when there is nothing to add), nearest (the nearest known
    spelling, or null), otherwise (what to do where the line is right as it stands, or ""), mend
    (the line, the column, the old words and the new ones, or null), cause (the same for every place
    of one slip) and held (true for what is probably a consequence).

    The exit status is 1 when there are errors, 2 when a path isn't there, and otherwise 0.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    named = _named(paths)
    found = find_scripts(named)
    unsorted = [*found.problems, *_progress(list(found.scripts))]
    problems = sorted(unsorted, key=lambda problem: problem.file)
    if not found.scripts and not problems:
        names = ", ".join(path.as_posix() for path in named)
        raise click.UsageError(told(spoken(), "no_script", names=names))
    if form == "json":
        click.echo(_as_json(problems))
    else:
        _say(found, round_of(problems))
    if any(problem.severity == "error" for problem in problems):
        click.get_current_context().exit(1)
