"""Everybody who can speak in a script, and the lines in which they do.

In comes a line; out comes its speaker and addressees when all of them are declared.
What is wrong with a line that only looks like speech, `speech` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sameboat.model import YOU
from sameboat.parse.called import Called, key_of, short_forms
from sameboat.problems import MOST_CANDIDATES, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["Cast", "SpeechHead", "head_of", "without_manner"]

LONGEST_HEAD = 640  # fourteen names of forty letters
BESIDE = "*_.,;:!?\"'“”‘’«»()[]@#=-–—>|"
MOST_JOINED = 7  # names and what joins them, in what is declared as one name
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

    def before(self, rest: str) -> SpeechHead:
        """Return the same head with other words behind it."""
        return SpeechHead(self.speaker, self.to, self.manner, rest)


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
    """Everybody who can speak in one script: `known` by each folded name, and all as `called`.

    `asides` are what the brackets behind declared names say; they may be repeated in the lines.
    `heads` holds what has been found in heads so far, `found` who is meant by names.
    """

    names: Sequence[str]
    language: Language
    asides: frozenset[str] = frozenset()
    known: dict[str, str] = field(init=False)
    called: Called = field(init=False)
    joints: re.Pattern[str] = field(init=False)
    has_brackets: bool = field(init=False)
    first: set[str] = field(init=False)
    longest: int = field(init=False)
    compared: int = 0
    heads: dict[str, Any] = field(default_factory=dict)
    found: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = {folded(EMPHASIS.sub("", name)): name for name in self.names if name}
        self.called = short_forms(list(filter(None, self.names)), self.language)
        self.known.update(dict.fromkeys(self.language.you, YOU))
        joined = "|".join(map(re.escape, sorted({*self.language.conjunctions, "&"})))
        self.joints = re.compile(rf"(\s*,\s*(?:(?:{joined})\s+)?|\s+(?:{joined})\s+)")
        keys = [folded(name).split() for name in (*filter(None, self.names), *self.called)]
        self.longest = 1 + max(map(len, keys), default=0)
        titles, articles = self.language.understood.titles, self.language.understood.articles
        first = {words[0].strip(BESIDE) for words in keys if words}
        self.first = first.union(articles, (word for word, one in titles.items() if one in first))
        self.has_brackets = any("(" in name for name in self.names)

    def find(self, name: str) -> str | None:
        """Return the one who is meant by a name or by a short form of it, or None."""
        if name not in self.found:
            names = self.meant_by(name)
            one = names[0] if len(names) == 1 else None
            self.found[name] = self.known.get(folded(name), one)
        return self.found[name]

    def meant_by(self, name: str) -> tuple[str, ...]:
        """Return everybody who can be meant by a name."""
        return self.called.get(key_of(name, self.language), ()) if name else ()

    def head(self, line: str) -> SpeechHead | None:
        """Return the head of a spoken line, or None when the line isn't one."""
        parts = head_of(line)
        return self.spoken(parts) if parts else None

    def spoken(self, parts: tuple[str, str]) -> SpeechHead | None:
        """Return the head of a spoken line from what stands before and behind its colon."""
        head, rest = parts
        speaker = self.find(head)
        if speaker is not None:
            return SpeechHead(speaker, (), "", rest)
        if "(" not in head:
            return self._exchange(head, "", rest)
        if self.has_brackets and (whole := self._exchange(head, "", rest)):
            return whole
        notes = (note.strip() for note in MANNER.findall(head))
        manner = ", ".join(note for note in notes if folded(note) not in self.asides)
        words = without_manner(head)
        if (speaker := self.find(words)) is not None:
            return SpeechHead(speaker, (), manner, rest)
        return self._exchange(words, manner, rest)

    def _exchange(self, words: str, manner: str, rest: str) -> SpeechHead | None:
        for left, right in self.splits(words):
            speaker = self.find(left)
            to = self.addressees(right) if speaker is not None else None
            if speaker is not None and to is not None:
                return SpeechHead(speaker, to, manner, rest)
        return None

    def splits(self, head: str) -> Iterator[tuple[str, str]]:
        """Yield what stands before and behind each `to` of a head."""
        words = head.split()
        for i, word in enumerate(words[1:], start=1):
            to = folded(word)
            if to in self.language.to and i + 1 < len(words):
                yield " ".join(words[:i]), " ".join(words[i + 1 :])
            elif (
                "'" in to and (cut := to.index("'") + 1) < len(to) and to[:cut] in self.language.to
            ):
                yield " ".join(words[:i]), " ".join((word[cut:], *words[i + 1 :]))

    def addressees(self, words: str) -> tuple[str, ...] | None:
        """Return the people addressed, none of them for everyone; None for an unknown name."""
        if folded(words) in self.language.everyone:
            return ()
        if (one := self.find(words)) is not None:
            return (one,)
        found = [self.find(part) for part in self.parts(words)]
        if not found or None in found:
            return None
        return tuple(dict.fromkeys(name for name in found if name))

    def parts(self, words: str) -> list[str]:
        """Return the names in a list such as `Anna, Paolo and Luisa`, as long as they can be."""
        pieces = self.joints.split(words)
        found: list[str] = []
        at = 0
        while at < len(pieces):
            ends = range(min(at + MOST_JOINED, len(pieces)), at, -2)
            end = next((end for end in ends if self.find("".join(pieces[at:end]))), at + 1)
            found.append(self._without_to("".join(pieces[at:end])))
            at = end + 1
        return [part for part in found if part.strip()]

    def _without_to(self, part: str) -> str:
        """Return a name without a `to` before it that is said again: `to Anna and to Luisa`."""
        return next((right for _, right in self.splits(f"- {part}") if self.find(right)), part)

    def knows(self, name: str) -> bool:
        """Tell whether a name means somebody, or everyone."""
        return self.find(name) is not None or folded(name) in self.language.everyone

    def is_crowd(self, words: str) -> bool:
        """Tell whether everyone is named, or several people."""
        if folded(words) in self.language.everyone:
            return True
        if self.find(words) is not None:
            return False
        parts = self.parts(words)
        return len(parts) > 1 and all(self.find(part) for part in parts)

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

    def leading(self, words: str, *, you: bool = False) -> tuple[str, str] | None:
        """Return the name that a line begins with, as it stands there, and what follows it.

        The learner isn't looked for unless `you` says so: half of what is told begins with "You".
        """
        pieces = words.split(" ", self.longest)
        first = folded(pieces[0].strip(BESIDE))
        if first not in self.first:
            is_you = you and first in self.language.you
            return (
                (pieces[0].rstrip(BESIDE), words[len(pieces[0].rstrip(BESIDE)) :])
                if is_you
                else None
            )
        for end in range(min(len(pieces), self.longest), 0, -1):
            name = " ".join(pieces[:end]).rstrip(f" {BESIDE}")
            if self.find(name) is not None:
                return name, words[len(name) :]
        return None

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a message lists them: "`Anna` and `Paolo`"."""
        return f" {self.language.word('labels', 'and')} ".join(f"`{name}`" for name in names)

    def shown(self, name: str) -> str:
        """Return a name as its author writes it."""
        return self.language.word("labels", YOU) if name == YOU else name
