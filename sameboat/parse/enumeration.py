"""What people count scenes and choices with: `Scene 2:`, `Option A:`, `B)`, `1.`.

In come the words of a heading; out come the count before them and the words themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sameboat.vocabulary import Language, language

__all__ = ["Counted", "choice", "is_alone", "of", "scene"]

LONGEST_COUNT = 24
MARKS = "[*_]{0,3}"
BEHIND = rf"{MARKS}\s*(?::|[.)]+(?=\s|$)|[–—-]+(?=\s)){MARKS}\s*"
LETTER = (
    rf"{MARKS}(?:\(?(?:[a-z]|\d{{1,2}})\){MARKS}\s*"
    rf"|(?:(?-i:[A-F])|\d{{1,2}})\.{MARKS}\s+|(?-i:[A-F])\s+[–—-]\s+)"
)
BARE = rf"{MARKS}\(?\d{{1,2}}[.)]{MARKS}\s+"


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as it was written, its number or letter alone, and the words behind it.

    `named` tells that the word itself is there, as in `Scene 2:`.
    """

    written: str
    number: str
    words: str
    named: bool


def scene(words: str, language: Language) -> Counted | None:
    """Return the count before a scene's title, or None when there is none."""
    return _found(words, *_patterns(language.code, "scene")[:2])


def choice(words: str, language: Language) -> Counted | None:
    """Return the count before what a learner says or does, or None when there is none."""
    return _found(words, *_patterns(language.code, "choice")[:2])


def of(kind: str, words: str, language: Language) -> Counted | None:
    """Return the count before the words of a scene, a choice, a part or an answer, or None."""
    return _found(words, *_patterns(language.code, kind)[:2])


def is_alone(kind: str, words: str, language: Language) -> bool:
    """Tell whether words are nothing but the count of a choice or an answer.

    An answer can be a number, and the name that a letter is.
    """
    return len(words) <= LONGEST_COUNT and bool(_patterns(language.code, kind)[2].match(words))


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
def _patterns(code: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds a count with its word, one without, and one that stands alone."""
    words = "|".join(map(re.escape, language(code).counted[kind]))
    number = r"(?:\s+(?P<number>[^\W_]{1,9}))?"
    heads = kind in ("scene", "part")
    alone, bare = (r"[ivx]{1,4}", BARE) if heads else (r"[a-z]", LETTER)
    single = "" if kind == "answer" else r"|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})"
    patterns = (
        rf"{MARKS}(?:{words})(?:{number}{BEHIND}|\s+(?P<alone>\d{{1,2}}|{alone}){MARKS}$)",
        bare,
        rf"{MARKS}(?:(?:{words})(?:\s+[^\W_]{{1,2}})?|\(?(?:[a-z]|\d{{1,2}})[.):]{single})[\s.):*_–—-]*$",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
