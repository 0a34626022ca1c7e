"""`sameboat print`: a whole case, or an exercise, as a page ready for paper."""

from __future__ import annotations

from pathlib import Path

import click

from sameboat.cli.case import find_script, open_case, open_exercise_script
from sameboat.cli.map import drawn
from sameboat.cli.page import Again, pictures_beside, write_page
from sameboat.cli.say import say
from sameboat.cli.tongue import told
from sameboat.cli.write import check_target
from sameboat.course.file_name import code_of
from sameboat.course.reading import form
from sameboat.paper import case as case_sheets
from sameboat.paper import exercise as exercise_sheet
from sameboat.paper.case import sheets
from sameboat.paper.exercise import handout
from sameboat.vocabulary import languages

__all__ = ["print_case"]

GENERATORS = (case_sheets.GENERATOR, exercise_sheet.GENERATOR)


@click.command("print")
@click.argument("script", metavar="SCRIPT")
@click.option("--language", "code", type=click.Choice(languages()), help="The language to print.")
@click.option(
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="The name of the page. Without it, the page is named after the script.",
)
@click.option(
    "--own",
    is_flag=True,
    help="Of a case: room to write what one would say before the page is turned to the choices.",
)
def print_case(script: str, code: str | None, output: Path | None, *, own: bool) -> None:
    """Write a whole case, or an exercise, as a page ready for paper.

    SCRIPT is the name of a folder in `cases` or `exercises`, or the path of a script.

    \b
    Examples:
      sameboat print anna-and-attilio
      sameboat print anna-and-attilio --output seminar.html
      sameboat print anna-and-attilio --own

    Open the page in a browser and print it from there. Of a case, part 1 holds the scenes with
    what can be said in each, for everybody. Part 2 tells what follows from each choice and where
    the story goes on, by number. Part 3 is for whoever guides the seminar: questions, every choice
    with its move and fit, and a drawing of the branches. Of an exercise, the first part is to work
    on, and the second to look up afterwards.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    if output is not None:
        check_target(output, (".html", ".htm"))
    path = find_script(script, code)
    if form(path) == "exercise":
        exercise, path = open_exercise_script(script, code)
        name, page = exercise.name, handout(exercise, pictures_beside(path))
    else:
        case, path = open_case(script, code)
        name = case.name
        page = sheets(case, pictures_beside(path), drawn(case, alone=False), own=own)
    written = code_of(path)
    named = Path(f"{name}{'' if written == 'en' else f'.{written}'}.html")
    again = Again("print", script, f"{named.stem}-sheets.html", GENERATORS)
    target = write_page(output, named, page, written, again)
    say(told(written, "printed", path=target))
