"""How spellings are compared, and what people write instead of a language's own words.

In comes what somebody wrote, or a language's data; out comes the form it is compared in, and what
is read as meant besides.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

__all__ = ["ENDS", "Understood", "folded", "understood"]

# As word processors and keyboards vary them; a soft hyphen can't be seen.
VARIANTS = str.maketrans("‘’´′“”„‐‑", "''''\"\"\"--", "\u00ad\u200e\u200f\u2066\u2067\u2068\u2069")
ENDS = " .!\ufe0f"  # the last makes a sign a coloured one


@dataclass(frozen=True, slots=True)
class Understood:
    """What people write instead of a language's words, and what is read as if they had used them.

    `labels`, `loosely` and `fits` lead from each spelling, folded, to the id; a label of `loosely`
    is one only where a title follows. What `addressing` holds begins a note to somebody, and behind
    a label of `numbered` may stand a number. `begins` are the first words of the labels. `articles`
    lead from what may stand before a name to what `to` and it make, and `titles` from each way of
    writing a title to one of them. Words of `elided` have an apostrophe before them. `signposts`
    head a part of a script, and words of `unwritten` stand where nothing is written yet. Words of
    `speaking` say that somebody spoke, those of `beside` stand beside them, and those of
    `conditions` lead to what a label that there isn't was to say: `when`, `else` or `forget`. Words
    of `negations`, or such ends of words, say that something isn't so, those of `either` that it
    is this or that.
    """

    labels: MappingProxyType[str, str]
    loosely: MappingProxyType[str, str]
    fits: MappingProxyType[str, str]
    addressing: tuple[str, ...]
    numbered: frozenset[str]
    begins: frozenset[str]
    articles: MappingProxyType[str, str]
    titles: MappingProxyType[str, str]
    elided: frozenset[str]
    signposts: frozenset[str]
    unwritten: frozenset[str]
    speaking: frozenset[str]
    beside: frozenset[str]
    conditions: MappingProxyType[str, str]
    negations: frozenset[str]
    either: frozenset[str]

    def affirmed(self, words: str) -> str:
        """Return a sentence without what says no in it; the same one where nothing does."""
        ends = tuple(end[1:] for end in self.negations if end.startswith("-"))
        kept = (word for word in words.split() if folded(word) not in self.negations)
        return " ".join(
            next((word[: -len(end)] for end in ends if folded(word).endswith(end)), word)
            for word in kept
        )


def folded(text: str) -> str:
    """Return `text` as it is compared.

    Letter case, a space too many, and the form of quotation marks and hyphens, which word
    processors change as they please, never matter.
    """
    words = " ".join(text.split()).casefold()
    return words if words.isascii() else words.translate(VARIANTS)


def understood(found: Any, labels: Iterable[str]) -> Understood:
    """Return what is understood besides, in a form of script with some labels."""

    def spellings(
        entries: dict[str, list[str]], used: Container[str]
    ) -> MappingProxyType[str, str]:
        every = ((key, word) for key, words in entries.items() if key in used for word in words)
        return MappingProxyType({folded(word): key for key, word in every})

    used = frozenset(labels)
    known = spellings(found["labels"], used)
    return Understood(
        labels=known,
        loosely=spellings(found["loosely"], used),
        fits=spellings(found["fits"], found["fits"]),
        addressing=tuple(sorted(found["for"], key=len, reverse=True)),
        numbered=frozenset(found["numbered"]) & used,
        begins=frozenset(spelling.split()[0] for spelling in known),
        elided=frozenset(found["elided"]),
        signposts=frozenset(map(folded, found["signposts"])),
        unwritten=frozenset(map(folded, found["unwritten"])),
        speaking=frozenset(map(folded, found["speaking"])),
        beside=frozenset(map(folded, found["beside"])),
        conditions=spellings(found["conditions"], found["conditions"]),
        negations=frozenset(map(folded, found["negations"])),
        either=frozenset(map(folded, found["either"])),
        articles=MappingProxyType(found["articles"]),
        titles=MappingProxyType({word: same[0] for same in found["titles"] for word in same}),
    )
