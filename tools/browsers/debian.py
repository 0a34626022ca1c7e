"""Debian's packages, where this machine lets them be installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

__all__ = ["can_install", "install"]


def can_install() -> bool:
    """Return whether packages can be installed here."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(*packages: str) -> bool:
    """Install packages, and return whether that went well."""
    print(f"Installing Debian's {', '.join(packages)} …", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (["update"], ["install", "-y", "--no-install-recommends", *packages])
    done = [
        subprocess.run(["apt-get", "-qq", *command], env=quiet, check=False, stdout=sys.stderr)
        for command in commands
    ]
    return done[-1].returncode == 0
