"""One page made of a script: the pictures it takes along, and the file it becomes.

In comes a page; out comes its file, which is named after the script unless somebody names it. What
lies there and wasn't written by the same command stays.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from sameboat.cli.tongue import told
from sameboat.cli.write import write_whole
from sameboat.course.beside import file_beside
from sameboat.paper.pictures import Find

__all__ = ["Again", "pictures_beside", "write_page"]


class Again(NamedTuple):
    """How the command is given again where another file has the name.

    `script` is what was typed, `other` a name that is free, `makers` what our own pages say made
    them.
    """

    command: str
    script: str
    other: str
    makers: tuple[str, ...]


def write_page(
    output: Path | None, named: Path, page: str | bytes, code: str, again: Again
) -> Path:
    """Write a page, or a package, to `output`, or else to what it is `named`, and say where."""
    target = output or named
    if output is None and target.exists() and not _is_ours(target, again.makers):
        values = {"command": again.command, "script": again.script, "other": again.other}
        raise click.ClickException(told(code, "foreign", path=target, **values))
    write_whole(target, page, code)
    return target


def pictures_beside(script: Path) -> Find:
    """Return what leads from a file's name to its bytes, if it lies in the script's folder."""
    folder = script.absolute().parent

    def find(name: str) -> bytes | None:
        place = file_beside(folder, name)
        try:
            return place.read_bytes() if place else None
        except OSError:
            return None

    return find


def _is_ours(path: Path, makers: tuple[str, ...]) -> bool:
    try:
        data = path.read_bytes()
    except OSError:
        return False
    said = data[:2000] + data[-200:]  # a page says at its head who made it, a `.zip` at its end
    return any(by.encode() in said for by in makers)
