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
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request

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
LOOK: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 720},
    "color_scheme": "light",
    "reduced_motion": "reduce",
}
"""What a page is looked at with, and what can be changed without another page."""


@pytest.fixture(scope="session")
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    """Return the page that tests use in turn: a new one costs a browser more than what it loads."""
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture
def open_page(chromium: Browser, address: str, tab: Page) -> Iterator[Open]:
    """Open pages of the book; afterwards none of them may have complained or asked another host.

    A script that comes first, an option that isn't a look, and `apart` make a browser of its own.
    """
    contexts: list[BrowserContext] = []
    trouble: list[str] = []
    stop: list[Callable[[], None]] = []

    def opened(path: str, script: str = "", *, apart: bool = False, **options: Any) -> Page:
        options = {**LOOK, **options}
        if apart or script or stop or options.keys() - LOOK.keys():
            context = chromium.new_context(**options)
            contexts.append(context)
            if script:
                context.add_init_script(script)
            page = context.new_page()
            watch(page, address, trouble)
        else:
            page = tab
            page.set_viewport_size(options["viewport"])
            page.emulate_media(
                media="null",
                color_scheme=options["color_scheme"],
                reduced_motion=options["reduced_motion"],
            )
            stop.append(watch(page, address, trouble))
        page.goto(f"{address}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    for unwatch in stop:
        leave(tab, address)
        unwatch()
    assert not trouble, trouble


def leave(page: Page, address: str) -> None:
    """Leave a page as a new one is: nothing is kept, and the pointer is nowhere."""
    if page.url.startswith(address):
        page.evaluate("() => sessionStorage.clear()")
    page.goto("about:blank")
    page.mouse.move(0, 0)
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    tools.detach()


def watch(page: Page, address: str, trouble: list[str]) -> Callable[[], None]:
    """Note every console error and request to another host, until what is returned is called."""

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            trouble.append(f"{page.url}: {message.text}")

    def failed(error: Error) -> None:
        trouble.append(f"{page.url}: {error}")

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:", "about:")):
            trouble.append(f"{page.url} asked {request.url}")

    heard: dict[Any, Callable[[Any], None]] = {
        "pageerror": failed,
        "console": said,
        "request": asked,
    }
    for event, hear in heard.items():
        page.on(event, hear)

    def unwatch() -> None:
        for event, hear in heard.items():
            page.remove_listener(event, hear)

    return unwatch


@pytest.fixture(scope="session")
def case() -> Case:
    """Return a full case, for what is so whatever a case says."""
    return read(ROOT / "cases" / CASES[0] / "en.md").case


@pytest.fixture(params=CASES)
def each(request: pytest.FixtureRequest) -> Case:
    """Return each full case in turn, for what depends on what it says."""
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
