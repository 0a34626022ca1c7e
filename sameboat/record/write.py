"""A record as the text of its file, and as the data that a player keeps of each entry.

In come values; out comes what `schema.json` describes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sameboat.record.values import Answered, Placed, Played, Record, Tie

__all__ = ["FORMAT", "as_data", "write", "write_entries"]

FORMAT = "same-boat-record/2"


def write(record: Record) -> str:
    """Return a record as the text of its file."""
    cases = [as_data(played) for played in record.cases]
    return write_entries(cases, [as_data(done) for done in record.exercises], record.kept)


def write_entries(
    cases: Sequence[dict[str, Any]], exercises: Sequence[dict[str, Any]], kept: str
) -> str:
    """Return the text of a file with entries as players keep them, made at the time `kept`."""
    data = {"format": FORMAT, "kept": kept, "cases": cases, "exercises": exercises}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_data(entry: Played | Answered) -> dict[str, Any]:
    """Return a case or an exercise as a player keeps it: one entry of a file, ready for JSON."""
    data: dict[str, Any] = _data(entry)
    return data


def _data(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    if isinstance(value, Placed):
        return {str(answer): part for answer, part in value.parts}
    if isinstance(value, Tie):  # `from` is a word of Python's own
        return {"from": value.one, "to": value.to, "kind": value.kind, "what": value.what}
    if is_dataclass(value):
        return {field.name: _data(getattr(value, field.name)) for field in fields(value)}
    return value
