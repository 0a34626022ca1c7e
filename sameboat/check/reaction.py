"""`reaction`: after every choice the network does something."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.model import read
from sameboat.problems import Problem

CODE = "reaction"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield choices after which nobody says or does anything."""
    for _, choice in examined.choices():
        if not any(read(choice.reaction)):
            yield examined.problem(choice.line, CODE, "none")
