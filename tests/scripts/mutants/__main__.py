"""Flip each condition in turn and see that a test fails: `python -m tests.scripts.mutants [part]`.

With a part of a file's path, only that file's. What no test notices is named; nothing may be.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.scripts.mutants.run import Change, conditions, noticed, passes
from tests.scripts.pages import pages


def main(part: str = "") -> int:
    """Say file by file what survived."""
    scripts: dict[str, list[str]] = json.loads(pages())["scripts"]
    files = sorted({path for paths in scripts.values() for path in paths if part in path})
    with tempfile.TemporaryDirectory() as folder:
        passed, said = passes(Path(folder))
        if not passed:
            print(said)
            return 1
        counts = [_one(Path(folder), file) for file in files]
    alive, changes = (sum(column) for column in zip(*counts, strict=True))
    print(f"{changes - alive} of {changes} changed conditions fail a test.")
    return 1 if alive else 0


def _one(folder: Path, file: str) -> tuple[int, int]:
    """Return how many conditions of a file no test notices, and how many there are."""
    changes = conditions(folder, [file])
    alive = 0
    for change, seen in zip(changes, noticed(folder, changes), strict=True):
        if not seen:
            alive += 1
            print(_told(change), flush=True)
    print(f"{Path(file).name}: {len(changes) - alive} of {len(changes)}", flush=True)
    return alive, len(changes)


def _told(change: Change) -> str:
    path = Path(change["path"])
    where = f"{path.parent.name}/{path.name}:{change['line']}:{change['column']}"
    return f"{where}: {change['text']!r} is not noticed in: {change['was']}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
