"""What can be mended by a press: what a problem's rule knows, and what takes more than its line.

In come a problem and the places of its text; out come the ways to mend it, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from sameboat.problems import Problem, phrase
from sameboat.starters import empty_case
from sameboat.studio.places import Places, units

__all__ = ["mends"]

Mending: TypeAlias = dict[str, Any]


def mends(problem: Problem, places: Places) -> Iterator[Mending]:
    """Yield what could be written `instead` of what stands `from` an offset `to` another.

    Each has a `label` that says what it writes, and an `id` that it shares with the same mend of
    another place of the slip. What is to be written on has an offset where that `goesOn`.
    """
    known = problem.mend
    if known is not None:
        start = places.at(known.line, known.column)
        end = places.at(known.line, known.column + len(known.old))
        words = phrase(problem.language, "write", words=problem.becomes)
        yield {"id": "write", "from": start, "to": end, "instead": known.new, "label": words}
    match problem.code, problem.id:
        case "next-scene", "unknown" if any(map(str.isalnum, problem.at)):
            yield _scene(problem, places)
        case "front-matter", "missing" if known is None:
            yield _head(problem, places)


def _scene(problem: Problem, places: Places) -> Mending:
    """Return how the scene that a line leads to comes to be: at the end of the script."""
    title = " ".join(problem.at.split())
    end = places.length
    before = places.mark * (2 - places.blank)
    scene = f"{before}## {title}{places.mark * 2}"
    return {
        "id": "scene",
        "from": end,
        "to": end,
        "instead": scene,
        "goesOn": units(scene),
        "label": phrase(problem.language, "create-scene", title=title),
    }


def _head(problem: Problem, places: Places) -> Mending:
    """Return how an empty text becomes a case that lacks nothing but words."""
    head = empty_case(problem.language)
    return {
        "id": "head",
        "from": 0,
        "to": places.length,
        "instead": head,
        "goesOn": head.index(": ") + len(": "),
        "label": phrase(problem.language, "put-head"),
    }
