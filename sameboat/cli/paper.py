"""`sameboat print`: a whole case as a page ready for paper."""

from __future__ import annotations

from pathlib import Path

import click

from sameboat.cli.case import open_case
from sameboat.cli.file import code_of
from sameboat.cli.map import drawn
from sameboat.cli.say import say
from sameboat.cli.write import check_target, write_whole
from sameboat.paper.sheet import GENERATOR, sheets
from sameboat.vocabulary import languages

__all__ = ["print_case"]


@click.command("print")
@click.argument("case")
@click.option("--language", "code", type=click.Choice(languages()), help="The language to print.")
@click.option(
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="The name of the page. Without it, the page is named after the case.",
)
def print_case(case: str, code: str | None, output: Path | None) -> None:
    """Write a whole case as a page ready for paper.

    CASE is the name of a folder in `cases`, or the path of a script.

    \b
    Examples:
      sameboat print anna-and-attilio
      sameboat print anna-and-attilio --output seminar.html

    Open the page in a browser and print it from there. Part 1 holds the scenes with what can be
    said in each, for everybody. Part 2 tells what follows from each choice and where the story
    goes on, by number. Part 3 is for whoever guides the seminar: questions, every choice with its
    move and fit, and a drawing of the branches.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    if output is not None:
        check_target(output, (".html", ".htm"))
    script, path = open_case(case, code)
    written = code_of(path)
    suffix = "" if written == "en" else f".{written}"
    target = output or Path(f"{script.name}{suffix}.html")
    if output is None and target.exists() and not _is_ours(target):
        raise click.ClickException(
            f"{target} is there already and was not written by this command. "
            "Name the page: sameboat print "
            f"{case} --output {target.stem}-sheets.html"
        )
    folder = path.absolute().parent.resolve()

    def find(name: str) -> bytes | None:
        try:
            place = (folder / name).resolve()
            return place.read_bytes() if place.is_relative_to(folder) else None
        except (OSError, ValueError):
            return None

    write_whole(target, sheets(script, find, drawn(script, alone=False)))
    say(f"Written: {target}. Open it in a browser and print it from there.")


def _is_ours(path: Path) -> bool:
    try:
        return GENERATOR.encode() in path.read_bytes()[:2000]
    except OSError:
        return False
