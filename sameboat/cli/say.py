"""The one place that prints: to the screen, to a file or into another program.

In come words and lines with a style; what goes out is what the receiver can show: colours only on
a terminal (and never when NO_COLOR is set), plain letters where the encoding has no others.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import Any, TextIO

import click

from sameboat.terminal.letters import showable
from sameboat.terminal.paragraph import Paragraph, folded_lines

__all__ = ["colours", "fitting", "on_screen", "say", "say_folded", "say_paragraphs", "width"]

WIDEST, NARROWEST = 80, 24
STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "underline": True},
    "label": {"dim": True, "bold": True},
    "quiet": {"dim": True},
}


def on_screen(stream: TextIO) -> bool:
    """Tell whether a stream is a terminal."""
    return bool(getattr(stream, "isatty", lambda: False)())


def colours(stream: TextIO) -> bool:
    """Tell whether a stream wants colours."""
    return on_screen(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return how many characters a line of text may have, at most 80."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def fitting(text: str, stream: TextIO) -> str:
    """Return a text as far as a stream can show it."""
    return showable(text, getattr(stream, "encoding", None) or "utf-8")


def say(text: str = "", *, err: bool = False, **style: Any) -> None:
    """Print a line, styled where colours are shown."""
    stream = sys.stderr if err else sys.stdout
    text = fitting(text, stream)
    if style and colours(stream):
        text = click.style(text, **style)
    click.echo(text, err=err, color=colours(stream))


def say_folded(text: str) -> None:
    """Print a long line: folded between words on a terminal, as it is anywhere else."""
    if on_screen(sys.stdout):
        columns = max(NARROWEST, shutil.get_terminal_size((WIDEST, 24)).columns)
        text = textwrap.fill(
            fitting(text, sys.stdout),
            columns,
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    say(text)


def say_paragraphs(paragraphs: Iterable[Paragraph]) -> None:
    """Print paragraphs, folded to the width of the terminal."""
    bright = colours(sys.stdout)
    # What the encoding lacks becomes longer or shorter, so it is replaced before folding.
    for line in folded_lines(map(_shown, paragraphs), width()):
        if not bright:
            click.echo(f"{line.before}{line.lead}{line.text}".rstrip(), color=False)
            continue
        lead = click.style(line.lead, bold=True) if line.lead else ""
        text = click.style(line.text, **STYLES.get(line.style, {})) if line.text else ""
        click.echo(f"{line.before}{lead}{text}", color=True)


def _shown(paragraph: Paragraph) -> Paragraph:
    texts = (paragraph.text, paragraph.lead, paragraph.first, paragraph.rest)
    text, lead, first, rest = (fitting(text, sys.stdout) for text in texts)
    return Paragraph(text, paragraph.style, lead, first, rest, paragraph.close)
