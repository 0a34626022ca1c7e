"""`sameboat new`: a first script that explains itself."""

from __future__ import annotations

import re
from pathlib import Path

import click

from sameboat.check import departures
from sameboat.cli.case import CASES, EXERCISES
from sameboat.cli.file import open_script
from sameboat.cli.kinds import kind_of
from sameboat.cli.say import say
from sameboat.cli.tongue import told
from sameboat.cli.write import write_whole
from sameboat.course.folder_name import folder_name
from sameboat.parse import parse
from sameboat.starters import exercise_starter, starter
from sameboat.vocabulary import languages

__all__ = ["new_case"]


def _title(name: str) -> str:
    words = " ".join(name.split())
    if " " in words or not words.isascii() or words != folder_name(words):
        return words
    return words.replace("-", " ").capitalize()


@click.command("new")
@click.argument("name")
@click.option(
    "--language",
    "code",
    type=click.Choice(languages()),
    default="en",
    show_default=True,
    help="The language to write in.",
)
@click.option(
    "--kind",
    metavar="KIND",
    callback=kind_of,
    help="Begin an exercise of this kind, such as “give back”, instead of a case.",
)
def new_case(name: str, code: str, kind: str | None) -> None:
    """Begin a case, or an exercise, with a script that explains itself.

    NAME is what it is called, in quotation marks when it has several words.

    \b
    Examples:
      sameboat new "The empty chair"
      sameboat new "La sedia vuota" --language it
      sameboat new "The nights" --kind "give back"

    A folder for it is made in `cases`, with a small script in it that can be played as it is. It
    shows all that a script can hold; put your own story in its place. With --kind the folder is
    made in `exercises`. The kinds are: choose one, choose several, sort, order, match, give back,
    draw the network, plan openly, reflect. Nothing that is there already is ever changed.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    home = EXERCISES if kind else CASES
    name = re.sub(rf"^(?:\./)?{home}/", "", name.strip()).rstrip("/")
    folder = folder_name(name)
    if not folder:
        needed = "name_of_exercise" if kind else "name_of_case"
        raise click.UsageError(told(code, needed, name=name))
    path = home / folder / f"{code}.md"
    title = _title(name)
    text = exercise_starter(title, kind, code) if kind else starter(title, code)
    _fits_beside(path, text, code)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise click.ClickException(told(code, "no_folder", folder=path.parent, why=why)) from error
    write_whole(path, text, code, replacing=False)
    if folder != name:
        say(told(code, "called", folder=folder))
    say(told(code, "written", path=path))
    say()
    say(told(code, "then"))
    suffix = "" if code == "en" else f" --language {code}"
    say(f"  sameboat check {folder}")
    say(f"  sameboat {'print' if kind else 'play'} {folder}{suffix}")


def _fits_beside(path: Path, text: str, code: str) -> None:
    """Refuse a starter beside another story: it would be taken for its translation."""
    if path.exists():
        raise click.ClickException(told(code, "there", path=path))
    made = parse(text, path.as_posix(), path.parent.name, code).script
    for other in languages():
        beside = path.with_name(f"{other}.md")
        if other == code or not beside.is_file():
            continue
        if any(departures(open_script(beside).script, made)):
            other_one = f"other_{made.form}"
            raise click.ClickException(told(code, other_one, path=beside, name=path.name))
