"""`sameboat send`: a case, or an exercise, as one file that somebody else plays and remarks on."""

from __future__ import annotations

from pathlib import Path

import click

from sameboat.cli.case import find_script, open_case, open_exercise_script
from sameboat.cli.page import Again, pictures_beside, write_page
from sameboat.cli.say import say
from sameboat.cli.tongue import told
from sameboat.cli.write import check_target
from sameboat.course.file_name import code_of
from sameboat.course.reading import form
from sameboat.model import Script
from sameboat.package.html import GENERATOR, Package, page
from sameboat.vocabulary import languages

__all__ = ["send_case"]


@click.command("send")
@click.argument("script", metavar="SCRIPT")
@click.option("--language", "code", type=click.Choice(languages()), help="The language to send.")
@click.option(
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="The name of the file. Without it, the file is named after the script.",
)
@click.option("--word", default="", metavar="WORDS", help="What whoever reads it is told first.")
@click.option("--back", default="", metavar="EMAIL", help="Whom remarks are to be sent to.")
def send_case(script: str, code: str | None, output: Path | None, word: str, back: str) -> None:
    """Write a case, or an exercise, as one file to be read, played and remarked on.

    SCRIPT is the name of a folder in `cases` or `exercises`, or the path of a script.

    \b
    Examples:
      sameboat send my-case
      sameboat send my-case --word "Would they say that?" --back rosa@example.org

    Nothing is sent by this command: attach the file to a message. It needs nothing else and opens
    on a phone. Where no script runs it is the whole text, every line with its number. Notes
    between co-authors aren't in it.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    if output is not None:
        check_target(output, (".html", ".htm"))
    path = find_script(script, code)
    found: Script
    if form(path) == "exercise":
        found, path = open_exercise_script(script, code)
    else:
        found, path = open_case(script, code)
    package = Package(found.title, (found,), pictures_beside(path), word=word, back=back)
    written = code_of(path)
    named = Path(f"{found.name}-to-read{'' if written == 'en' else f'.{written}'}.html")
    again = Again("send", script, f"{named.stem}-1.html", (GENERATOR,))
    target = write_page(output, named, page(package), written, again)
    say(told(written, "sent", path=target))
