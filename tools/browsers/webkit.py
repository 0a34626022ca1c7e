"""Find a WebKit that can be driven, or bring one: `python -m tools.browsers.webkit` says which.

That is WebKitGTK with its driver and, where there is no screen, one made of memory. Where they
can't be had, a sentence says so, and nothing fails: nobody needs them to work on the course.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools.browsers.debian import can_install, install

__all__ = ["browser", "find"]

DRIVER = "WebKitWebDriver"
SCREEN = "xvfb-run"
BROWSER = "MiniBrowser"


def find() -> list[str] | None:
    """Return the command that starts the driver on this machine, or None."""
    driver, screen = shutil.which(DRIVER), shutil.which(SCREEN)
    if driver and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return [driver]
    return [screen, "-a", driver] if driver and screen else None


def browser() -> str:
    """Return the path of the browser that comes with the engine; nothing where there is none."""
    return next(map(str, Path("/usr").glob(f"lib*/**/webkit2gtk-4.*/{BROWSER}")), "")


if __name__ == "__main__":
    if not (find() and browser()) and can_install():
        install("webkit2gtk-driver", "xvfb", "xauth", why="the walks in WebKit")
    if find() and browser():
        print(f"Browser: {browser()}")
    else:
        print("WebKit can't be had on this machine, so nothing is walked through in it.")
