"""Runs the scripts' own tests, on the scripts as they are or with one condition changed."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from tests.scripts.packages import HERE, packages
from tests.scripts.pages import pages
from tools import nodejs

__all__ = ["Change", "conditions", "noticed", "passes"]

Change: TypeAlias = dict[str, Any]
"""A condition that is changed: `path`, `line`, `column`, `was`, and the `text` it becomes."""


def _node(folder: Path, *command: str) -> subprocess.Popen[str]:
    """Start node with the pages that the tests need, which are written into `folder`."""
    path = folder / "pages.json"
    path.write_text(pages(), encoding="utf-8")
    env = {**os.environ, "PACKAGES": str(packages()), "PAGES": str(path)}
    command = (nodejs.program("node"), *command)
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


def passes(folder: Path) -> tuple[bool, str]:
    """Return whether the tests pass, and what they said."""
    node = _node(folder, str(HERE / "every.mjs"))
    said = node.communicate()[0]
    return node.returncode == 0, said


def conditions(folder: Path, files: list[str]) -> list[Change]:
    """Return every change of one condition in the files."""
    return next(_values(_node(folder, str(HERE / "mutants" / "conditions.mjs"), *files)))


def noticed(folder: Path, changes: list[Change]) -> Iterator[bool]:
    """Say of each change in turn, as soon as it is known, whether a test notices it.

    A change that fills the memory may end node itself, and is noticed by that.
    """
    path = folder / "changes.json"
    while changes:
        path.write_text(json.dumps(changes), encoding="utf-8")
        known = 0
        try:
            for seen in _values(_node(folder, str(HERE / "mutants" / "run.mjs"), str(path))):
                known += 1
                yield seen
        except RuntimeError:
            yield True
            known += 1
        changes = changes[known:]


def _values(node: subprocess.Popen[str]) -> Iterator[Any]:
    """Return the value in each line that node prints."""
    with node:
        yield from map(json.loads, node.stdout or [])
    if node.returncode:
        raise RuntimeError("node failed")
