"""What people count scenes and choices with: `Scene 2:`, `Option A:`, `B)`, `1.`.

In come the words of a heading; out come the count before them and the words themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sameboat.vocabulary import Language, language

__all__ = ["Counted", "choice", "scene"]

MARKS = "[*_]{0,3}"
BEHIND = rf"{MARKS}\s*(?::|[.)]+(?=\s|$)|[–—-]+(?=\s)){MARKS}\s*"
LETTER = (
    rf"{MARKS}(?:\(?(?:[a-z]|\d{{1,2}})\){MARKS}\s*"
    rf"|(?:(?-i:[A-F])|\d{{1,2}})\.{MARKS}\s+|(?-i:[A-F])\s+[–—-]\s+)"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as it was written, its number or letter alone, and the words behind it.

    `named` tells that the word itself is there, as in `Scene 2:`.
    """

    written: str
    number: str
    words: str
    named: bool


def scene(words: str, of: Language) -> Counted | None:
    """Return the count before a scene's title, or None when there is none."""
    return _found(words, *_patterns(of.code)[:2])


def choice(words: str, of: Language) -> Counted | None:
    """Return the count before what a learner says or does, or None when there is none."""
    return _found(words, *_patterns(of.code)[2:])


def _found(words: str, named: re.Pattern[str], bare: re.Pattern[str]) -> Counted | None:
    found = named.match(words)
    if found is not None:
        number = (found["number"] or found["alone"] or "").casefold()
        if number or found.end() < len(words):
            return Counted(found[0], number, words[found.end() :], True)
    found = bare.match(words)
    if found is not None and found.end() < len(words):
        number = re.sub(r"[\W_]", "", found[0]).casefold()
        return Counted(found[0], number, words[found.end() :], False)
    return None


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    counted = language(code).counted
    scenes, choices = ("|".join(map(re.escape, counted[name])) for name in ("scene", "choice"))
    number = r"(?:\s+(?P<number>[^\W_]{1,9}))?"
    patterns = (
        rf"{MARKS}(?:{scenes})(?:{number}{BEHIND}|\s+(?P<alone>\d{{1,2}}|[ivx]{{1,4}}){MARKS}$)",
        rf"{MARKS}\(?\d{{1,2}}[.)]{MARKS}\s+",
        rf"{MARKS}(?:{choices})(?:{number}{BEHIND}|\s+(?P<alone>\d{{1,2}}|[a-z]){MARKS}$)",
        LETTER,
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
