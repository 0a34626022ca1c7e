"""Whole paths as text: `<case>/<path>.txt`, which every player is held to.

`python -m tests.transcripts` writes them anew from the scripts, one for each way of ending. Read
the difference before committing it: it is what learners will read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

__all__ = ["CASES", "FOLDER", "transcripts"]

FOLDER = Path(__file__).parent
CASES = FOLDER.parents[1] / "cases"


def transcripts(case: str) -> Iterator[tuple[tuple[int, ...], list[str]]]:
    """Yield the paths of a case that have a transcript, each with its lines."""
    for file in sorted((FOLDER / case).glob("*.txt")):
        path = tuple(int(number) for number in file.stem.split("-"))
        yield path, file.read_text(encoding="utf-8").splitlines()
