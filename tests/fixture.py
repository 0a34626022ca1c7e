"""Reads fixtures: a title, a line with a dot, a script, a dot, what is expected, a dot."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "fixtures"


class Fixture(NamedTuple):
    """One fixture; `place` is its file and the line of its title."""

    title: str
    script: str
    expected: str
    place: str


def fixtures(path: Path) -> list[Fixture]:
    """Return the fixtures of a file; what stands between them is for people."""
    lines = path.read_text(encoding="utf-8").split("\n")
    dots = [number for number, line in enumerate(lines) if line == "."]
    assert len(dots) % 3 == 0, f"{path}: a dot is missing or one too many"
    return [
        Fixture(
            lines[one - 1],
            "\n".join(lines[one + 1 : two]),
            "\n".join(lines[two + 1 : three]),
            f"{path.stem}:{one}",
        )
        for one, two, three in zip(dots[::3], dots[1::3], dots[2::3], strict=True)
    ]


def named(folder: str) -> list[tuple[str, Fixture]]:
    """Return all fixtures of a folder, each with the name of the file it stands in."""
    paths = sorted((FOLDER / folder).glob("*.md"))
    return [(path.stem, fixture) for path in paths for fixture in fixtures(path)]
