"""The project's own Python in the page: fetched when it was said how much, kept, and used offline.

`make test` builds what it runs on before; without it these tests say so and fail.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from sameboat.book.stamped import stamp
from sameboat.live.runtime import Runtime
from sameboat.live.site import Site
from sameboat.studio import desk
from sameboat.studio.site import Beside, write
from tests.browser.axe import faults
from tests.browser.conftest import LOOK, ROOT, _Quiet, watch
from tests.browser.studio.house import laid
from tools.live.asked import asked

LONG = 120_000
READY = "() => window.studio?.desk.state === 'ready'"
CASE = (ROOT / "cases/anna-and-attilio/en.md").read_text("utf-8")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the studio with its Python."""
    folder: Path = tmp_path_factory.mktemp("python")
    laid(folder)
    runtime = Runtime.found(ROOT / ".venv/live/runtime")
    assert runtime, "what the studio runs on was not built: make live"
    live = Site(ROOT, runtime, (), "en")
    live.write(folder, "Same Boat", "index.html")
    write(folder, Beside("Same Boat", "index.html", "guide.html", "en", ROOT, live.studio()))
    stamp(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def woken(chromium: Browser, house: str) -> Iterator[tuple[BrowserContext, list[str]]]:
    """Return a browser that has fetched the desk, and what was asked for before anybody said so."""
    context = chromium.new_context(**LOOK)
    page = context.new_page()
    page.set_default_timeout(LONG)
    trouble: list[str] = []
    watch(page, house, trouble)
    requests: list[Request] = []
    context.on("request", lambda request: requests.append(request))
    page.goto(f"{house}/studio/index.html")
    told = page.locator(".st-waking")
    told.get_by_text("MB, once").wait_for()
    assert faults(page) == []
    before = [request.url for request in requests if "/kept/" in request.url]
    told.get_by_role("button").click()
    page.wait_for_function(READY)
    told.wait_for(state="hidden")
    page.wait_for_function("() => window.studio.desk.offline")
    assert not trouble, trouble
    yield context, before
    context.close()


def ask(page: Page, name: str, *values: object) -> Any:
    return page.evaluate(
        """async ([name, ...values]) => {
          const letters = (data) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const read = (value) => (value?.bytes && typeof value.bytes === 'string' ? letters(value.bytes) : value);
          const answer = await window.studio.desk.ask(name, ...values.map(read));
          return JSON.parse(JSON.stringify(answer, (_, value) => (value instanceof Uint8Array ? value.length : value)));
        }""",  # noqa: E501
        [name, *values],
    )


def opened(context: BrowserContext, house: str) -> Page:
    page = context.new_page()
    page.set_default_timeout(LONG)
    page.goto(f"{house}/studio/index.html")
    page.wait_for_function(READY)
    return page


Woken = tuple[BrowserContext, list[str]]


def test_nothing_is_fetched_before_somebody_says_so_and_nothing_twice(
    woken: Woken, house: str
) -> None:
    context, before = woken
    assert before == []
    requests: list[Request] = []
    context.on("request", lambda request: requests.append(request))
    page = opened(context, house)
    assert page.locator(".st-waking").is_hidden()
    assert not [request.url for request in requests if "/kept/" in request.url]
    page.close()


def test_python_in_the_page_answers_as_it_does_here(woken: Woken, house: str) -> None:
    context, _ = woken
    page = opened(context, house)
    slip = CASE.replace("Move: connect", "Move: conect")
    assert ask(page, "check", slip, "en", True) == desk_here("check", slip, "en", True)
    assert ask(page, "check", "## 😀", "it", True) == desk_here("check", "## 😀", "it", True)
    assert ask(page, "pieces", CASE, "en") == desk_here("pieces", CASE, "en")
    assert ask(page, "shown", CASE, "en") == desk_here("shown", CASE, "en")
    fetched: list[Request] = []
    context.on("request", lambda request: fetched.append(request))
    for name, each in asked().items():
        for values in each:
            ask(page, name, *values)
    assert not [request.url for request in fetched if "/kept/rest-" in request.url]
    assert "data-line" in ask(page, "map", CASE, "en")
    page.close()


def desk_here(name: str, *values: object) -> Any:
    return json.loads(desk.ask(name, json.dumps(values)))


def test_it_goes_on_after_a_call_that_fails_and_a_worker_that_is_gone(
    woken: Woken, house: str
) -> None:
    context, _ = woken
    page = opened(context, house)
    failed = page.evaluate(
        "() => window.studio.desk.ask('nothing').catch(({ message }) => message)"
    )
    assert failed.startswith("nothing: KeyError")
    assert ask(page, "compared", "a", "b") == [["out", "a"], ["in", "b"]]
    page.evaluate("() => window.studio.desk.stop()")
    page.evaluate("() => window.studio.desk.start()")
    assert ask(page, "compared", "a", "a") == [["same", "a"]]
    page.close()


def test_without_a_network_it_opens_and_answers(woken: Woken, house: str) -> None:
    context, _ = woken
    context.set_offline(True)
    page = opened(context, house)
    assert ask(page, "known", CASE, "en")["scenes"][0] == "The kitchen table"
    page.close()
    context.set_offline(False)
