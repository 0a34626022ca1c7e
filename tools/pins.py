"""Pin what the requirements files name, and all that comes with it, by version and by digest.

    python -m tools.pins

Writes a lock file beside each requirements file, for every Python and system that is supported. A
pin that still fits is kept; to renew one, take its lines out of the lock first. uv works out what
fits together; pip installs what has the digest that stands here, and nothing else.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.environment import lock_of

ROOT = Path(__file__).resolve().parent.parent
OLDEST = "3.11"
SETS = (
    ("requirements.txt",),
    ("requirements.txt", "requirements-test.txt"),
    ("tests/fuzz/requirements.txt",),
)
"""The files that are installed together; the last of them gets the lock of what it adds."""


def pin(names: tuple[str, ...]) -> None:
    """Write the lock of the last of some files: what the others' locks don't hold already."""
    *before, last = names
    command = [
        str(Path(sys.executable).parent / "uv"), "pip", "compile", "--quiet",
        "--universal", "--python-version", OLDEST, "--generate-hashes",
        "--no-header", "--no-annotate", "--no-emit-index-url",
        "--output-file", lock_of(last), *names,
    ]  # fmt: skip
    for lock in map(lock_of, before):
        command += ["--constraint", lock]
        for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                command += ["--no-emit-package", line.partition("==")[0]]
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    for names in SETS:
        pin(names)
