"""What a layperson's file holds, whatever wrote it: lines, and what each is in the document.

In come runs of text with what is told of them (bold, underlined, put in or taken out by somebody);
out come lines, with what isn't part of them as remarks, so that no reading can lose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

__all__ = ["Draft", "Kind", "Line", "Remark", "Run", "lines_of"]

Kind: TypeAlias = Literal[
    "text", "title", "heading", "bullet", "numbered", "underlined", "row", "apart"
]
"""What a line is in its document; `apart` is what stands outside the text, as in a header."""

Sort: TypeAlias = Literal["comment", "deleted", "inserted"]
EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
SPACES = str.maketrans("\xa0\u202f\u2007", "   ")


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said of a line, took out of it or put into it."""

    words: str
    by: str = ""
    sort: Sort = "comment"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind; `change` and `by` tell of a tracked change and whose it is."""

    text: str
    bold: bool = False
    underlined: bool = False
    change: Literal["", "deleted", "inserted"] = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a draft: its words, what it is, how deep, and what is remarked on it.

    A row of a table has `cells`, and no text of its own.
    """

    text: str
    kind: Kind = "text"
    level: int = 0
    cells: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def words_shown(self) -> str:
        """Return what the line itself says, a row with its cells side by side."""
        return self.text or " | ".join(filter(None, self.cells))

    @property
    def words(self) -> str:
        """Return all that the line says, with what is remarked on it."""
        return " ".join((self.text, *self.cells, *(remark.words for remark in self.remarks)))


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of a draft; in `paragraphs`, each is one, and otherwise empty lines part them."""

    lines: tuple[Line, ...]
    paragraphs: bool = False


def lines_of(
    runs: Iterable[Run], kind: Kind = "text", level: int = 0, remarks: Iterable[Remark] = ()
) -> Iterator[Line]:
    """Yield the lines of a paragraph; the last one has what is remarked on it all.

    Bold stretches get Markdown's marks, but for those of a title or a heading.
    """
    runs = [run for run in runs if run.text]
    said = [*remarks, *_changes(runs)]
    kept = [run for run in runs if run.change != "deleted"]
    lines = list(_cut(kept))
    for number, line in enumerate(lines):
        shown = _is_all(line, "underlined")
        plain = kind in ("title", "heading") or shown
        words = "".join(run.text for run in line) if plain else _marked(line)
        found: Kind = "underlined" if kind == "text" and shown else kind
        last = number == len(lines) - 1
        yield Line(words.translate(SPACES).strip(), found, level, (), tuple(said) if last else ())


def _cut(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each line: a paragraph can be broken without being ended."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.bold, run.underlined))
        for other in others:
            yield line
            line = [Run(other, run.bold, run.underlined)]
    yield line


def _is_all(runs: list[Run], name: str) -> bool:
    written = [run for run in runs if run.text.strip()]
    return bool(written) and all(getattr(run, name) for run in written)


def _marked(runs: list[Run]) -> str:
    """Return the text of runs, with marks around what is bold; none stands within a word."""
    pieces = [
        (bold, "".join(run.text for run in together))
        for bold, together in groupby(runs, lambda run: run.bold)
    ]
    found = ""
    for number, (bold, text) in enumerate(pieces):
        behind = pieces[number + 1][1][:1] if number + 1 < len(pieces) else ""
        found += text if not bold or _is_torn(found, text, behind) else _bold(text)
    return found


def _is_torn(before: str, text: str, behind: str) -> bool:
    """Tell whether a stretch begins or ends within a word."""
    begins = before[-1:].isalnum() and text[:1].isalnum()
    return begins or (text[-1:].isalnum() and behind[:1].isalnum())


def _bold(text: str) -> str:
    match = EDGES.match(text)
    if match is None or "*" in text or not any(map(str.isalnum, text)):
        return text
    before, words, behind = match.groups()
    return f"{before}**{words}**{behind}"


def _changes(runs: list[Run]) -> Iterator[Remark]:
    """Yield what was taken out of a paragraph and put into it, and by whom."""
    for (change, by), together in groupby(runs, lambda run: (run.change, run.by)):
        words = " ".join("".join(run.text for run in together).split())
        if change and words:
            yield Remark(words, by, change)
