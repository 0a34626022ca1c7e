"""A small course for notebooks: one case, two chapters, and an exercise of each kind."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sameboat.course.folders import Folders
from sameboat.course.reading import read
from sameboat.model import Exercise
from sameboat.record import FORMAT

__all__ = ["BENCH", "DONE", "LIBRARY", "a_class", "kept"]

FIXTURES = Path(__file__).parent / "fixtures"
BENCH = "the-bench"


class Course(Folders):
    """The small course; its exercises are the samples of their kinds."""

    def exercise(self, name: str, language: str) -> Exercise:
        """Return the sample of a kind."""
        path = FIXTURES / "exercise" / "samples" / name / f"{language}.md"
        return read(path if path.is_file() else path.with_name("en.md")).exercise


LIBRARY = Course(FIXTURES / "course")
DONE: dict[str, Any] = {
    "choose-one": [2],
    "choose-several": [1, 2],
    "sort": {"1": 1, "2": 1},
    "match": {"1": 2, "2": 2},
    "order": [2, 1, 3, 4],
    "give-back": {"text": "Why not try it? I would.", "checked": [1]},
    "plan-openly": {"text": "Tea first.", "checked": []},
    "reflect": [
        {"place": "", "question": "What did you not have to explain?", "text": "The keys."}
    ],
    "draw-the-network": {
        "people": [
            {"name": "You", "level": "workers"},
            {"name": "Anna", "level": "person"},
            {"name": "Luisa", "level": "neighbours"},
        ],
        "ties": [{"from": "Luisa", "to": "Anna", "kind": "helps", "what": "the key"}],
        "checked": [1],
    },
}
"""Answers to every exercise, in the shape that a record keeps them in."""


def kept(path: Iterable[int], second: int, case: str = BENCH, **values: Any) -> bytes:
    """Return a record file of somebody who made choices, the first of them in a `second`."""
    way = list(path)
    played = {
        "case": case,
        "title": "The bench",
        "language": "en",
        "version": LIBRARY.case(BENCH, "en").version,
        "tries": [
            {
                "path": way,
                "times": [f"2026-03-04T10:{step:02}:{second:02}.000Z" for step in range(len(way))],
                "linked": 0,
                "own": [],
                "hands": [],
            }
        ],
        "at": len(way),
        "notes": [],
    }
    record = {"format": FORMAT, "kept": "2026-03-04T11:00:00.000Z", "exercises": []}
    return json.dumps({**record, "cases": [{**played, **values}]}).encode()


def a_class() -> list[bytes]:
    """Return the files of eight learners, with seven that can't be taken as they are."""
    ways = [(1, 1, 1), (1, 1, 2), (1, 1, 2), (1, 2), (2, 2), (2, 1), (3,), (1,)]
    notes = [{"place": "0.0.1", "question": "Who is outside?", "text": "Ben, I think."}]
    files = [kept(way, second) for second, way in enumerate(ways)]
    files[4] = kept(ways[4], 4, notes=notes)
    return [
        *files,
        files[2],
        kept((1, 1), 1),
        kept((1, 9), 30, version="000000000000"),
        kept((1,), 31, case="the-bnech"),
        files[0][:200],
        b'{"name": "something else"}',
        b"",
    ]
