"""What axe finds on a page, and the looks a page is looked at in: one load is enough for all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

__all__ = ["LOOKS", "NAMES", "WIDE", "faults", "looks"]

WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light", **WIDE},
    {"color_scheme": "dark", **WIDE},
    {"color_scheme": "light", "viewport": {"width": 320, "height": 700}},
]
NAMES = ["light", "dark", "320px"]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
REACHABLE = """() => [...document.querySelectorAll('.pst-scrollable-table-container')]
  .every((box) => box.tabIndex === 0 || box.scrollWidth <= box.clientWidth)"""
"""The theme lets the keyboard into a wide table a moment after a window has become narrow."""
ANSWERED: dict[int, None] = {}
"""The kinds of element whose colours were looked at on any page, in the order they were found."""
FIND = Path(__file__).with_name("axe.js").read_text(encoding="utf-8")


def faults(page: Page, within: str = "") -> list[str]:
    """Return what axe finds, a line each.

    Where one element alone has changed since the whole page was looked at, `within` selects it.
    """
    if not page.evaluate("window.axe !== undefined"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str]
    found, answered = page.evaluate(FIND, [WCAG, within, list(ANSWERED)])
    ANSWERED.update(dict.fromkeys(answered))
    return found


def looks(page: Page) -> Iterator[str]:
    """Give a page of the book each of the looks in turn, and yield what it is called."""
    for look, name in zip(LOOKS, NAMES, strict=True):
        page.emulate_media(color_scheme=look["color_scheme"])
        page.set_viewport_size(look["viewport"])
        page.wait_for_function(
            "(scheme) => document.documentElement.dataset.theme === scheme",
            arg=look["color_scheme"],
        )
        page.wait_for_function(REACHABLE)
        yield name
