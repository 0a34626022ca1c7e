"""Build the book, whole or not at all: `python -m tools.book [builder]`.

In comes the folder of the course; out comes `_build/html`, or the folder of another builder, once
all of it is written. It is written in `_build/making`, and what a build leaves there that was
interrupted or found something wrong is not built upon: the next one begins anew.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["build", "publish"]

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "_build"
LOG = ROOT / ".venv" / "build.log"


def build(command: Sequence[str], making: Path, log: Path) -> bool:
    """Run what builds below `making`, and tell whether it ended well; what it says goes to `log`.

    RuntimeError when another build is at work there.
    """
    making.parent.mkdir(parents=True, exist_ok=True)
    with making.with_name(f".{making.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise RuntimeError("another build of the book is at work: wait for its end") from error
        unfinished = making / "unfinished"
        if unfinished.exists():
            shutil.rmtree(making)
        making.mkdir(exist_ok=True)
        unfinished.touch()
        with log.open("wb") as said:
            # The lock goes along: where we are killed, the builder may still be at work.
            done = subprocess.run(
                command, stdout=said, stderr=said, check=False, pass_fds=(lock.fileno(),)
            )
        if done.returncode == 0:
            unfinished.unlink()
        return done.returncode == 0


def publish(made: Path, to: Path) -> None:
    """Put a copy of `made` in the place of `to`, which stays whole until then."""
    fresh, old = (to.with_name(f".{to.name}.{which}") for which in ("new", "old"))
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made, fresh)
    if to.exists():
        to.rename(old)
    fresh.rename(to)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Build, and say what went wrong, if anything did."""
    builder = sys.argv[1] if len(sys.argv) > 1 else "html"
    making = BUILT / "making"
    command = [
        str(Path(sys.executable).parent / "jupyter-book"), "build", str(ROOT),
        "--toc", str(ROOT / "book/_toc.yml"), "-n", "-W", "--keep-going", "--path-output",
        str(making), *(() if builder == "html" else ("--builder", "custom")),
        *(() if builder == "html" else ("--custom-builder", builder)),
    ]  # fmt: skip
    try:
        ended_well = build(command, making, LOG)
    except RuntimeError as problem:
        sys.exit(f"same boat: {problem}")
    if not ended_well:
        sys.exit(LOG.read_text(encoding="utf-8", errors="replace"))
    publish(making / "_build" / builder, BUILT / builder)


if __name__ == "__main__":
    main()
