"""What the browser tests share: a server for the built book, and pages that are watched."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from sameboat.course.folders import Folders
from sameboat.course.reading import read
from sameboat.model import Case

ROOT = Path(__file__).resolve().parents[2]
REFUSING = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name,
    { configurable: true, get() { throw new DOMException('denied', 'SecurityError') } })"""
"""A script that makes a browser refuse to keep anything."""
PLACED = {name: page.name for page in Folders(ROOT).chapters() for name in page.cases}
"""Each case and the page it stands in."""
CASES = ("anna-and-attilio", "the-caregivers-group")
"""The full cases, which go through everything; a vignette is played to each of its endings."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address the book is served at."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Open pages of the book; afterwards none of them may have complained or asked another host."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []

    def opened(path: str, script: str = "", **options: Any) -> Page:
        options = {"reduced_motion": "reduce", **options}
        context = chromium.new_context(**options)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        watch(page, address, trouble)
        page.goto(f"{address}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble, trouble


def watch(page: Page, address: str, trouble: list[str]) -> None:
    """Note every console error and every request to another host."""
    page.on("pageerror", lambda error: trouble.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: (
            trouble.append(f"{page.url}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else trouble.append(f"{page.url} asked {request.url}")
        ),
    )


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    """Return each full case in turn."""
    return read(ROOT / "cases" / request.param / "en.md").case


def page_of(case: Case) -> str:
    """Return the page of the book that a case stands in."""
    return f"book/{PLACED[case.name]}.html"


def choose(page: Page, number: int) -> None:
    """Make a choice by its number in the script, as a mouse would."""
    page.locator(f".sb-options button[data-choice='{number}']").click()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the scene that a choice leads to is there."""
    page.wait_for_function("() => !document.querySelector('.sb-play[aria-busy]')")


def copied(site: Path, to: Path) -> Path:
    """Return a copy of the built book that a test may change."""
    return Path(shutil.copytree(site, to))
