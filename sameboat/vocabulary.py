"""The words of the field as data: moves, concepts, and each language's script words.

In come the YAML files beside this module; out go frozen values. Nothing here knows about cases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

__all__ = ["Language", "Move", "concepts", "folded", "language", "languages", "moves"]


# As word processors and keyboards vary them; a soft hyphen can't be seen.
VARIANTS = str.maketrans("‘’´′“”„‐‑", "''''\"\"\"--", "\u00ad")


@dataclass(frozen=True, slots=True)
class Move:
    """What a facilitator can do: its id, its family, and the id of the concept it comes from."""

    id: str
    family: str
    concept: str


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language.

    `labels`, `fields`, `levels`, `fits` and `moves` lead from each spelling, folded, to the id;
    `shown` leads from (group, id) to the spelling that is shown; `page` holds the players' words.
    """

    code: str
    labels: MappingProxyType[str, str]
    fields: MappingProxyType[str, str]
    levels: MappingProxyType[str, str]
    fits: MappingProxyType[str, str]
    moves: MappingProxyType[str, str]
    to: frozenset[str]
    conjunctions: frozenset[str]
    you: frozenset[str]
    everyone: frozenset[str]
    shown: MappingProxyType[tuple[str, str], str]
    page: MappingProxyType[str, Any]

    def word(self, group: str, identifier: str) -> str:
        """Return the spelling shown for an id of `labels`, `fields`, `levels`, `fits`, `moves`."""
        return self.shown.get((group, identifier), identifier)


def folded(text: str) -> str:
    """Return `text` as it is compared.

    Letter case, a space too many, and the form of quotation marks and hyphens, which word
    processors change as they please, never matter.
    """
    words = " ".join(text.split()).casefold()
    return words if words.isascii() else words.translate(VARIANTS)


def _data(name: str) -> Any:
    return yaml.safe_load((files(__package__) / name).read_text(encoding="utf-8"))


@cache
def moves() -> MappingProxyType[str, Move]:
    """Return every move by its id."""
    return MappingProxyType({key: Move(key, **value) for key, value in _data("moves.yml").items()})


@cache
def concepts() -> MappingProxyType[str, MappingProxyType[str, str]]:
    """Return the term of every concept of the syllabus: id, then language."""
    found = _data("concepts.yml")
    return MappingProxyType({key: MappingProxyType(terms) for key, terms in found.items()})


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages a script can be written in."""
    names = (entry.name for entry in (files(__package__) / "languages").iterdir())
    return tuple(sorted(name[:-4] for name in names if name.endswith(".yml")))


@cache
def language(code: str) -> Language:
    """Return the words of language `code`, one of `languages()`; KeyError for another."""
    if code not in languages():
        raise KeyError(code)
    data = _data(f"languages/{code}.yml")
    script = data["script"]
    groups = {name: script[name] for name in ("labels", "fields", "levels", "fits", "moves")}
    spellings = {
        group: MappingProxyType(
            {folded(word): key for key, words in entries.items() for word in words}
        )
        for group, entries in groups.items()
    }
    return Language(
        code=code,
        **spellings,
        to=frozenset(script["to"]),
        conjunctions=frozenset(script["and"]),
        you=frozenset(map(folded, script["you"])),
        everyone=frozenset(map(folded, script["everyone"])),
        shown=MappingProxyType(
            {
                (group, key): words[0]
                for group, entries in groups.items()
                for key, words in entries.items()
            }
            | {("labels", key): script[key][0] for key in ("you", "everyone", "to", "and")}
        ),
        page=MappingProxyType(data.get("page", {})),
    )
