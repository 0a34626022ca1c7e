"""A story of one scene that nothing heads: it gets the title of the case.

In comes the problem of a choice above the first scene; out come the rows with a heading above all
that is told before it.
"""

from __future__ import annotations

from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with a scene above the choice; None where the case has no title to give."""
    place = fences.place([row.text for row in rows], language)
    fields = (fences.regular(row.text).partition(":") for row in rows[slice(*(place or (0, 0)))])
    words = (
        rest.strip() for head, _, rest in fields if language.fields.get(folded(head)) == "title"
    )
    title = next(words, "")
    if place is None or not title:
        return None
    body = place[1] + (place[1] < len(rows) and fences.is_fence(rows[place[1]].text))
    return [*rows[:body], Row(""), Row(f"## {title}"), Row(""), *rows[body:]]
