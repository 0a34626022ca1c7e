"""`sameboat map`: a case's branches as a picture and as a table."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sameboat.cli.case import open_case
from sameboat.cli.say import on_screen, say, width
from sameboat.cli.tongue import told
from sameboat.cli.write import check_target, write_whole
from sameboat.map.picture import picture
from sameboat.map.table import table
from sameboat.model import Case
from sameboat.vocabulary import language, languages

__all__ = ["drawn", "map_case"]


MANY = 300  # scenes whose drawing takes so long that people wonder


def drawn(case: Case, *, alone: bool = True) -> str:
    """Return the picture of a case's branches; who waits for a long one is told so."""
    if len(case.scenes) > MANY and on_screen(sys.stderr):
        form = str(language(case.language).page["map"]["drawing"])
        say(form.format(scenes=len(case.scenes)), err=True)
    return picture(case, alone=alone)


@click.command("map")
@click.argument("case")
@click.option("--language", "code", type=click.Choice(languages()), help="The language to show.")
@click.option(
    "--output",
    metavar="FILE.svg",
    type=click.Path(path_type=Path),
    help="Draw the picture and keep it under this name.",
)
def map_case(case: str, code: str | None, output: Path | None) -> None:
    """Show where every choice of a case leads.

    CASE is the name of a folder in `cases`, or the path of a script.

    \b
    Examples:
      sameboat map anna-and-attilio
      sameboat map anna-and-attilio --output anna.svg

    Printed is a table: the scenes by number, the choices of each with move, fit and what they lead
    to, how many ways there are from the first scene to an ending, and how many decisions lie on
    them. With --output the same is drawn as a picture that any browser opens and prints.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    if output is not None:
        check_target(output, (".svg",))
    script, _ = open_case(case, code)
    for line in table(script, width()):
        say(line)
    if output is not None:
        write_whole(output, drawn(script), script.language)
        say()
        say(told(script.language, "drawn", path=output), err=True)
