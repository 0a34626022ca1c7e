"""One name spelt two ways: who speaks once, and nearly has the name of somebody who speaks often.

In come the rows; out they come with the name as it stands more often, and a guess for each.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.parse.cast import head_of, without_manner
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "spelling"
LIKE = 0.85
OFTEN, SHORTEST, MOST_WORDS = 2, 4, 3


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with a name that is spelt two ways as it is spelt more often."""
    if fences.place([row.text for row in rows], language):
        return rows, []  # who is in it is told, and the checker knows the spelling
    count = Counter(name for row in rows if (name := _speaker(row, language)))
    made, guesses = list[Row](), list[Guess]()
    for row in rows:
        name = _speaker(row, language)
        right = _right(name, count) if name and count[name] == 1 else ""
        made.append(row.saying(row.text.replace(name, right, 1)) if right else row)
        guesses += [Guess(row.draft, KIND, right)] if right else []
    return made, guesses


def _speaker(row: Row, language: Language) -> str:
    """Return the name that a row begins with as somebody who speaks; else nothing."""
    parts = head_of(row.text)
    if parts is None or row.text.startswith("#") or label_of(parts, language):
        return ""
    name = without_manner(parts[0])
    is_name = len(name.split()) <= MOST_WORDS and len(name) >= SHORTEST and name[:1].isupper()
    return name if is_name else ""


def _right(name: str, count: Counter[str]) -> str:
    """Return the name that is nearly the same and stands more often; else nothing."""
    for other, times in count.most_common():
        # `Martin` and `Martina` are two; a name is left alone where it only goes on.
        shorter, longer = sorted((name.casefold(), other.casefold()), key=len)
        same = shorter == longer or (longer.startswith(shorter) and longer != f"{shorter}s")
        alike = SequenceMatcher(None, shorter, longer).ratio() >= LIKE
        if times >= OFTEN and not same and alike and name[0] == other[0]:
            return other
    return ""
