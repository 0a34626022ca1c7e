"""Runs the scripts' own tests, on the scripts as they are or with one condition changed."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, TypeAlias

from tests.scripts.packages import HERE, packages
from tests.scripts.pages import pages
from tools import nodejs

__all__ = ["Change", "conditions", "passes", "unnoticed"]

Change: TypeAlias = dict[str, Any]
"""A condition that is changed: `path`, `line`, `column`, `was`, and the `text` it becomes."""


def _node(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run node with the pages that the tests need, which are written into `folder`."""
    path = folder / "pages.json"
    path.write_text(pages(), encoding="utf-8")
    env = {**os.environ, "PACKAGES": str(packages()), "PAGES": str(path)}
    command = (nodejs.program("node"), *command)
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def passes(folder: Path) -> tuple[bool, str]:
    """Return whether the tests pass, and what they said."""
    done = _node(folder, str(HERE / "every.mjs"))
    return done.returncode == 0, done.stdout + done.stderr


def conditions(folder: Path, files: list[str]) -> list[Change]:
    """Return every change of one condition in the files."""
    return _values(_node(folder, str(HERE / "mutants" / "conditions.mjs"), *files))


def unnoticed(folder: Path, changes: list[Change]) -> list[Change]:
    """Return the changes that no test notices."""
    path = folder / "changes.json"
    path.write_text(json.dumps(changes), encoding="utf-8")
    return _values(_node(folder, str(HERE / "mutants" / "run.mjs"), str(path)))


def _values(done: subprocess.CompletedProcess[str]) -> list[Change]:
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: list[Change] = json.loads(done.stdout)
    return found
