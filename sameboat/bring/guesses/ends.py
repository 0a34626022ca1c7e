"""Endings that stand by name at the end: `END A: …`, and `→ END A` where a choice leads to one.

In come the rows; out they come with the ending's own words where it is named, one that nothing
leads to as a note, and a guess for each.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse.everyday import ARROWS
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "ending"


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with the endings where they are named."""
    words = {*language.counted["ending"]}
    words |= {word for word, label in language.understood.labels.items() if label == "ending"}
    either = "|".join(map(re.escape, sorted(words, key=lambda word: -len(word))))
    name = rf"(?P<name>(?:{either})\s+(?:[A-Z]|\d{{1,2}}|[ivx]{{1,4}}))"
    told = re.compile(rf"{name}\s*[:–—-]\s*(?P<how>\S.*)", re.IGNORECASE)
    ways = "|".join(map(re.escape, (*ARROWS, f"{language.word('labels', 'next')}:")))
    led = re.compile(rf"(?:[-*•]\s+)?(?:(?:{ways})\s*)?{name}[.!]?", re.IGNORECASE)
    plain = [row.text.replace("**", "").strip() for row in rows]
    ends = {
        folded(found["name"]): (number, found["how"])
        for number, text in enumerate(plain)
        if (found := told.fullmatch(text))
    }
    named = {
        number: ends[folded(found["name"])]
        for number, text in enumerate(plain)
        if (found := led.fullmatch(text)) and folded(found["name"]) in ends
    }
    if not named:
        return rows, []
    ending, note = language.word("labels", "ending"), language.word("labels", "note")
    used = {at for at, _ in named.values()}
    made, guesses = list[Row](), list[Guess]()
    for number, row in enumerate(rows):
        if number in named:
            at, how = named[number]
            draft = (*row.draft, *rows[at].draft)
            made.append(Row(f"{ending}: {how}", draft))
            guesses.append(Guess(draft, KIND, how))
        elif number in [at for at, _ in ends.values()]:
            if number not in used:
                made.append(row.saying(f"{note}: {plain[number]}"))
                guesses.append(Guess(row.draft, "note", plain[number]))
        else:
            made.append(row)
    return made, guesses
