"""Format 1, and the single case of the players before it, in the shape of format 2.

Format 1: `{"format": "same-boat-record/1", "kept": time, "cases": [{"case", "title", "language",
"version", "path", "times", "reflections": [{"question", "text"}]}], "exercises": [{"exercise",
"title", "kind", "language", "version", "answers", "times"}]}`. Players of earlier versions wrote a
single case: `{"case": …, "path": …}`. One way was kept of each case, so it is its only try. Only
the shape is changed here: what is wrong in it is found where format 2 is read.
"""

from __future__ import annotations

from typing import Any

__all__ = ["FORMAT_1", "from_format_1", "is_single_case"]

FORMAT_1 = "same-boat-record/1"


def is_single_case(found: dict[str, Any]) -> bool:
    """Tell whether a file holds one case and nothing around it."""
    return "case" in found and "path" in found


def from_format_1(found: dict[str, Any]) -> dict[str, Any]:
    """Return a file of format 1, or a single case, in the shape of format 2."""
    if is_single_case(found):
        return {"cases": [_played(found)]}
    cases = found.get("cases", [])
    if isinstance(cases, list):
        cases = [_played(case) if isinstance(case, dict) else case for case in cases]
    return {**found, "cases": cases}


def _played(value: dict[str, Any]) -> dict[str, Any]:
    if "tries" in value:
        return value
    path = value.get("path", [])
    path = path if isinstance(path, list) else [path]
    times = value.get("times", [])
    way = {"path": path, "times": times, "linked": 0}
    tries = [way] if path or times else []
    return {**value, "tries": tries, "notes": value.get("reflections", [])}
