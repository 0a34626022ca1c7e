"""Cases whose people have names as people have them: long, many, from right to left."""

from __future__ import annotations

from pathlib import Path

from sameboat.model import Case
from sameboat.parse import parse

__all__ = ["named"]

NAMES = Path(__file__).parent / "fixtures/names"


def named(name: str) -> Case:
    """Return one of them; nothing is wrong with it."""
    parsed = parse((NAMES / f"{name}.md").read_text(encoding="utf-8"), name=name)
    assert [str(problem) for problem in parsed.problems] == []
    return parsed.case
