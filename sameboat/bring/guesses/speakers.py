"""Those who speak in a draft that doesn't say who is in it.

In come the rows; out come the rows of the front matter that name them, and a guess for each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed
from sameboat.parse import enumeration
from sameboat.parse.cast import Cast, head_of, without_manner
from sameboat.parse.everyday import meant
from sameboat.parse.label import label_of
from sameboat.parse.speech import cue
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "person"
MOST_WORDS, FEWEST = 3, 2


def read(rows: Rows, known: Sequence[str], language: Language) -> tuple[Rows, list[Guess]]:
    """Return rows for all who speak and aren't `known`, the lines of people there are already."""
    there = Cast([line.partition(":")[0].strip() for line in known], language)
    names = {name: at for name, at in _names(rows, language).items() if there.find(name) is None}
    told = " ".join(row.text for row in rows)
    names = {_shown(name, told): at for name, at in names.items()}
    made = [Row(f"  {name}:") for name in names]
    return made, [Guess(draft[:1], KIND, name) for name, draft in names.items()]


def _names(rows: Iterable[Row], language: Language) -> dict[str, tuple[int, ...]]:
    """Return the names that stand before colons as those who speak do, and where they do first."""
    unnamed = listed(language.code, "unnamed")
    cast = Cast([], language)
    count, sure, first = Counter[str](), set[str](), dict[str, tuple[int, ...]]()
    body = False
    for row, below in pairwise((*rows, Row(""))):
        body = body or row.text.startswith("#") or _is_scene(row.text, language)
        parts = head_of(row.text.lstrip("-–—*•# "))
        shouted = cue(row.text.strip())[0] if below.text.strip() else ""
        if shouted and not parts:
            parts = (shouted, "…")
        if parts is None or not parts[1] or label_of(parts, language) or meant(parts, cast):
            continue
        words = without_manner(parts[0])
        exchange = next(iter(cast.splits(words)), None)
        names = [exchange[0], *cast.parts(exchange[1])] if exchange else [words]
        names = [name for name in names if not _is_known(name, language)]
        names = [name for name in names if folded(name) not in unnamed]
        if not all(_is_name(name, language) for name in names):
            continue
        for name in names:
            count[name] += 1
            first.setdefault(name, row.draft)
            is_sure = exchange or parts[0].isupper() or "(" in parts[0]
            single = body and not shouted and _speaks(parts[1])
            sure.update([name] if (is_sure and not shouted) or single else [])
    kept = {folded(name) for name in first if name in sure or count[name] >= FEWEST}
    found: dict[str, tuple[int, ...]] = {}
    for name, draft in first.items():
        if folded(name) in kept and folded(name) not in map(folded, found):
            found[name] = draft
    return found


def _shown(name: str, told: str) -> str:
    """Return a name in capitals as it is written elsewhere, where it is."""
    plain = name.title()
    return plain if name.isupper() and re.search(rf"\b{re.escape(plain)}\b", told) else name


def _is_scene(text: str, language: Language) -> bool:
    counted = enumeration.scene(text.strip("*_ "), language)
    return counted is not None and counted.named


def _speaks(words: str) -> bool:
    """Tell whether words behind a colon begin as what is said does."""
    return words.lstrip("\"“«‘'*_ ")[:1].isupper()


def _is_known(name: str, language: Language) -> bool:
    return folded(name) in {*language.you, *language.everyone}


def _is_name(name: str, language: Language) -> bool:
    """Tell whether words can be somebody's name."""
    words = name.split()
    understood = language.understood
    articles, titles = understood.articles, understood.titles
    return (
        0 < len(words) <= MOST_WORDS
        and all(
            word[:1].isupper()
            or folded(word).rstrip(".") in articles
            or folded(word).rstrip(".") in titles
            for word in words
        )
        and folded(name) not in language.fields
        and words[-1][:1].isupper()
    )
