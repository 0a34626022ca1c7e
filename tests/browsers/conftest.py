"""Browsers that are started for one test and ended with it, and the book they open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browsers.chromium import Chromium
from tests.browsers.driver import Driver, Start
from tests.browsers.firefox import Firefox
from tests.browsers.process import end
from tests.browsers.webkit import WebKit
from tools.browsers import webkit
from tools.serve import listen

BROWSERS: dict[str, Start] = {"firefox": Firefox}
if webkit.find() and webkit.browser():
    BROWSERS["webkit"] = WebKit
LASTING: dict[str, Start] = {"chromium": Chromium, "firefox": Firefox}
"""Browsers that find again what they kept in an earlier life; a driven WebKit forgets it."""
Again = Callable[[], Driver]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address the book is served at."""
    with listen(site, 8765) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session", params=BROWSERS)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    """Return each browser in turn; all walks are walked in one."""
    driver = BROWSERS[request.param](tmp_path_factory.mktemp(request.param))
    yield driver
    driver.kill()


@pytest.fixture
def driver(running: Driver, address: str) -> Driver:
    """Return each browser in turn, with nothing kept in it."""
    running.open(f"{address}/search.html")
    running.ask("() => localStorage.clear()")
    return running


@pytest.fixture(params=LASTING)
def again(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Again]:
    """Start one browser time and again, always with the same folder to keep things in."""
    lives: list[Driver] = []

    def start() -> Driver:
        lives.append(LASTING[request.param](tmp_path / request.param))
        return lives[-1]

    yield start
    for driver in lives:
        end(driver.process)
