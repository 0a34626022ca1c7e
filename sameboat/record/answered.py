"""An exercise as a learner did it, from one entry of a file; its kind says what answers are."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from sameboat.record.complaint import Complain, shown
from sameboat.record.entry import Entry, number, word
from sameboat.record.played import note
from sameboat.record.values import Answered, Answers, Drawn, Person, Placed, Tie, Written

__all__ = ["answered"]

TIES = ("helps", "both-ways", "strained", "missing")


def answered(value: dict[str, Any], name: str, complain: Complain) -> Answered:
    """Return the exercise `name`, as far as its entry can be understood."""
    entry = Entry(value, name, complain)
    kind = entry.text("kind")
    found = value.get("answers", [])
    answers: Answers = ()
    if kind in KINDS:
        if found not in ([], None):
            answers = KINDS[kind](entry)
    elif found:
        complain("unknown", name=name, shown=shown(kind))
    return Answered(
        name, entry.text("title"), entry.text("language", "en"), entry.text("version"),
        kind, answers, entry.times(),
    )  # fmt: skip


def _inside(entry: Entry) -> Entry | None:
    """Return the parts of answers that have some; complain of any that have none."""
    found = entry.parts["answers"]
    if isinstance(found, dict):
        return Entry(found, entry.name, entry.complain)
    entry.complain("answers", name=entry.name, shown=shown(found))
    return None


def _numbers(entry: Entry) -> Answers:
    return entry.each("answers", number)


def _notes(entry: Entry) -> Answers:
    return entry.each("answers", note)


def _placed(entry: Entry) -> Answers:
    if (inside := _inside(entry)) is None:
        return ()
    known = []
    for answer, part in inside.parts.items():
        digits = answer.isascii() and answer.isdigit() and len(answer) < 16
        both = (number(int(answer)) if digits else None, number(part))
        known.append(both)
    kept = tuple((answer, part) for answer, part in known if answer and part)
    if len(kept) < len(known):
        entry.complain("items", part="answers", name=entry.name, count=len(known) - len(kept))
    return Placed(kept)


def _written(entry: Entry) -> Answers:
    if (inside := _inside(entry)) is None:
        return ()
    return Written(inside.text("text"), inside.each("checked", number))


def _drawn(entry: Entry) -> Answers:
    if (inside := _inside(entry)) is None:
        return ()
    people, ties = inside.each("people", _person), inside.each("ties", _tie)
    return Drawn(people, ties, inside.each("checked", number))


def _person(value: Any) -> Person | None:
    if not isinstance(value, dict) or not word(value.get("name")):
        return None
    level = word(value.get("level", ""))
    return None if level is None else Person(value["name"], level)


def _tie(value: Any) -> Tie | None:
    if not isinstance(value, dict) or value.get("kind") not in TIES:
        return None
    one, to, what = word(value.get("from")), word(value.get("to")), word(value.get("what", ""))
    return Tie(one, to, value["kind"], what) if one and to and what is not None else None


KINDS: MappingProxyType[str, Callable[[Entry], Answers]] = MappingProxyType(
    {
        "choose-one": _numbers,
        "choose-several": _numbers,
        "order": _numbers,
        "sort": _placed,
        "match": _placed,
        "give-back": _written,
        "plan-openly": _written,
        "draw-the-network": _drawn,
        "reflect": _notes,
    }
)
