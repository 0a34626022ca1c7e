"""The studio, killed while somebody writes in it.

What was typed more than a second before is there afterwards, or the line on the page had said that
it wasn't kept. A kill takes the whole browser, at a random moment; nothing is told to the page.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from tests.browser.studio.house import laid
from tests.browsers.chromium import Chromium
from tests.browsers.conftest import Again
from tests.browsers.driver import Driver, until
from tests.browsers.firefox import Firefox
from tests.browsers.process import end
from tools.serve import listen

SEED = 12
LIVES = {True: 20, False: 5}  # in Chromium, elsewhere
LIFE = (0.3, 3.0)  # seconds
LAG = 1.0
TEXT = "() => studio.manuscript.text"
STARTED = "() => window.studio?.shelf?.keeper.state"
AT_ITS_END = """() => {
  studio.goTo(1, { view: 'script' });
  const field = document.querySelector('textarea.st-field');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
  return !!field && document.activeElement === field;
}"""
SAYS = "(text) => document.querySelector('.st-standing')?.textContent === text"
WHOLE = "(text) => studio.manuscript.text.startsWith(text)"
STATE = "() => studio.shelf.keeper.state"
WORDS = " So the dog came alone, and Ines asked who had opened the door."


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the studio."""
    folder = tmp_path_factory.mktemp("studio")
    laid(folder, sources=folder)  # without the editor, so that it is the plain field
    with listen(folder, 8865) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/studio/index.html"
        server.shutdown()


def write(driver: Driver, text: str, seconds: float) -> tuple[list[tuple[float, str]], float]:
    """Type until the browser is killed.

    Return each text that the page didn't call unkept, with its time, and when the browser died.
    """
    typed = [(0.0, text)]
    killed: list[float] = []

    def kill() -> None:
        killed.append(time.monotonic())
        end(driver.process)

    clock = Timer(seconds, kill)
    clock.start()
    try:
        while True:
            for key in WORDS:
                driver.press(key)
                text += key
                if driver.ask(STATE) in ("new", "kept"):
                    typed.append((time.monotonic(), text))
    except Exception:  # each driver has its own word for a browser that is gone
        if not killed:
            raise
    finally:
        clock.join()
    driver.kill()
    return typed, killed[0]


def test_what_was_typed_more_than_a_second_before_is_there(again: Again, studio: str) -> None:
    chance = Random(SEED)
    driver = again()
    driver.open(studio)
    until(driver, STARTED)
    text = driver.ask(TEXT)
    for _ in range(LIVES[isinstance(driver, Chromium)]):
        until(driver, AT_ITS_END)
        typed, died = write(driver, text, chance.uniform(*LIFE))
        driver = again()
        driver.open(studio)
        until(driver, STARTED)
        sure = [text for when, text in typed if when < died - LAG][-1]
        until(driver, WHOLE, sure)
        text = driver.ask(TEXT)
        assert typed[-1][1].startswith(text) or text.startswith(typed[-1][1])
    driver.quit()


def test_a_firefox_that_refuses_cookies_says_at_once_that_nothing_is_kept(
    studio: str, tmp_path: Path
) -> None:
    driver = Firefox(tmp_path / "firefox", **{"network.cookie.cookieBehavior": 2})
    try:
        driver.open(studio)
        until(driver, SAYS, "Not kept: this browser refuses. Keep it as a file now.")
        until(driver, AT_ITS_END)
        driver.press("a")
        until(driver, "() => studio.manuscript.text.endsWith('a')")
        until(driver, SAYS, "Not kept: this browser refuses. Keep it as a file now.")
    finally:
        driver.kill()
