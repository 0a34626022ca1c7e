"""What the studio's browser tests share: its page, served from a folder of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import LOOK, _Quiet, watch
from tests.browser.studio.house import answered, laid


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address the studio is served at."""
    folder: Path = tmp_path_factory.mktemp("studio")
    laid(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Studio(Protocol):
    """Opens the studio's page."""

    def __call__(self, page: str = "index", *, asleep: bool = False, **options: Any) -> Page:
        """Open a page of it, with options of a browser's context; `asleep` without its Python."""


@pytest.fixture
def studio(chromium: Browser, place: str) -> Iterator[Studio]:
    """Open the studio, with the Python that is here behind it; afterwards nothing complained."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []

    def opened(name: str = "index", *, asleep: bool = False, **options: Any) -> Page:
        context = chromium.new_context(**{**LOOK, **options})
        contexts.append(context)
        page = context.new_page()
        watch(page, place, trouble)
        if asleep:
            page.add_init_script("window.asleep = true")
        answered(page)
        page.goto(f"{place}/studio/{name}.html")
        page.wait_for_function("() => window.studio")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble, trouble
