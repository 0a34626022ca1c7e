"""Choices with a list below each: what happens, whether it fits, where it leads.

In come the rows; out they come with such an item as a choice, what is listed below it as lines of
their own, and a guess for each choice.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.guesses.choices import aim
from sameboat.bring.sheet import Row, Rows
from sameboat.parse.everyday import ARROWS
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "choice"
ITEM = re.compile(r"^(?:\d{1,2}[.)]|[-*•])\s+(?P<words>\S.*)$")
BELOW = re.compile(r"^\s{2,}[-*•◦○▪]\s+(?P<words>\S.*)$")
FEWEST = 2


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with items that have a list of their own as choices."""
    items = [number for number in range(len(rows)) if _has_list(rows, number)]
    if len(items) < FEWEST:
        return rows, []
    made, guesses, within = list[Row](), list[Guess](), False
    for number, row in enumerate(rows):
        below = BELOW.match(row.text)
        item = ITEM.match(row.text)
        if number in items and item:
            words = _bare(item["words"])
            made += (Row(""), row.saying(f"### {words}"), Row(""))
            guesses.append(Guess(row.draft, KIND, words))
            within = True
        elif within and below:
            made += (row.saying(_led(below["words"].strip(), language)), Row(""))
        else:
            within = within and not row.text.strip()
            made.append(row)
    return made, guesses


def _has_list(rows: Rows, number: int) -> bool:
    below = (row.text for row in rows[number + 1 :] if row.text.strip())
    return bool(ITEM.match(rows[number].text) and BELOW.match(next(below, "")))


def _bare(words: str) -> str:
    words = words.strip()
    return words.strip("*_ ") if words.count("**") == FEWEST else words


def _led(words: str, language: Language) -> str:
    """Return a line, its arrow as the label of where it leads."""
    first, _, rest = words.partition(" ")
    if first not in ARROWS or not rest:
        return words
    return f"{language.word('labels', 'next')}: {aim(rest, language) or rest}".strip()
