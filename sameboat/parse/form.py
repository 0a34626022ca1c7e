"""What a form of script is made of: which labels stand where, and what its headings open.

A case has scenes and choices, an exercise parts and answers. All else is read in one way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from sameboat.vocabulary import FormName, kinds

__all__ = ["CASE", "Form", "Place", "exercise_form"]

Place: TypeAlias = Literal["top", "part", "answer"]
"""Where a line stands: above the first `##`, under a `##`, or under a `###`."""


@dataclass(frozen=True, slots=True)
class Form:
    """The labels that can stand in each place of a `case` or an `exercise`.

    In a case the learner alone speaks in what `###` opens, in an exercise anybody can.
    """

    name: FormName
    labels: Mapping[Place, frozenset[str]]


NOTE = frozenset({"note"})
MEMORY = frozenset({"remember", "if", "unless"})
CASE = Form(
    "case",
    MappingProxyType(
        {
            "top": NOTE | {"reflect"},
            "part": NOTE | MEMORY | {"next", "ending", "reflect", "concept"},
            "answer": NOTE
            | MEMORY
            | {"move", "fit", "feedback", "next", "ending", "reflect", "concept"},
        }
    ),
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
    return Form("exercise", MappingProxyType(labels))
