"""What stands between the lines with three hyphens, as spans: fields, people, notes.

In come the lines of a script and what its front matter was read as; out come spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sameboat.parse import fences
from sameboat.parse.opening import Opened
from sameboat.practice import concept_of
from sameboat.studio.pieces.cut import Lines, Span
from sameboat.vocabulary import folded

__all__ = ["front"]

BRACKETS = "[] \t"
GOES_ON = (" ", "\t", "-", "]", "\xa0")  # with the field above


def front(lines: Lines, found: Opened) -> Iterator[Span]:
    """Yield the spans of the front matter, in order: one a line, or more for a field of several."""
    matter = found.front
    body = matter.body.split("\n")
    own = [n for n, line in enumerate(lines, 1) if line.strip() and not body[n - 1].strip()]
    starts: dict[int, tuple[str, str, dict[str, Any]]] = {
        line: _field(found, name, lines) for name, line in matter.lines.items()
    }
    people = zip(matter.fields.get("people", ()), found.people, strict=True)
    starts |= {
        value.line: ("person", value.text, {"name": value.key, "called": person.name})
        for value, person in people
        if value.line not in starts
    }
    starts |= {note.line: ("note", note.source, {"aside": note.aside}) for note in matter.notes}
    for number in own:
        if fences.is_fence(lines[number - 1]):
            starts[number] = ("fence", "", {})
        elif lines[number - 1].lstrip().startswith("#"):
            starts.setdefault(number, ("comment", lines[number - 1].strip(), {}))
        elif not lines[number - 1].startswith(GOES_ON):
            starts.setdefault(number, ("plain", lines[number - 1].strip(), {}))
    ends = [*(n for n in own if n in starts), (own[-1] if own else 0) + 1]
    for number, end in pairwise(ends):
        kind, words, more = starts[number]
        yield Span(kind, number, end, words, more)


def _field(found: Opened, name: str, lines: Lines) -> tuple[str, str, dict[str, Any]]:
    """Return what a field is: its words, and the items of a list."""
    values = found.front.fields.get(name, ())
    line = found.front.lines[name]
    here = [value.text for value in values if value.line == line and value.text]
    if name == "people":
        return "field", "", {"name": name}
    if len(values) > 1 or (values and (name == "teaches" or "[" in lines[line - 1])):
        words = lines[line - 1].partition(":")[2].strip().strip(BRACKETS)
        items = [value.text for value in values]
        ids = {"ids": [concept_of(item) for item in items]} if name == "teaches" else {}
        return "field", words, {"name": name, "items": items} | ids
    more = {"means": found.body.origin.language.levels.get(folded(" ".join(here)))}
    return "field", " ".join(here), {"name": name} | (more if name == "level" else {})
