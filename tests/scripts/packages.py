"""What the scripts are checked with: packages from npm, pinned by the lock file beside this."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools import nodejs

__all__ = ["HERE", "packages", "run"]

HERE = Path(__file__).parent
WORK = HERE.parents[1] / ".venv" / "scripts"


def packages() -> Path:
    """Return the folder of the packages, which are installed if need be."""
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, WORK)
    nodejs.npm_ci(WORK)
    return WORK


def run(*command: str) -> str:
    """Return what a program of the packages, or node itself, prints; RuntimeError when it fails."""
    return nodejs.run(packages(), *command)
