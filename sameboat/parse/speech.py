"""`speech`: lines that say who speaks to whom.

In comes a line; out comes its speaker and addressees when all of them are declared.
A line that only looks like speech stays narration, and the author is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sameboat.model import YOU
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["Cast", "SpeechHead", "head_of"]

CODE = "speech"
LONGEST_HEAD = 160
SURE, PERHAPS = 0.8, 0.7
NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,3}")
MANNER = re.compile(r"\s*\(([^()]*)\)\s*")
QUOTES = "\"“”„«»'‘’"


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
    marks = head[: len(head) - len(head.lstrip("*_"))]
    if marks:
        if head.endswith(marks) and len(head) > 2 * len(marks):
            head = head[len(marks) : -len(marks)]
        elif rest.startswith(marks):
            head, rest = head[len(marks) :], rest[len(marks) :].strip()
        elif head.count(marks) == 2:
            head = head.replace(marks, "")
    return head, rest


@dataclass(slots=True)
class Cast:
    """Everybody who can speak in one script, by each folded spelling of their name."""

    names: Iterable[str]
    language: Language
    known: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.known = {folded(name): name for name in self.names}
        self.known.update(dict.fromkeys(self.language.you, YOU))

    def head(self, line: str) -> SpeechHead | None:
        """Return the head of a spoken line, or None when the line isn't one."""
        parts = head_of(line)
        if parts is None:
            return None
        head, rest = parts
        speaker = self.known.get(folded(head))
        if speaker is not None:
            return SpeechHead(speaker, (), "", rest)
        manner = ", ".join(note.strip() for note in MANNER.findall(head))
        words = MANNER.sub(" ", head).split() if manner else head.split()
        if manner and (speaker := self.known.get(folded(" ".join(words)))):
            return SpeechHead(speaker, (), manner, rest)
        for left, right in self._splits(words):
            speaker = self.known.get(folded(left))
            to = self._addressees(right)
            if speaker is not None and to is not None:
                return SpeechHead(speaker, to, manner, rest)
        return None

    def _splits(self, words: list[str]) -> Iterator[tuple[str, str]]:
        for i, word in enumerate(words[1:-1], start=1):
            if word.casefold() in self.language.to:
                yield " ".join(words[:i]), " ".join(words[i + 1 :])

    def _addressees(self, words: str) -> tuple[str, ...] | None:
        """Return the people addressed, none of them for everyone; None for an unknown name."""
        if folded(words) in self.language.everyone:
            return ()
        if (one := self.known.get(folded(words))) is not None:
            return (one,)
        found = [self.known.get(folded(part)) for part in self._parts(words)]
        return None if None in found else tuple(dict.fromkeys(p for p in found if p))

    def _parts(self, words: str) -> list[str]:
        joined = "|".join(map(re.escape, sorted(self.language.conjunctions)))
        parts = re.split(rf"\s*,\s*(?:(?:{joined})\s+)?|\s+(?:{joined})\s+", words)
        return [part for part in parts if part.strip()]

    def doubts(self, line: str, file: str, number: int) -> Problem | None:
        """Return what looks like a slip in a line that `head` doesn't take for speech."""
        parts = head_of(line)
        if parts is None or not parts[1]:
            return None
        words = MANNER.sub(" ", parts[0]).strip()
        speaks = parts[1][0].isupper() or parts[1][0] in QUOTES
        for left, right in self._splits(words.split()):
            unknown = [
                name
                for name in [left, *self._parts(right)]
                if folded(name) not in self.known and folded(name) not in self.language.everyone
            ]
            names = [left, *self._parts(right)]
            if len(unknown) < len(names) or all(map(self.near, unknown)):
                return self._undeclared(unknown, file, number)
        if not NAME.fullmatch(words):
            return None
        if self.near(words) and (speaks or nearest(words, self.known, 0.9)):
            return self._undeclared([words], file, number)
        if speaks and words[0].isupper() and len(words.split()) <= 2:
            return self._undeclared([words], file, number, severe=False)
        return None

    def near(self, name: str) -> str | None:
        """Return the declared name nearest to `name`, or None when none is near."""
        found = nearest(name, self.known, PERHAPS)
        return self.known[found] if found else None

    def _undeclared(
        self, unknown: list[str], file: str, number: int, severe: bool = True
    ) -> Problem:
        names = " and ".join(f"`{name}`" for name in unknown)
        people = self.language.word("fields", "people")
        return Problem(
            file,
            number,
            CODE,
            f"{names} {'is' if len(unknown) == 1 else 'are'} not declared under `{people}`, "
            "so nobody would be seen to speak here",
            "expected one of " + ", ".join(dict.fromkeys(self.known.values()))
            if severe
            else r"if nobody speaks here, leave it, or write the colon as `\:`",
            self.near(unknown[0]),
            "error" if severe else "warning",
        )
