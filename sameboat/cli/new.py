"""`sameboat new`: a first script that explains itself."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import click

from sameboat.check import languages as same_skeleton
from sameboat.cli.case import CASES, slug
from sameboat.cli.file import open_script
from sameboat.cli.say import say
from sameboat.cli.write import write_whole
from sameboat.parse import parse
from sameboat.vocabulary import languages

__all__ = ["new_case", "starter"]

PLAIN_TITLE = re.compile(r"[^\W\d_][\w ’'.,!?()-]*")
YAML_WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def starter(title: str, code: str) -> str:
    """Return the text of a first script in language `code` with this title."""
    text = (files("sameboat.cli") / f"starter.{code}.md").read_text(encoding="utf-8")
    plain = PLAIN_TITLE.fullmatch(title) and title.casefold() not in YAML_WORDS
    return text.replace("{title}", title if plain else json.dumps(title, ensure_ascii=False), 1)


def _title(name: str) -> str:
    words = " ".join(name.split())
    if " " in words or not words.isascii() or words != slug(words):
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
def new_case(name: str, code: str) -> None:
    """Begin a case with a script that explains itself.

    NAME is what the case is called, in quotation marks when it has several words.

    \b
    Examples:
      sameboat new "The empty chair"
      sameboat new "La sedia vuota" --language it

    A folder for the case is made in `cases`, with a small script in it that can be played as it
    is. It shows all that a script can hold; put your own story in its place. Nothing that is there
    already is ever changed.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    name = name.strip()
    name = re.sub(r"^(?:\./)?cases/", "", name).rstrip("/")
    folder = slug(name)
    if not folder:
        raise click.UsageError(f'A case needs a name with letters or numbers in it, not "{name}".')
    path = CASES / folder / f"{code}.md"
    text = starter(_title(name), code)
    _fits_beside(path, text, code)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise click.ClickException(f"The folder {path.parent} can't be made: {why}.") from error
    write_whole(path, text, replacing=False)
    if folder != name:
        say(f'The folder is called "{folder}": small letters, and hyphens for spaces.')
    say(f"Written: {path}")
    say()
    say("Open it in any editor. When you have changed something:")
    say(f"  sameboat check {folder}")
    say(f"  sameboat play {folder}{'' if code == 'en' else f' --language {code}'}")


def _fits_beside(path: Path, text: str, code: str) -> None:
    """Refuse a starter beside another story: it would be taken for its translation."""
    if path.exists():
        raise click.ClickException(
            f"{path} is there already, and nothing is ever overwritten here. Choose another name."
        )
    case = parse(text, path.as_posix(), path.parent.name, code).case
    for other in languages():
        beside = path.with_name(f"{other}.md")
        if other == code or not beside.is_file():
            continue
        there = open_script(beside).case
        if any(True for _ in same_skeleton.check(there, case)):
            raise click.ClickException(
                f"{beside} is there already with a story of its own. Another language of it keeps "
                f"its scenes and choices, so begin with a copy of that file, called {path.name}, "
                "and translate it line by line."
            )
