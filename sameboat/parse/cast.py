"""Everybody who can speak in a script, and the lines in which they do.

In comes a line; out comes its speaker and addressees when all of them are declared.
What is wrong with a line that only looks like speech, `speech` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sameboat.model import YOU
from sameboat.problems import MOST_CANDIDATES, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["Cast", "SpeechHead", "head_of", "without_manner"]

LONGEST_HEAD = 160
MANNER = re.compile(r"\s*\(([^()]*)\)\s*")
EMPHASIS = re.compile(r"[*_]++(?=\S)|(?<=\S)[*_]++")  # and not the `*` of a list
LIKENESS = 0.7
MOST_COMPARED = 20_000  # comparing spellings is slow, and nobody reads a thousand guesses


@dataclass(frozen=True, slots=True)
class SpeechHead:
    """What stands before the colon of a spoken line, and `rest`, what stands behind it."""

    speaker: str
    to: tuple[str, ...]
    manner: str
    rest: str
    continues: bool = True


def head_of(line: str) -> tuple[str, str] | None:
    """Return what stands before and behind the first colon of a line, emphasis taken off."""
    end = line.find(":", 0, LONGEST_HEAD)
    if end < 1 or line[end - 1] == "\\":
        return None
    head, rest = line[:end].strip(), line[end + 1 :].strip()
    if "*" in head or "_" in head:
        marks = EMPHASIS.findall(head)
        head = EMPHASIS.sub("", head).strip()
        if len(marks) % 2:  # emphasis that goes on behind the colon
            last = marks[-1]
            rest = rest[len(last) :].strip() if rest.startswith(last) else last + rest
    return head, rest


def without_manner(head: str) -> str:
    """Return what stands before a colon without the stage directions in it."""
    return " ".join(MANNER.sub(" ", head).split())


@dataclass(slots=True)
class Cast:
    """Everybody who can speak in one script, by each folded spelling of their name."""

    names: Iterable[str]
    language: Language
    known: dict[str, str] = field(init=False)
    compared: int = 0

    def __post_init__(self) -> None:
        self.known = {folded(name): name for name in self.names if name}
        self.known.update(dict.fromkeys(self.language.you, YOU))

    def head(self, line: str) -> SpeechHead | None:
        """Return the head of a spoken line, or None when the line isn't one."""
        parts = head_of(line)
        return self.spoken(parts) if parts else None

    def spoken(self, parts: tuple[str, str]) -> SpeechHead | None:
        """Return the head of a spoken line from what stands before and behind its colon."""
        head, rest = parts
        speaker = self.known.get(folded(head))
        if speaker is not None:
            return SpeechHead(speaker, (), "", rest)
        manner = ", ".join(note.strip() for note in MANNER.findall(head))
        words = without_manner(head) if manner else head
        if manner and (speaker := self.known.get(folded(words))):
            return SpeechHead(speaker, (), manner, rest)
        for left, right in self.splits(words):
            speaker = self.known.get(folded(left))
            to = self.addressees(right)
            if speaker is not None and to is not None:
                return SpeechHead(speaker, to, manner, rest)
        return None

    def splits(self, head: str) -> Iterator[tuple[str, str]]:
        """Yield what stands before and behind each `to` of a head."""
        words = head.split()
        for i, word in enumerate(words[1:-1], start=1):
            if word.casefold() in self.language.to:
                yield " ".join(words[:i]), " ".join(words[i + 1 :])

    def addressees(self, words: str) -> tuple[str, ...] | None:
        """Return the people addressed, none of them for everyone; None for an unknown name."""
        if folded(words) in self.language.everyone:
            return ()
        if (one := self.known.get(folded(words))) is not None:
            return (one,)
        found = [self.known.get(folded(part)) for part in self.parts(words)]
        if not found or None in found:
            return None
        return tuple(dict.fromkeys(name for name in found if name))

    def parts(self, words: str) -> list[str]:
        """Return the names in a list such as `Anna, Paolo and Luisa`."""
        joined = "|".join(map(re.escape, sorted(self.language.conjunctions)))
        parts = re.split(rf"\s*,\s*(?:(?:{joined})\s+)?|\s+(?:{joined})\s+", words)
        return [part for part in parts if part.strip()]

    def knows(self, name: str) -> bool:
        """Tell whether a name is declared, or means everyone."""
        return folded(name) in self.known or folded(name) in self.language.everyone

    def is_crowd(self, words: str) -> bool:
        """Tell whether everyone is named, or several people."""
        parts = self.parts(words)
        several = len(parts) > 1 and all(folded(part) in self.known for part in parts)
        return several or folded(words) in self.language.everyone

    def near(self, name: str) -> str | None:
        """Return the declared name nearest to `name`, or None when none is near."""
        self.compared += min(len(self.known), MOST_CANDIDATES)
        found = nearest(name, self.known, LIKENESS) if self.compared < MOST_COMPARED else None
        return self.shown(self.known[found]) if found else None

    def nearest_of(self, names: Sequence[str]) -> tuple[str, str | None]:
        """Return the first of some names that a declared one is near, and that one.

        Where none is near, it is the first of all, and None.
        """
        for name in names:
            if near := self.near(name):
                return name, near
        return names[0], None

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a message lists them: "`Anna` and `Paolo`"."""
        return f" {self.language.word('labels', 'and')} ".join(f"`{name}`" for name in names)

    def shown(self, name: str) -> str:
        """Return a name as its author writes it."""
        return self.language.word("labels", YOU) if name == YOU else name
