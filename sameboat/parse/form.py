"""What a form of script is made of: which labels stand where, and what its headings open.

A case has scenes and choices, an exercise parts and answers. All else is read in one way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from sameboat.vocabulary import kinds

__all__ = ["CASE", "Form", "Place", "exercise_form"]

Place: TypeAlias = Literal["top", "part", "answer"]
"""Where a line stands: above the first `##`, under a `##`, or under a `###`."""


@dataclass(frozen=True, slots=True)
class Form:
    """The labels that can stand in each place, and what `##` and `###` open, with its article.

    `anyone` tells whether anybody can speak in what `###` opens, or the learner alone.
    """

    labels: Mapping[Place, frozenset[str]]
    part: str
    answer: str
    anyone: bool = False

    @property
    def places(self) -> dict[Place, str]:
        """Return each place in words."""
        first = self.part.partition(" ")[2]
        return {
            "top": f"above the first {first}",
            "part": f"under {self.part} (`##`)",
            "answer": f"under {self.answer} (`###`)",
        }


NOTE = frozenset({"note"})
CASE = Form(
    MappingProxyType(
        {
            "top": NOTE | {"reflect"},
            "part": NOTE | {"next", "ending", "reflect", "concept"},
            "answer": NOTE | {"move", "fit", "feedback", "next", "ending", "reflect", "concept"},
        }
    ),
    "a scene",
    "a choice",
)


@cache
def exercise_form(kind: str | None) -> Form:
    """Return the form of an exercise; of one whose kind isn't known, all labels can be anywhere."""
    found = [kinds()[kind]] if kind else list(kinds().values())
    labels: dict[Place, frozenset[str]] = {
        "top": NOTE.union(*(one.top for one in found)),
        "part": NOTE.union(*(one.part for one in found)),
        "answer": NOTE.union(*(one.answer for one in found)),
    }
    return Form(MappingProxyType(labels), "a part", "an answer", anyone=True)
