"""One thing to mend: its place, its message, and what could stand there instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias, TypedDict, Unpack

from sameboat.problems.mend import Mend
from sameboat.problems.phrases import message, phrase, unsigned
from sameboat.vocabulary import folded

__all__ = ["Details", "Problem", "Severity", "Values"]

Severity: TypeAlias = Literal["error", "warning"]
Values: TypeAlias = Mapping[str, str | int]
"""What fills the gaps of a message."""


class Details(TypedDict, total=False):
    """What a rule may know of a problem besides its message; see `Problem`, and `near`: `nearest`.

    Without a `cause` that is the code, the id and what is complained of, or else said, of it.
    """

    near: str | None
    severity: Severity
    at: str
    instead: str | None
    behind: bool
    cause: str


LONGEST, SHOWN = 400, 60  # of what fills a gap of a message, and what is left of more


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `code` is the name of the file that holds the rule, `id` the message.

    `values` fill the gaps of the message in `language`; the value `count` also chooses its form.
    `at` is the piece of the line that is complained of, and `instead` what should stand there, the
    nearest spelling unless a rule knows better; `behind` tells that the piece stands behind the
    line's first colon. Problems with the same `cause` are one slip in several places; it begins
    with the code and the id, unless a rule knows that several ids have one cause. `column`, from 1,
    `words`, what the line says, and `becomes`, what it says once mended, are known when the problem
    is `placed`; `within` are the lines of the headings it stands under, the outermost first.
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
    cause: str = ""
    column: int = 1
    words: str = ""
    becomes: str = ""
    within: tuple[int, ...] = ()

    @classmethod
    def of(
        cls,
        file: str,
        line: int,
        code: str,
        identifier: str,
        language: str = "en",
        values: Values = MappingProxyType({}),
        **details: Unpack[Details],
    ) -> Problem:
        """Return a problem with the id `identifier`, whose message's gaps `values` fill."""
        filling = tuple(sorted((name, _cut(value)) for name, value in values.items()))
        near, at, instead = details.get("near"), details.get("at", ""), details.get("instead")
        about = folded(at) if at else " ".join(str(value) for _, value in filling)
        return cls(
            file,
            line,
            code,
            identifier,
            language,
            filling,
            near,
            details.get("severity", "error"),
            at,
            near if instead is None and at else instead,
            details.get("behind", False),
            details.get("cause") or f"{code}.{identifier}.{about}",
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
    def headline(self) -> str:
        """Return where what is wrong, in words."""
        return f"{self.file}:{self.line}: {self.code}: {self.wrong}"

    @property
    def otherwise(self) -> str:
        """Return what to do where the writer meant the line as it stands; empty for most."""
        return self._said("otherwise")

    @property
    def simply(self) -> str:
        """Return all of it in everyday words, for whoever doesn't see the signs of the script.

        Most messages say it themselves; of the others the signs are put in quotation marks.
        """
        if own := self._said("simply"):
            return own
        said = [self.wrong, self.expected] if self.expected else [self.wrong]
        sentence = unsigned(self.language, ": ".join(said))
        return f"{sentence[:1].upper()}{sentence[1:]}."

    @property
    def mend(self) -> Mend | None:
        """Return what to replace with what, once the place is known; None where nobody can tell."""
        if self.instead is None or not self.words:
            return None
        return Mend(self.line, self.column, self.at, self.instead)

    def _said(self, part: str) -> str:
        about = self.cause.rpartition(".")[2]
        return message(
            self.language, self.code, self.id, {"about": about, **dict(self.values)}, part
        )

    def __str__(self) -> str:
        near = phrase(self.language, "near", near=self.nearest) if self.nearest else ""
        said = "; ".join(filter(None, (self.headline, self.expected, near)))
        if otherwise := self.otherwise:
            asked = said.endswith("?")
            said += f" {otherwise[0].upper()}{otherwise[1:]}" if asked else f"; {otherwise}"
        return said

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str]:
        return self.file, self.line, self.column, self.code, self.wrong


def _cut(value: str | int) -> str | int:
    is_long = isinstance(value, str) and len(value) > LONGEST
    return f"{str(value)[:SHOWN]}…" if is_long else value
