"""What can go wrong before a notebook runs in the page, said in words, and what helps then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.axe import faults
from tests.browser.conftest import Open, watch
from tests.browser.test_live import BOOK, FACILITATE, LONG, asked, run, status


def in_trouble(chromium: Browser, address: str, script: str = "") -> tuple[BrowserContext, Page]:
    """Open the page where something will go wrong, so that consoles may complain."""
    context = chromium.new_context()
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.goto(f"{address}/{BOOK}")
    return context, page


def failure(page: Page) -> str:
    """Press the button; return what the notebook says when it can't run."""
    page.locator(".sb-live button").first.click()
    frame = page.frame_locator(".sb-live iframe")
    frame.locator("body[data-live=failed]").wait_for(timeout=LONG)
    return status(frame)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("delete window.WebAssembly", "This browser is too old to run Python."),
        (
            "window.fetch = async () => { throw new TypeError('no') }",
            "there seems to be no network",
        ),
        ("window.fetch = async () => new Response('', { status: 404 })", "missing from this copy"),
        ("window.fetch = async () => new Response('<h1>Log in</h1>')", "their login page first"),
        ("window.Worker = class { constructor() { throw Error('no') } }", "stopped with an error"),
    ],
)
def test_what_goes_wrong_is_said_in_words(
    chromium: Browser, address: str, script: str, words: str
) -> None:
    context, page = in_trouble(chromium, address, script)
    assert words in failure(page)
    frame = page.frame_locator(".sb-live iframe")
    assert frame.locator("#start").inner_text() == "Try again"
    assert faults(page) == []
    context.close()


def test_a_login_page_is_not_kept_and_trying_again_goes_on_with_what_was_fetched(
    chromium: Browser, address: str
) -> None:
    context, page = in_trouble(chromium, address)
    context.route("**/kept/python-*", lambda route: route.fulfill(body="<h1>Log in</h1>"))
    assert "their login page first" in failure(page)
    kept = "async () => (await (await caches.open('same-boat-live')).keys()).map(({ url }) => url)"
    assert not [url for url in page.evaluate(kept) if "/python-" in url]
    context.unroute("**/kept/python-*")
    context.route("**/python-*", lambda route: route.abort())
    frame = page.frame_locator(".sb-live iframe")
    frame.locator("#start").click()
    frame.locator("#status").get_by_text("no network").wait_for(timeout=LONG)
    context.unroute("**/python-*")
    requests = asked(page)
    frame.locator("#start").click()
    frame.locator(".sb-options button").first.wait_for(timeout=LONG)
    assert [r.url for r in requests if "/kept/stdlib-" in r.url] == []
    context.close()


def test_a_book_opened_as_a_file_says_what_to_do(chromium: Browser, site: Path) -> None:
    context, page = in_trouble(chromium, site.as_uri())
    assert "from a file a browser can't start Python" in failure(page)
    context.close()


def test_it_runs_where_nothing_can_be_kept_and_says_so(open_page: Open) -> None:
    page = open_page(BOOK, "delete window.caches")
    frame = run(page, FACILITATE)
    assert "keeps nothing for later" in status(frame)
    frame.locator(".sb-options button").first.wait_for()


def test_what_no_notebook_imported_is_fetched_when_it_is_asked_for(
    chromium: Browser, address: str
) -> None:
    context, page = in_trouble(chromium, address)
    trouble: list[str] = []
    watch(page, address, trouble)
    page.route(
        "**/live/facilitate-a-meeting.html",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=re.sub(
                r'"cells": \[.*?\], "lang"',
                r'"cells": ["import xmlrpc.client, csv; print(csv.__name__)"], "lang"',
                answer.text(),
            ),
        ),
    )
    requests = asked(page)
    frame = run(page, FACILITATE)
    frame.locator("pre").get_by_text("csv").wait_for()
    assert [r for r in requests if "/kept/rest-" in r.url]
    assert not trouble
    context.close()
