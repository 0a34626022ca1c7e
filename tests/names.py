"""Scripts whose people have names as people have them: long, many, from right to left."""

from __future__ import annotations

from pathlib import Path

from sameboat.model import Case, Exercise
from sameboat.parse import Parsed, parse

__all__ = ["drawn", "named"]

NAMES = Path(__file__).parent / "fixtures/names"


def named(name: str) -> Case:
    """Return a case; nothing is wrong with it."""
    return _parsed(name).case


def drawn() -> Exercise:
    """Return an exercise in which thirteen such people are to be drawn."""
    return _parsed("drawn").exercise


def _parsed(name: str) -> Parsed:
    parsed = parse((NAMES / f"{name}.md").read_text(encoding="utf-8"), name=name)
    assert [str(problem) for problem in parsed.problems] == []
    return parsed
