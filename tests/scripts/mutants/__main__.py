"""Flip each condition in turn and see that a test fails: `python -m tests.scripts.mutants [part]`.

With a part of a file's path, only that file's. What no test notices is named; nothing may be.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.scripts.mutants.run import conditions, passes, unnoticed
from tests.scripts.pages import pages


def main(part: str = "") -> int:
    """Say what survived."""
    scripts: dict[str, list[str]] = json.loads(pages())["scripts"]
    files = sorted({path for paths in scripts.values() for path in paths if part in path})
    with tempfile.TemporaryDirectory() as folder:
        passed, said = passes(Path(folder))
        if not passed:
            print(said)
            return 1
        changes = conditions(Path(folder), files)
        alive = unnoticed(Path(folder), changes)
    for change in alive:
        path = Path(change["path"])
        where = f"{path.parent.name}/{path.name}:{change['line']}:{change['column']}"
        print(f"{where}: {change['text']!r} is not noticed in: {change['was']}")
    print(f"{len(changes) - len(alive)} of {len(changes)} changed conditions fail a test.")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
