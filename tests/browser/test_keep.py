"""What is kept on the device: resume, records, links, and a browser that refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sameboat.model import Case
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.conftest import REFUSING, Open, choose, page_of
from tests.browser.test_play import said
from tests.schema import faults
from tests.walks import to_each_ending

PATH = "document.querySelector('same-boat-case').path"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"

FULL_UNTIL = """const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (...entry) {
  if (document.hasRoom) return setItem.apply(this, entry);
  throw new DOMException('full', 'QuotaExceededError');
}"""
"""A storage that is full until the page says that it has room again."""


def kept(page: Page, case: Case) -> Any:
    text = page.evaluate("(name) => localStorage.getItem('sameboat:/' + name)", case.name)
    return json.loads(text) if text else None


def ways(page: Page, case: Case) -> list[tuple[list[int], int]]:
    """Return each try that is kept: its path, and how many of its steps came by a link."""
    found = kept(page, case)
    assert faults(found, "played") == []
    return [(one["path"], one["linked"]) for one in found["tries"]]


def test_a_tab_killed_at_any_step_is_resumed_there(
    chromium: Browser, address: str, case: Case
) -> None:
    path = max(to_each_ending(case), key=len)
    context = chromium.new_context(reduced_motion="reduce")
    for step in range(len(path) + 1):
        page = context.new_page()
        page.goto(f"{address}/{page_of(case)}")
        assert said(page) == list(lines(play(case, path[:step])))
        assert page.locator(".sb-case .sb-notice").is_visible() == (step > 0)
        if step < len(path):
            choose(page, path[step])
        page.close(run_before_unload=False)
    context.close()


def test_going_on_leads_to_the_open_choice(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    choose(page, 1)
    page.reload()
    page.locator(".sb-case [data-do=resume]").click()
    assert page.evaluate("document.activeElement.className") == "sb-ask"


@pytest.mark.parametrize("script", [REFUSING, FULL])
def test_a_browser_that_keeps_nothing_plays_on_and_says_so(
    open_page: Open, case: Case, script: str
) -> None:
    path = next(iter(to_each_ending(case)))
    page = open_page(page_of(case), script)
    for number in path:
        choose(page, number)
    assert "nothing be kept" in page.locator(".sb-case .sb-notice").inner_text()
    page.locator(".sb-reflections textarea").first.fill("A thought.")
    page.locator(".sb-case [data-do=erase]").click()
    page.locator(".sb-case [data-do=erase]").click()
    assert page.evaluate(PATH) == []


def test_where_nothing_is_kept_the_frame_of_the_book_works(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), REFUSING, viewport={"width": 390, "height": 800})
    for button in ("Contents of the book", "On this page", "Search"):
        page.get_by_role("button", name=button, exact=True).click()
        page.get_by_role("dialog").wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="hidden")


def test_a_storage_that_has_room_again_takes_what_waited(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), FULL_UNTIL)
    choose(page, 1)
    notice = page.locator(".sb-case .sb-notice")
    assert "nothing be kept" in notice.inner_text()
    page.evaluate("document.hasRoom = true")
    choose(page, 1)
    assert not notice.is_visible()
    page.reload()
    assert page.evaluate(PATH) == [1, 1]


def test_a_link_opens_a_moment_and_leaves_the_own_place_alone(open_page: Open, case: Case) -> None:
    path = next(iter(to_each_ending(case)))
    page = open_page(page_of(case))
    choose(page, 1)
    own = page.evaluate(PATH)
    link = ",".join(map(str, path[:3]))
    page.goto(page.url.partition("#")[0] + f"#{case.name}={link}")
    page.wait_for_function(f"() => {PATH}.length === 3")
    assert said(page) == list(lines(play(case, path[:3])))
    assert ways(page, case) == [(own, 0)]
    choose(page, path[3])
    assert ways(page, case) == [(own, 0), (list(path[:4]), 3)]
    page.locator(".sb-case [data-do=own]").click()
    assert page.evaluate(PATH) == own
    page.reload()
    assert page.evaluate(PATH) == own


def test_a_link_is_a_place_of_ones_own_when_there_was_none(open_page: Open, case: Case) -> None:
    page = open_page(f"{page_of(case)}#{case.name}=1")
    assert page.evaluate(PATH) == [1]
    choose(page, 2)
    assert ways(page, case) == [([1, 2], 1)]


@pytest.mark.parametrize("path", ["9,9", "1,99", "x", "%E0%A4%A", "1,,2", "-1"])
def test_a_link_that_cannot_be_followed_is_followed_as_far_as_it_goes(
    open_page: Open, case: Case, path: str
) -> None:
    page = open_page(f"{page_of(case)}#{case.name}={path}")
    assert page.locator(".sb-options button").count() > 1


def test_the_link_to_a_moment_leads_back_to_it(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    choose(page, 2)
    choose(page, 1)
    link = page.locator(".sb-link").get_attribute("href")
    assert link == f"#{case.name}=2,1"


def test_a_revised_case_says_so_and_keeps_every_note(open_page: Open, case: Case) -> None:
    note = {"question": "A question that is gone?", "text": "My own words."}
    path = next(iter(to_each_ending(case)))
    record = {"version": "older", "path": [*path, 9], "times": [], "reflections": [note]}
    script = f"""if (!localStorage.length) localStorage.setItem('sameboat:{case.name}',
      {json.dumps(json.dumps(record))})"""
    page = open_page(page_of(case), script)
    assert "revised" in page.locator(".sb-case .sb-notice").inner_text()
    assert page.evaluate(PATH) == list(path)
    assert page.locator(".sb-earlier textarea").input_value() == "My own words."
    page.locator(".sb-case [data-do=back]").click()
    assert kept(page, case)["notes"] == [{"place": "", **note}]
    assert ways(page, case) == [([*path, 9], 0)]


@pytest.mark.parametrize("text", ["{", "null", "[]", '{"path": "no", "reflections": [1, null]}'])
def test_a_record_that_is_damaged_does_no_harm(open_page: Open, case: Case, text: str) -> None:
    page = open_page(page_of(case), f"localStorage.setItem('sameboat:{case.name}', `{text}`)")
    choose(page, 1)
    assert page.evaluate(PATH) == [1]
    assert faults(kept(page, case), "played") == []


def test_copies_of_the_book_keep_apart_and_know_what_was_kept_before(
    open_page: Open, case: Case
) -> None:
    older = json.dumps({"path": [1], "times": ["t"]})
    script = f"""localStorage.setItem('sameboat:{case.name}', `{older}`);
      localStorage.setItem('sameboat:/other/{case.name}', '{{"path": [2]}}');"""
    page = open_page(page_of(case), script)
    assert page.evaluate(PATH) == [1]
    choose(page, 1)
    assert ways(page, case) == [([1, 1], 0)]
    assert page.evaluate("(name) => localStorage['sameboat:/other/' + name]", case.name)


def test_everything_kept_is_erased_on_the_second_press(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    choose(page, 1)
    erase = page.locator(".sb-case [data-do=erase]")
    before = erase.inner_text()
    erase.click()
    assert kept(page, case) is not None
    assert erase.inner_text() != before
    page.locator(".sb-case [data-do=back]").focus()
    assert erase.inner_text() == before
    erase.click()
    erase.click()
    assert kept(page, case) is None
    assert page.evaluate(PATH) == []
    assert "erased" in page.locator(".sb-case .sb-hear").inner_text()


def test_the_first_way_is_kept_beside_a_later_one(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    choose(page, 1)
    choose(page, 1)
    page.locator(".sb-case [data-do=again]").click()
    assert (ways(page, case), kept(page, case)["at"]) == ([([1, 1], 0)], 0)
    choose(page, 2)
    assert (ways(page, case), kept(page, case)["at"]) == ([([1, 1], 0), ([2], 0)], 1)
    page.reload()
    assert page.evaluate(PATH) == [2]
