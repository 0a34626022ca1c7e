"""`The end. Three weeks later …`, `END (the door is shut)`: how the story ends stands behind it.

In come the rows; out they come with the label of an ending, and a guess for each.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "ending"
BRACKETS = re.compile(r"\(([^()]+)\)[.!]?")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with endings that are told as sentences."""
    words = {*language.counted["ending"]}
    words |= {word for word, label in language.understood.labels.items() if label == "ending"}
    said = "|".join(map(re.escape, sorted(words, key=lambda word: -len(word))))
    ends = re.compile(
        rf"(?:{said})\s*(?:(?:[.!–—]|-\s)+\s*|(?=\())(?=\(?[^\W_])(.+)", re.IGNORECASE
    )
    made, guesses = list[Row](), list[Guess]()
    for row in rows:
        text = row.text.replace("**", "").strip()
        found = ends.fullmatch(text) if text[:1].isupper() else None
        if found:
            label = language.word("labels", "ending")
            inside = BRACKETS.fullmatch(found[1])
            how = inside[1] if inside else found[1]
            made.append(row.saying(f"{label}: {how}"))
            guesses.append(Guess(row.draft, KIND, how))
        else:
            made.append(row)
    return made, guesses
