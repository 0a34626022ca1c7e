"""One thing to mend: its place, its message, and what could stand there instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from sameboat.problems.mend import Mend
from sameboat.problems.phrases import message, phrase

__all__ = ["Problem", "Severity", "Values"]

Severity: TypeAlias = Literal["error", "warning"]
Values: TypeAlias = Mapping[str, str | int]
"""What fills the gaps of a message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `code` is the name of the file that holds the rule, `id` the message.

    `values` fill the gaps of the message in `language`; the value `count` also chooses its form.
    `at` is the piece of the line that is complained of, and `instead` what should stand there, the
    nearest spelling unless a rule knows better; `behind` tells that the piece stands behind the
    line's first colon. `column`, from 1, and `words`, what the line says, are known once the
    problem is `placed`.
    """

    file: str
    line: int
    code: str
    id: str
    language: str = "en"
    values: tuple[tuple[str, str | int], ...] = ()
    nearest: str | None = None
    severity: Severity = "error"
    at: str = ""
    instead: str | None = None
    behind: bool = False
    column: int = 1
    words: str = ""

    @classmethod
    def of(
        cls,
        file: str,
        line: int,
        code: str,
        identifier: str,
        language: str = "en",
        values: Values = MappingProxyType({}),
        *,
        near: str | None = None,
        severity: Severity = "error",
        at: str = "",
        instead: str | None = None,
        behind: bool = False,
    ) -> Problem:
        """Return a problem with the id `identifier`, whose message's gaps `values` fill."""
        filling = tuple(sorted(values.items()))
        if instead is None and at:
            instead = near
        return cls(
            file, line, code, identifier, language, filling, near, severity, at, instead, behind
        )

    @property
    def wrong(self) -> str:
        """Return what is wrong, in words."""
        return self._said("wrong")

    @property
    def expected(self) -> str:
        """Return what was expected, in words; empty when there is nothing to add."""
        return self._said("expected")

    @property
    def mend(self) -> Mend | None:
        """Return what to replace with what, once the place is known; None where nobody can tell."""
        if self.instead is None or not self.words:
            return None
        return Mend(self.line, self.column, self.at, self.instead)

    def _said(self, part: str) -> str:
        return message(self.language, self.code, self.id, dict(self.values), part)

    def __str__(self) -> str:
        parts = [self.wrong, self.expected]
        if self.nearest:
            parts.append(phrase(self.language, "near", near=self.nearest))
        return f"{self.file}:{self.line}: {self.code}: " + "; ".join(filter(None, parts))

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str]:
        return self.file, self.line, self.column, self.code, self.wrong
