"""The known spelling that is nearest to a word somebody wrote."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from sameboat.vocabulary import folded

__all__ = ["MOST_CANDIDATES", "nearest"]

MOST_CANDIDATES = 400  # comparing spellings is slow; a longer list would keep an author waiting


@lru_cache(maxsize=64)
def _by_fold(known: tuple[str, ...]) -> dict[str, str]:
    return {folded(name): name for name in known}


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...], cutoff: float) -> str | None:
    by_fold = _by_fold(known)
    found = get_close_matches(folded(word)[:120], by_fold, n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else None


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known spelling nearest to `word`, or None when none is near.

    `cutoff` is the least likeness, from 0 to 1, as `difflib` measures it.
    """
    return _nearest(word, tuple(islice(known, MOST_CANDIDATES)), cutoff)
