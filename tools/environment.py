"""Set up `.venv` with what a requirements file names, pinned by the lock file beside it.

    python tools/environment.py requirements.txt [requirements-test.txt …]

Runs on any Python from 3.11 on, with the standard library alone. It asks the network only when a
file has changed since the last time, and says what to do in plain words when something is missing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def stop(sentence: str) -> None:
    """End with one plain sentence."""
    sys.exit(f"same boat: {sentence}")


def make_venv() -> None:
    """Create `.venv`; where Debian leaves out the part that does it, that is installed first.

    Only where somebody agreed to it, by `SYSTEM=yes`: nothing is installed on a system unasked.
    """
    pip = [str(PYTHON), "-m", "pip", "--version"]
    if PYTHON.exists() and subprocess.run(pip, capture_output=True, check=False).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if os.environ.get("SYSTEM") == "yes" and shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing Debian's {package} …", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False)
        shutil.rmtree(VENV, ignore_errors=True)
        if subprocess.run(command, check=False).returncode == 0:
            return
    stop(
        f"Python can't make a virtual environment here: install {package}, then run "
        "this again; where you may install it, SYSTEM=yes does."
    )


def lock_of(name: str) -> str:
    """Return the name of the lock beside a requirements file; `make pins` writes it."""
    return str(Path(name).with_suffix(".lock"))


def fingerprint(names: list[str]) -> str:
    """Return what the installed packages depend on, as one word."""
    digest = hashlib.sha256(sys.version.encode() + str(ROOT).encode())
    for name in (*names, *map(lock_of, names), "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def install(names: list[str]) -> None:
    """Install what the files name, unless that was done already."""
    stamp = VENV / f".installed-{'-'.join(Path(name).stem for name in names)}"
    wanted = fingerprint(names)
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    make_venv()
    print("Setting up .venv: this takes a minute or two, once …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    files = [part for name in names for part in ("-r", str(ROOT / lock_of(name)))]
    pinned = ["--require-hashes", "--no-deps", *files]  # the locks hold all that comes along
    ours = ["--no-build-isolation", "--no-deps", "-e", str(ROOT)]  # with the setuptools of the lock
    if any(subprocess.run([*pip, *what], check=False).returncode for what in (pinned, ours)):
        stop("some packages could not be installed; the lines above say which. Is the network up?")
    stamp.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    install(sys.argv[1:] or ["requirements.txt"])
