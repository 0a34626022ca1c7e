"""What follows from a choice, told below all of them: `If you choose the first: …`.

In come the rows; out they come with it below its choice, and a guess for each. A last sentence that
says where to go on stands in a line of its own.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed, ranked
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "chosen"
SENTENCE = re.compile(r"(?<=[.!?”\"»])\s+(?=[^\W\d_])")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with what follows from each choice below it."""
    begins = "|".join(map(re.escape, sorted(listed(language.code, "chosen"))))
    which = {
        word: number
        for number, words in enumerate(ranked(language.code, "ranks"))
        for word in words
    }
    ranks = "|".join(map(re.escape, sorted(which, key=lambda word: -len(word))))
    said = re.compile(rf"(?:{begins})\s+(?:\w+\s+)?({ranks})\)?\s*[:,–—-]\s*(.+)", re.IGNORECASE)
    ways = "|".join(
        map(re.escape, sorted(listed(language.code, "ways"), key=lambda word: -len(word)))
    )
    goes = re.compile(rf"(?:{ways})\s+(.+?)[.!]?", re.IGNORECASE)
    choices, below, guesses = list[int](), dict[int, list[Row]](), list[Guess]()
    left = list[tuple[int, Row]]()
    for number, row in enumerate(rows):
        if row.text.startswith("#"):
            choices = [*choices, number] if row.text.startswith("### ") else []
        found = said.fullmatch(row.text.strip().strip("-• "))
        place = which[found[1].casefold()] if found else len(choices)
        if found is None or place >= len(choices):
            left.append((number, row))
            continue
        below.setdefault(choices[place], []).extend(_told(row, found[2], goes, language))
        guesses.append(Guess(row.draft, KIND, found[2]))
    made = [one for number, row in left for one in (row, *below.get(number, ()))]
    return made, guesses


def _told(row: Row, words: str, goes: re.Pattern[str], language: Language) -> list[Row]:
    """Return the lines of what follows, each parted from the next."""
    *first, last = SENTENCE.split(words)
    way = goes.fullmatch(last)
    lines = (
        [words]
        if way is None
        else [" ".join(first), f"{language.word('labels', 'next')}: {way[1]}"]
    )
    return [Row(""), *(one for line in lines if line for one in (row.saying(line), Row("")))]
