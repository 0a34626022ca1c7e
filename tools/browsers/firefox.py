"""Find a Firefox, or bring one: `python -m tools.browsers.firefox` prints its path.

In turn: the one named by SAMEBOAT_FIREFOX, the system's, Debian's package where that can be
installed; otherwise one sentence that says what to do.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tools.browsers.debian import can_install, install

__all__ = ["find"]

NAMES = ("firefox-esr", "firefox")
MAC = Path("/Applications/Firefox.app/Contents/MacOS/firefox")


def find() -> str | None:
    """Return the path of a Firefox that is on this machine, or None."""
    found = os.environ.get("SAMEBOAT_FIREFOX") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or (str(MAC) if MAC.exists() else None)


if __name__ == "__main__":
    if not find() and can_install():
        install(NAMES[0], why="the walks in Firefox")
    if not (found := find()):
        sys.exit(
            "same boat: these tests need Firefox, which could not be installed here: install it, "
            "say SYSTEM=yes where you may, or set SAMEBOAT_FIREFOX to its path."
        )
    print(f"Browser: {found}")
