"""`person`: whoever is declared appears, and is declared once."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.model import Script
from sameboat.problems import Problem, Values
from sameboat.vocabulary import folded

CODE = "person"


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield people who neither speak nor are spoken to, and names that stand twice."""
    heard = examined.heard()
    seen: dict[str, int] = {}
    for person in examined.script.people:
        first = seen.setdefault(folded(person.name), person.line)
        if first != person.line:
            values: Values = {"name": person.name, "first": first}
            yield examined.problem(person.line, CODE, "twice", values, at=person.name)
        elif folded(person.name) not in heard:
            name = person.name
            yield examined.problem(
                person.line, CODE, "silent", {"name": name}, at=name, severity="warning"
            )
