"""Find a Chromium for the tests, or bring one: `python -m tools.browsers.chromium` prints its path.

In turn: the one named by SAMEBOAT_CHROMIUM, the system's, Debian's package where that can be
installed and somebody agrees, Playwright's download; otherwise one sentence that says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tools.browsers.debian import can_install, install

__all__ = ["ARGUMENTS", "find"]

NAMES = (
    "chromium-headless-shell",  # the same engine without windows: tests take a third less time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find() -> str | None:
    """Return the path of a Chromium that is on this machine, or None."""
    if named := os.environ.get("SAMEBOAT_CHROMIUM"):
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for name in MAC:
        app = Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name
        if app.exists():
            return str(app)
    try:
        with sync_playwright() as playwright:
            own = playwright.chromium.executable_path
    except Error:
        return None
    return own if Path(own).exists() else None


def bring() -> str | None:
    """Install a Chromium, as far as this machine allows it, and return its path."""
    if can_install():
        for name in NAMES[:2]:
            if install(name, why="the tests in a browser") and (path := find()):
                return path
    print("Downloading Playwright's Chromium for the browser tests …", file=sys.stderr, flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()


if __name__ == "__main__":
    found = find() or bring()
    if found is None:
        sys.exit(
            "same boat: the tests need Chromium, which could not be installed here: install "
            "Chromium or Google Chrome, say SYSTEM=yes where you may, or set SAMEBOAT_CHROMIUM to "
            "its path."
        )
    print(f"Browser: {found}")
