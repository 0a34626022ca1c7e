"""A learner sees what is handed in, leaves out what nobody is to read, and hands it in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from sameboat.model import Case
from sameboat.record import Record, read
from tests.browser.axe import faults
from tests.browser.conftest import Open, choose, page_of
from tests.schema import faults as against_schema
from tests.walks import to_each_ending

SHARING = """
navigator.canShare = ({ files }) => files.every(({ type }) => type === 'text/plain');
navigator.share = async ({ files }) => {
  if (window.refusing) throw new DOMException('no', window.refusing);
  window.shared = { name: files[0].name, text: await files[0].text() };
};
"""
"""A stand-in for the dialogue in which a phone shares a file."""
COPYING = """
Object.defineProperty(navigator, 'clipboard',
  { value: { writeText: async (text) => { window.copied = text; } } });
"""
NOTE = "It was hard. Anna’s daughter is called Bice."


@pytest.fixture
def played(open_page: Open, case: Case) -> Any:
    def opened(script: str = "", **options: Any) -> Page:
        page = open_page(page_of(case), script, **options)
        assert page.locator(".sb-case").get_by_role("button", name="Hand in").count() == 0
        for number in next(iter(to_each_ending(case))):
            choose(page, number)
        page.locator(".sb-reflections textarea").first.fill(NOTE)
        page.locator(".sb-case").get_by_role("button", name="Hand in").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        return page

    return opened


def record_in(data: bytes) -> Record:
    record, problems = read(data, "File 1")
    assert problems == ()
    assert record is not None
    return record


@pytest.mark.parametrize("look", [(320, "light"), (1280, "dark")])
def test_all_that_goes_is_shown_and_nothing_else(
    played: Any, case: Case, look: tuple[int, str]
) -> None:
    width, scheme = look
    page = played(viewport={"width": width, "height": 700}, color_scheme=scheme)
    box = page.get_by_role("dialog")
    expect(box.get_by_role("heading", name=case.title)).to_be_visible()
    expect(box.locator("blockquote")).to_have_text([NOTE])
    box.get_by_text("The same as data").click()
    shown = json.loads(box.locator("pre").inner_text())
    assert against_schema(shown) == []
    assert NOTE in box.locator("pre").inner_text()
    assert faults(page) == []
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    box.get_by_role("checkbox").uncheck()
    assert NOTE not in box.locator("pre").inner_text()
    box.get_by_role("button", name="Take all that I wrote along").or_(
        box.get_by_role("button", name="Leave out all that I wrote")
    ).click()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.get_by_role("button", name="Hand in").first).to_be_focused()


def test_a_code_is_copied_and_can_be_read(played: Any, case: Case) -> None:
    page = played(COPYING)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".sb-told p").last).to_contain_text("Copied")
    copied = page.evaluate("() => window.copied")
    record = record_in(copied.encode())
    assert [note.text for note in record.cases[0].notes] == [NOTE]
    assert record.cases[0].version == case.version
    assert page.locator("textarea[readonly]").input_value() == copied
    page.get_by_role("button", name="Leave out all that I wrote").click()
    page.get_by_role("button", name="Copy as text").click()
    page.wait_for_function("(before) => window.copied !== before", arg=copied)
    less = record_in(page.evaluate("() => window.copied").encode())
    assert less.cases[0].notes == ()
    assert less.cases[0].tries == record.cases[0].tries


def test_a_page_that_may_not_copy_shows_the_code(played: Any) -> None:
    page = played("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy as text").click()
    field = page.locator("textarea[readonly]")
    expect(field).to_be_focused()
    assert record_in(field.input_value().encode()).cases


def test_the_file_is_shared_where_a_device_can(played: Any, case: Case) -> None:
    page = played(SHARING)
    page.get_by_role("button", name="Share the file").click()
    page.wait_for_function("() => window.shared")
    shared = page.evaluate("() => window.shared")
    assert shared["name"] == f"{case.name}.txt"
    assert record_in(shared["text"].encode()).cases[0].case == case.name
    told = page.get_by_role("dialog").get_by_role("status")
    expect(told).to_contain_text("here everything is as it was")
    for name, said in {
        "AbortError": "Nothing was shared.",
        "NotAllowedError": "didn't take",
    }.items():
        page.evaluate("(name) => { window.refusing = name; }", name)
        page.get_by_role("button", name="Share the file").click()
        expect(told).to_contain_text(said)


def test_without_a_way_to_share_there_is_no_button_for_it(played: Any) -> None:
    page = played("navigator.canShare = undefined")
    expect(page.get_by_role("button", name="Copy as text")).to_be_visible()
    assert page.get_by_role("button", name="Share the file").count() == 0


def test_the_file_holds_this_page_or_everything_kept(
    played: Any, open_page: Open, tmp_path: Path
) -> None:
    page = played()
    other = {
        "exercise": "far-away", "title": "Far away", "kind": "order", "language": "en",
        "version": "v", "answers": [2, 1], "times": [],
    }  # fmt: skip
    page.evaluate(
        "(entry) => localStorage.setItem('sameboat:/exercise:far-away', entry)", json.dumps(other)
    )
    for scope, exercises in {"page": [], "all": ["far-away"]}.items():
        page.locator(f"input[type=radio][value={scope}]").check()
        with page.expect_download() as download:
            page.get_by_role("button", name="Keep as a file").click()
        download.value.save_as(tmp_path / scope)
        record = record_in((tmp_path / scope).read_bytes())
        assert [done.exercise for done in record.exercises] == exercises
        assert len(record.cases) == 1


def test_a_way_alone_and_an_address_are_qr_codes(played: Any, case: Case) -> None:
    page = played()
    box = page.get_by_role("dialog")
    for what in ("way", "moment", "place"):
        box.get_by_role("combobox").select_option(what)
        box.get_by_role("button", name="QR code", exact=True).click()
        expect(box.locator("svg.sb-qr")).to_be_visible()
    expect(box.locator(".sb-told .sb-code")).to_have_text(f"{page.url.split('#')[0]}#{case.name}")
    assert faults(page) == []


def test_a_copy_without_qr_codes_offers_the_address(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), apart=True)
    page.route("**/qr.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    choose(page, 1)
    page.locator(".sb-case").get_by_role("button", name="Hand in").click()
    box = page.get_by_role("dialog")
    box.get_by_role("combobox").select_option("moment")
    box.get_by_role("button", name="QR code", exact=True).click()
    expect(box.get_by_role("status")).to_contain_text("no QR code in this copy")
    expect(box.locator(".sb-told .sb-code")).to_contain_text(f"#{case.name}=1")
