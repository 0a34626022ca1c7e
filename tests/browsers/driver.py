"""All that a walk asks of a browser, so that the same walk runs in each."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Any, Protocol

__all__ = ["Driver", "Start", "until"]

LONG = 60.0


class Driver(Protocol):
    """A browser with one page."""

    process: subprocess.Popen[bytes]

    def open(self, address: str) -> None:
        """Open a page, and come back when it has loaded."""

    def ask(self, script: str, *values: Any) -> Any:
        """Call a function of the page with some values, and return what it returns."""

    def press(self, *keys: str) -> None:
        """Press and release keys one after the other; `Tab`, `Enter`, `Space` or a letter."""

    def click(self, selector: str) -> None:
        """Press the pointer in the middle of the first element that a selector finds."""

    def quit(self) -> None:
        """End the browser as whoever closes its window does, and come back when it has ended."""

    def kill(self) -> None:
        """End the browser at once, as a battery does that is empty."""


class Start(Protocol):
    """Starts a browser of one kind, with all it keeps in one folder."""

    def __call__(self, profile: Path) -> Driver:
        """Return the browser."""


def until(driver: Driver, script: str, *values: Any) -> Any:
    """Return the first answer of a function of the page that is true."""
    end = time.monotonic() + LONG
    while not (answer := driver.ask(script, *values)):
        assert time.monotonic() < end, script
        time.sleep(0.02)
    return answer


KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "Space": " "}
"""What WebDriver calls the keys that are no letters."""


def actions(keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return key presses as WebDriver wants them."""
    strokes = [
        {"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")
    ]
    return [{"type": "key", "id": "keyboard", "actions": strokes}]


def pointing(x: float, y: float) -> list[dict[str, Any]]:
    """Return a press of the pointer at a place as WebDriver wants it."""
    move = {"type": "pointerMove", "x": round(x), "y": round(y)}
    press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
    return [{"type": "pointer", "id": "pointer", "actions": [move, *press]}]


MIDDLE = """(selector) => {
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0];
  return [box.left + box.width / 2, box.top + box.height / 2];
}"""
