"""Where a script comes from: the file that its problems name, and the language they are told in."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from sameboat.problems import Problem, Severity, Values
from sameboat.vocabulary import Language

__all__ = ["Origin"]


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of a script as problems name it, and the words it is written with."""

    file: str
    language: Language

    def problem(
        self,
        line: int,
        code: str,
        identifier: str,
        values: Values = MappingProxyType({}),
        *,
        near: str | None = None,
        severity: Severity = "error",
        at: str = "",
        instead: str | None = None,
        behind: bool = False,
        cause: str = "",
    ) -> Problem:
        """Return a problem of the script, told in its language."""
        return Problem.of(
            self.file,
            line,
            code,
            identifier,
            self.language.code,
            values,
            near=near,
            severity=severity,
            at=at,
            instead=instead,
            behind=behind,
            cause=cause,
        )
