"""Who is meant by a name that several people have.

In comes the problem of a line in which the name stands; out comes a question with those people.
"""

from __future__ import annotations

import re

from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Rows
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["ask"]


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked | None:
    """Ask who is meant, once for all lines in which the name stands."""
    values = dict(problem.values)
    name, meant = str(values.get("name", "")), str(values.get("meant", ""))
    options = tuple(Option(one, one) for one in meant.split(", ") if one)
    made = question(settled, problem, ui, "name", options, name=name)
    alone = re.compile(rf"\b{re.escape(name)}\b(?=[^:]*:)")

    def answered(value: str) -> Rows:
        return [
            row.saying(alone.sub(lambda _: value, row.text, count=1))
            if number >= problem.line - 1 and value not in row.text.partition(":")[0]
            else row
            for number, row in enumerate(settled.rows)
        ]

    return Asked(made, answered)
