"""Where a script comes from: the file that its problems name, and the language they are told in."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Unpack

from sameboat.problems import Details, Problem, Values
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
        **details: Unpack[Details],
    ) -> Problem:
        """Return a problem of the script, told in its language."""
        return Problem.of(
            self.file,
            line,
            code,
            identifier,
            self.language.code,
            values,
            **details,
        )
