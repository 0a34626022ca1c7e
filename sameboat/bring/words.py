"""What bringing in says to people, in their language.

In come a language, the name of a sentence and what fills its gaps; out comes the sentence, from
`languages/<code>/page/bring.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sameboat.vocabulary import language, languages

__all__ = ["listed", "named", "ranked", "said"]


def said(code: str, name: str, /, **values: str | int) -> str:
    """Return what `name`, a path of names with dots, says in language `code`."""
    return str(_found(code, name)).format(**values)


def listed(code: str, name: str) -> frozenset[str]:
    """Return the words that `name` lists in language `code`."""
    return frozenset(map(str, _found(code, name)))


def named(code: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield each word that `name` lists under a key, with its key, in language `code`."""
    for key, words in _found(code, name).items():
        yield from ((key, str(word)) for word in words)


def ranked(code: str, name: str) -> list[list[str]]:
    """Return the lists of words that `name` holds, in their order, in language `code`."""
    return [[str(word) for word in words] for words in _found(code, name)]


def _found(code: str, name: str) -> Any:
    found: Any = language(code if code in languages() else "en").page["bring"]
    for part in name.split("."):
        found = found[part]
    return found
