"""`sameboat play`: a case in the terminal."""

from __future__ import annotations

import random
import sys

import click

from sameboat import transcript
from sameboat.cli.case import open_case
from sameboat.cli.say import on_screen, say, say_paragraphs
from sameboat.model import Case
from sameboat.play import PathError, play, read_path, write_path
from sameboat.terminal.session import Screens, Session, answer, begin
from sameboat.terminal.story import story
from sameboat.vocabulary import language, languages

__all__ = ["play_case"]


@click.command("play")
@click.argument("case")
@click.option("--language", "code", type=click.Choice(languages()), help="The language to play in.")
@click.option(
    "--path",
    "whole",
    metavar="2,1,3",
    help="Print what somebody reads who makes these choices, and stop.",
)
@click.option("--from", "start", metavar="2,1,3", help="Begin behind these choices.")
@click.option("--own", is_flag=True, help="Write what you would say before you see the choices.")
def play_case(
    case: str, code: str | None, whole: str | None, start: str | None, *, own: bool
) -> None:
    """Play a case in the terminal.

    CASE is the name of a folder in `cases`, or the path of a script.

    \b
    Examples:
      sameboat play anna-and-attilio
      sameboat play mycase.md
      sameboat play anna-and-attilio --path 3,1,2
      sameboat play anna-and-attilio --own

    You read a scene, type the number of what you would say or do, and read what follows. Type h at
    any time for what else you can type, q to stop. At an ending you look back at your decisions
    and can try again from any of them.

    A path such as 3,1,2 holds choices by their number in the script: the third choice of the first
    decision, then the first of the next one you come to, then the second. While you play, choices
    stand in an order of their own. Nothing is kept after you stop.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    script, _ = open_case(case, code)
    try:
        if whole is not None:
            _print(script, whole)
            return
        session, screens = begin(
            script, read_path(start or "", script.language), random.shuffle, own=own
        )
    except PathError as error:
        raise click.UsageError(f"{error}.") from error
    _converse(session, screens, case, code)


def _print(case: Case, path: str) -> None:
    found = play(case, read_path(path, case.language))
    if not on_screen(sys.stdout):
        for line in transcript.lines(found):
            say(line)
        return
    say_paragraphs(story(case, found.entries, [choice for _, choice in found.taken]))


def _converse(session: Session, screens: Screens, name: str, code: str | None) -> None:
    page = language(session.case.language).page["terminal"]
    live = on_screen(sys.stdin) and on_screen(sys.stdout)
    try:
        typed = _show(screens, str(page["onwards"]) if live else "")
        while not session.over:
            typed = typed or _read()
            heard = typed.strip() or session.waits  # an empty line asks for the choices
            if heard:
                session, screens = answer(session, typed, random.shuffle)
            typed = _show(screens, str(page["onwards"]) if live else "") if heard else ""
    except (EOFError, KeyboardInterrupt):
        say()
    say()
    say(str(page["bye"]))
    if session.path and session.shown:
        language_option = f" --language {code}" if code else ""
        shown = f'"{name}"' if " " in name else name
        command = f"sameboat play {shown}{language_option} --from {write_path(session.path)}"
        say(str(page["keep"]).format(command=command))


def _read(prompt: str = "> ") -> str:
    """Read a line; what comes from a file or a program is shown as if it had been typed."""
    click.echo(prompt, nl=False)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    if not on_screen(sys.stdin):
        say(line.rstrip("\n"))
    return line


def _show(screens: Screens, pause: str) -> str:
    """Show screens one after the other; return what was typed in between instead of Enter."""
    typed = ""
    for number, screen in enumerate(screens):
        if number and pause and not typed.strip():
            say()
            typed = _read(pause)
        say_paragraphs(screen)
    if screens:
        say()
    return typed if typed.strip() else ""
