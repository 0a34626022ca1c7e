"""The lines of a script while they are read as they were meant, and what is told of them.

A slip in the shape of a line, such as a letter before a choice, is taken as it was meant *and*
reported: what the line is read as is also what its mend makes of it, so the slip has no
consequences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sameboat.naming import title_key
from sameboat.parse.cast import Cast
from sameboat.parse.everyday import recognised
from sameboat.parse.form import Form
from sameboat.parse.label import LabelHead
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["LONGEST_TITLE", "MARK", "Page", "unwrapped"]

LONGEST_TITLE = 80
WRAPPED = re.compile(
    r"^(?:(?P<mark>\*\*\*|\*\*|\*|__|_)(?P<bold>(?!\s)[^*_]+)(?P=mark)|<u>(?P<u>.+)</u>)$"
)
MARK = re.compile(r"(?:[-–*+]\s+|[—•·●▪◦‣]\s*|\d{1,2}[.)]\s+|(?:>\s*)+)(?=\S)")
"""The mark of an item of a list, or of a quotation."""
DECIDING = frozenset({"move", "fit"})


def unwrapped(words: str) -> str:
    """Return words without the emphasis that is around them all."""
    found = WRAPPED.match(words)
    return words if found is None else unwrapped((found["bold"] or found["u"]).strip())


@dataclass(slots=True)
class Page:
    """A script's straightened lines; `numbers` are those that scenes were written with, by line.

    `deciding` are the lines, from 0, of labels that stand under a choice and nowhere else.
    """

    lines: list[str]
    origin: Origin
    cast: Cast
    form: Form
    problems: list[Problem] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)
    deciding: frozenset[int] = frozenset()
    _aims: frozenset[str] | None = None

    def find_deciding(self) -> None:
        """Find the lines that tell a choice from a scene."""
        spellings = (w for w, name in self.origin.language.labels.items() if name in DECIDING)
        spelt = "|".join(map(re.escape, spellings))
        words = re.compile(rf"(?:{MARK.pattern})?(?=[*_]*(?:{spelt})\W)", re.IGNORECASE)
        self.deciding = frozenset(
            number
            for number, line in enumerate(self.lines)
            if (found := words.match(line))
            and (head := self.label(line[found.end() :]))
            and head.id in DECIDING
        )

    def aims(self) -> frozenset[str]:
        """Return the titles that a `Next:` leads to, as `title_key` has them; looked for once."""
        if self._aims is None:
            heads = (self.label(line) for line in self.lines if ":" in line[:20])
            ways = (head.rest for head in heads if head is not None and head.id == "next")
            self._aims = frozenset(map(title_key, ways))
        return self._aims

    def label(self, line: str) -> LabelHead | None:
        """Return the label that a line begins with, or None."""
        found = recognised(self.cast, line) if ":" in line else None
        return found if isinstance(found, LabelHead) else None

    def counts(self, line: str) -> bool:
        """Tell whether a line begins with a label or with somebody who speaks."""
        return ":" in line and recognised(self.cast, line) is not None

    def above(self, number: int) -> int | None:
        """Return the nearest line above that has words; None without one."""
        return next((n for n in range(number - 1, -1, -1) if self.lines[n]), None)

    def below(self, number: int) -> int | None:
        """Return the nearest line below that has words; None without one."""
        return next((n for n in range(number + 1, len(self.lines)) if self.lines[n]), None)

    def decides(self, number: int) -> bool:
        """Tell whether what stands right below a line can only stand under a choice."""
        return self.below(number) in self.deciding

    def beginning(self, labels: frozenset[str]) -> frozenset[str]:
        """Return the characters that lines with some labels can begin with."""
        of = self.origin.language
        words = [
            word
            for known in (of.labels, of.understood.labels)
            for word, name in known.items()
            if name in labels
        ]
        return (
            frozenset("*_")
            .union(word[0] for word in words)
            .union(word[0].upper() for word in words)
        )

    def starting(self, characters: frozenset[str]) -> Iterator[int]:
        """Yield the lines that begin with one of some characters."""
        for number, line in enumerate(self.lines):
            if line[:1] in characters:
                yield number
