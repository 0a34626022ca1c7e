"""Debian's packages, where this machine lets them be installed and somebody has agreed to it.

Nothing is installed on a system unasked: `SYSTEM=yes` agrees, as in `make test SYSTEM=yes`, and at
a terminal one is asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

__all__ = ["can_install", "install"]


def can_install() -> bool:
    """Return whether packages can be installed here."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _agreed(packages: tuple[str, ...], why: str) -> bool:
    """Return whether somebody wants packages to be installed on this system."""
    said = os.environ.get("SYSTEM", "")
    what = f"Debian's {', '.join(packages)}"
    if said == "yes":
        return True
    if said or not sys.stdin.isatty():
        print(f"{what} would be installed for {why} with SYSTEM=yes.", file=sys.stderr, flush=True)
        return False
    answer = input(f"Install {what} on this system, for {why}? [y/N] ")
    return answer.strip().lower() in ("y", "yes")


def install(*packages: str, why: str) -> bool:
    """Install packages where somebody agrees, and return whether that went well."""
    if not _agreed(packages, why):
        return False
    print(f"Installing Debian's {', '.join(packages)} …", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (["update"], ["install", "-y", "--no-install-recommends", *packages])
    done = [
        subprocess.run(["apt-get", "-qq", *command], env=quiet, check=False, stdout=sys.stderr)
        for command in commands
    ]
    return done[-1].returncode == 0
