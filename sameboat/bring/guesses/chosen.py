"""What follows from a choice, told below all of them: `If you choose the first: …`, `a is the end`.

In come the rows; out they come with it below its choice, and a guess for each. A last sentence that
says where to go on stands in a line of its own.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.guesses.running import WHICH
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
    short = re.compile(
        rf"(?:{begins})\s+(?:\w+\s+)?\(?({ranks})\)?,?\s+((?:{ways})\s.+)", re.IGNORECASE
    )
    finals = "|".join(map(re.escape, sorted(listed(language.code, "is_the_end"))))
    final = re.compile(rf"\(?({ranks})\)?\s+(?:{finals})\s*[:,.–—-]*\s*(.*)", re.IGNORECASE)
    choices, below, guesses = list[int](), dict[int, list[Row]](), list[Guess]()
    left = dict[int, Row]()
    for number, row in enumerate(rows):
        if row.text.startswith("#"):
            choices = [*choices, number] if row.text.startswith("### ") else []
        found = said.fullmatch(row.text.strip().strip("-• "))
        place = which[found[1].casefold()] if found else len(choices)
        if found is None or place >= len(choices):
            ways_on = _ways_on(row, short, goes, final, language)
            places = [which[rank.casefold()] for rank, _ in ways_on]
            if not ways_on or max(places) >= len(choices):
                left[number] = row
                continue
            for one, (_, way) in zip(places, ways_on, strict=True):
                is_last = one + 1 == len(choices)
                at = number - 1 if is_last else choices[one + 1] - 1
                below.setdefault(at, []).extend((Row(""), row.saying(way), Row("")))
            guesses.append(Guess(row.draft, KIND, row.text))
            continue
        below.setdefault(choices[place], []).extend(_told(row, found[2], goes, language))
        guesses.append(Guess(row.draft, KIND, found[2]))
    made = list[Row]()
    for number in range(len(rows)):
        made += [left[number]] if number in left else []
        made += below.get(number, ())
    return made, guesses


def _told(row: Row, words: str, goes: re.Pattern[str], language: Language) -> list[Row]:
    """Return the lines of what follows, each parted from the next."""
    *first, last = SENTENCE.split(words)
    way = goes.fullmatch(last)
    lines = (
        [words]
        if way is None
        else [" ".join(first), f"{language.word('labels', 'next')}: {WHICH.split(way[1])[0]}"]
    )
    return [Row(""), *(one for line in lines if line for one in (row.saying(line), Row("")))]


def _ways_on(
    row: Row,
    short: re.Pattern[str],
    goes: re.Pattern[str],
    final: re.Pattern[str],
    language: Language,
) -> list[tuple[str, str]]:
    """Return which choices a row tells the way of, and that way; none where it tells more."""
    found = list[tuple[str, str]]()
    for sentence in SENTENCE.split(row.text.strip()):
        if match := short.fullmatch(sentence):
            aim = goes.fullmatch(match[2])
            found.append((match[1], f"{language.word('labels', 'next')}: {aim[1] if aim else ''}"))
        elif (match := final.fullmatch(sentence)) and match[2]:
            found.append((match[1], f"{language.word('labels', 'ending')}: {match[2]}"))
        else:
            return []
    return found
