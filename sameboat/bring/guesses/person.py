"""Somebody who speaks and isn't among the people: they are put there.

In comes the problem of a line in which an unknown name speaks; out come the rows with that name at
the end of the people.
"""

from __future__ import annotations

from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["read"]


def read(rows: Rows, problem: Problem, language: Language) -> Rows | None:
    """Return the rows with one more of the people, or None when there are none to stand among."""
    place = fences.place([row.text for row in rows], language)
    name = problem.at.strip("*_ ")
    if place is None or not name or ":" in name or folded(name) in language.you:
        return None
    people = None
    for number in range(*place):
        line = fences.regular(rows[number].text)
        field = language.fields.get(folded(line.partition(":")[0])) if ":" in line else None
        if field == "people":
            people = number
        elif field not in (None, "you") and people is not None and line[:1] not in (" ", "-"):
            if rows[people].text.partition(":")[2].strip():
                break
            return [*rows[:number], Row(_like(rows[number - 1], name)), *rows[number:]]
    end = place[1]
    if people is not None and rows[people].text.partition(":")[2].strip():  # all on one line
        line = f"{rows[people].text.rstrip(' .,')}, {name}"
        return [*rows[:people], rows[people].saying(line), *rows[people + 1 :]]
    if people is None:
        head = Row(f"{language.word('fields', 'people')}:")
        return [*rows[:end], head, Row(f"  {name}:"), *rows[end:]]
    return [*rows[:end], Row(_like(rows[end - 1], name)), *rows[end:]]


def _like(above: Row, name: str) -> str:
    """Return the line of a person, set in as the one above it is."""
    text = above.text
    indent = text[: len(text) - len(text.lstrip())] or "  "
    mark = "- " if text.lstrip().startswith("- ") else ""
    return f"{indent}{mark}{name}:"
