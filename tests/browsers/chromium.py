"""Chromium with a profile of its own, driven by Playwright."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browsers.process import begin, end
from tools.browsers.chromium import ARGUMENTS, find

__all__ = ["Chromium"]


class Chromium:
    """A Chromium without a window."""

    def __init__(self, profile: Path) -> None:
        command = [find() or "chromium", "--headless", *ARGUMENTS, f"--user-data-dir={profile}"]
        command.append("--remote-debugging-port=0")
        self.process, socket = begin(command, profile.with_suffix(".log"))
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.connect_over_cdp(socket)
        self.page = self.browser.contexts[0].new_page()
        self.page.emulate_media(reduced_motion="reduce")

    def open(self, address: str) -> None:
        """Open a page."""
        self.page.goto(address)

    def ask(self, script: str, *values: Any) -> Any:
        """Call a function of the page."""
        return self.page.evaluate(f"(values) => ({script})(...values)", list(values))

    def press(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, selector: str) -> None:
        """Press the pointer."""
        self.page.locator(selector).first.click()

    def quit(self) -> None:
        """End it in its own time."""
        self.browser.new_browser_cdp_session().send("Browser.close")
        self.process.wait()
        self.playwright.stop()

    def kill(self) -> None:
        """End it at once."""
        end(self.process)
        self.playwright.stop()
