"""`person`: whoever is declared appears, and is declared once."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.model import Script
from sameboat.problems import Problem
from sameboat.vocabulary import folded

CODE = "person"


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield people who neither speak nor are spoken to, and names that stand twice."""
    heard = examined.heard()
    seen: dict[str, int] = {}
    for person in examined.script.people:
        first = seen.setdefault(folded(person.name), person.line)
        if first != person.line:
            wrong = f"{person.name} is declared twice, first on line {first}"
            yield examined.problem(person.line, CODE, wrong, "expected each name once")
        elif folded(person.name) not in heard:
            wrong = f"{person.name} never speaks and is never spoken to"
            expected = f"expected a line such as `{person.name}: …`"
            yield examined.problem(person.line, CODE, wrong, expected, None, "warning")
