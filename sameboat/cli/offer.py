"""`sameboat offer`: the folder of a script as one file, to offer it to the course."""

from __future__ import annotations

from pathlib import Path

import click

from sameboat.check.targets import parts, targets
from sameboat.cli.case import find_script
from sameboat.cli.file import open_script
from sameboat.cli.page import pictures_beside
from sameboat.cli.say import say
from sameboat.cli.scripts import siblings
from sameboat.cli.tongue import told
from sameboat.cli.write import check_target, write_whole
from sameboat.course.file_name import code_of
from sameboat.studio.offer import offer

__all__ = ["offer_script"]


@click.command("offer")
@click.argument("script", metavar="SCRIPT")
@click.option(
    "--output",
    metavar="FILE.zip",
    type=click.Path(path_type=Path),
    help="The name of the file. Without it, the file is named after the script.",
)
@click.option("--by", default="", metavar="NAME", help="Who offers it.")
@click.option("--word", default="", metavar="WORDS", help="What whoever takes it in is told.")
def offer_script(script: str, output: Path | None, by: str, word: str) -> None:
    """Pack the folder of a case, or an exercise, to offer it to the course.

    SCRIPT is the name of a folder in `cases` or `exercises`, or the path of a script.

    \b
    Examples:
      sameboat offer my-case
      sameboat offer my-case --by Rosa --word "The nurse isn't right yet."

    The file holds the script in all its languages, the pictures, and a sheet that says how it
    stands and what is still open. Notes between co-authors aren't in it. Nothing is sent by this
    command.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    if output is not None:
        check_target(output, (".zip",))
    path = find_script(script, None)
    opened = {code_of(one): open_script(one) for one in (path, *siblings(path))}
    find = pictures_beside(path)
    shown = {
        target.address
        for parsed in opened.values()
        for target in targets(parts(parsed.script))
        if target.is_image
    }
    pictures = {name: data for name in shown if (data := find(name)) is not None}
    code, others = code_of(path), {code: parsed.text for code, parsed in opened.items()}
    name = opened[code].script.name
    given = {"name": name, "by": by, "word": word, "pictures": pictures}
    found = offer(others.pop(code), code, {**given, "others": others})
    if not found["name"]:
        raise click.ClickException(told(code, "offered_nothing", path=path))
    target = output or Path(found["name"])
    write_whole(target, found["bytes"], code)
    say(told(code, "offered", path=target))
    if found["errors"]:
        say(told(code, "offered_errors", count=found["errors"]))
    if found["address"]:
        say(told(code, "offered_to", address=found["address"]))
