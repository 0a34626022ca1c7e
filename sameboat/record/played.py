"""A case as a learner played it, from one entry of a file."""

from __future__ import annotations

import re
from typing import Any

from sameboat.record.complaint import Complain, shown
from sameboat.record.entry import Entry, number, word
from sameboat.record.values import Hands, Note, Own, Played, Try

__all__ = ["LONGEST", "note", "played"]

LONGEST = 1_000  # choices
PLACE = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")


def played(value: dict[str, Any], name: str, complain: Complain) -> Played:
    """Return the case `name`, as far as its entry can be understood."""
    entry = Entry(value, name, complain)

    def way(found: Any) -> Try | None:
        return _try(Entry(found, name, complain)) if isinstance(found, dict) else None

    tries = entry.each("tries", way)
    return Played(
        name,
        entry.text("title"),
        entry.text("language", "en"),
        entry.text("version"),
        tries,
        entry.count("at", len(tries[-1].path) if tries else 0),
        entry.each("notes", note),
    )


def note(value: Any) -> Note | None:
    """Return what was written under a question; None when it is no note."""
    if not isinstance(value, dict):
        return None
    text = word(value.get("text"))
    if text is None:
        return None
    # What somebody wrote is kept even where it isn't known under which question.
    question, place = word(value.get("question")) or "", word(value.get("place")) or ""
    return Note(place if PLACE.fullmatch(place) else "", question, text)


def _try(entry: Entry) -> Try:
    return Try(
        _path(entry), entry.times(), entry.count("linked"),
        entry.each("own", _own), entry.each("hands", _hands),
    )  # fmt: skip


def _path(entry: Entry) -> tuple[int, ...]:
    """Return a way as far as it consists of choices."""
    found = entry.parts.get("path", [])
    path: list[int] = []
    for value in found if isinstance(found, list) else [found]:
        choice = number(value)
        if choice is None:
            step = len(path) + 1
            entry.complain("choice", number=step, name=entry.name, shown=shown(value))
            break
        path.append(choice)
    if len(path) > LONGEST:
        entry.complain("long", name=entry.name, choices=len(path), most=LONGEST)
    return tuple(path[:LONGEST])


def _own(value: Any) -> Own | None:
    if not isinstance(value, dict):
        return None
    step, text = number(value.get("step")), word(value.get("text"))
    return None if step is None or text is None else Own(step, text)


def _hands(value: Any) -> Hands | None:
    if not isinstance(value, dict) or not isinstance(value.get("counts"), list):
        return None
    step = number(value.get("step"))
    counts = [number(each, 0) for each in value["counts"]]
    if step is None or None in counts:
        return None
    return Hands(step, tuple(each for each in counts if each is not None))
