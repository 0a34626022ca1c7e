"""Rows of a table: who and what, who and to whom and what, a label and its words, or a choice.

In come the cells of a row; out come the lines of a script that it is. A row that is none of these,
such as the one that says what stands in the columns, becomes a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.bring.words import listed
from sameboat.parse import enumeration
from sameboat.parse.heading import OPENS_SPEECH
from sameboat.vocabulary import Language, folded

__all__ = ["lines_of_row"]

LONGEST_HEAD, MOST_WORDS = 60, 6


def lines_of_row(cells: tuple[str, ...], language: Language) -> Iterator[str]:
    """Yield the lines that a row is."""
    held = [cell.strip() for cell in cells if cell.strip()]
    label = language.word("labels", "note")
    if len(held) < 2:
        # Somebody's name beside an empty cell was left to be filled in.
        empty = len(cells) > 1 and cells[0].strip() and _is_name(cells[0], language)
        yield from (f"{label}: {cell}" if empty else cell for cell in held)
    elif all(_bare(cell) in listed(language.code, "columns") for cell in held):
        yield f"{label}: {' | '.join(held)}"
    elif len(held) == 2 and _is_choice(held[0], language):
        yield from (f"### {held[0]}", "", *held[1].split("\n"))
    elif len(held) == 2 and _is_head(held[0]):
        yield f"{_head(held[0])}: {held[1]}"
    elif len(held) == 3 and _is_head(held[0]) and _is_head(held[1]):
        to = language.word("labels", "to")
        yield f"{_head(held[0])} {to} {_head(held[1])}: {held[2]}"
    else:
        yield f"{label}: {' | '.join(held)}"


def _is_choice(cell: str, language: Language) -> bool:
    """Tell whether a cell is what the learner says or does: `“Now?”`, `You wait a little.`."""
    words = cell.lstrip("*_")
    first = folded((words.split() or [""])[0])
    speech = tuple(one for one in OPENS_SPEECH if one.strip() != "-")
    return words.startswith(speech) or (first in language.you and len(words.split()) > 2)


def _is_name(cell: str, language: Language) -> bool:
    words = _head(cell)
    counted = enumeration.scene(words, language)
    return _is_head(cell) and len(words.split()) < 4 and words[:1].isupper() and counted is None


def _bare(cell: str) -> str:
    return folded(cell.strip("*_: "))


def _head(cell: str) -> str:
    return cell.strip("*_: ")


def _is_head(cell: str) -> bool:
    """Tell whether a cell can stand before a colon."""
    words = _head(cell)
    return 0 < len(words) <= LONGEST_HEAD and len(words.split()) <= MOST_WORDS and ":" not in words
