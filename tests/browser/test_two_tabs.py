"""Two tabs of one browser hold the same case: what is done in one is there in the other."""

from __future__ import annotations

from playwright.sync_api import Browser

from sameboat.course.reading import read
from sameboat.model import Case
from tests.browser.conftest import ROOT, choose, page_of
from tests.walks import to_each_ending

KEPT = "() => document.querySelector('same-boat-case').kept"
NOTE = ".sb-reflections textarea"


def test_two_tabs_keep_what_was_chosen_and_written_in_both(chromium: Browser, address: str) -> None:
    case = read(ROOT / "cases/the-caregivers-group/en.md").case
    path = next(iter(to_each_ending(case)))
    context = chromium.new_context(reduced_motion="reduce")
    one, two = (context.new_page() for _ in range(2))
    for page in (one, two):
        page.goto(f"{address}/{page_of(case)}")
    for number in path:
        choose(one, number)
        choose(two, number)
    assert one.locator(NOTE).count() > 1
    one.locator(NOTE).first.fill("Who wasn't heard?")
    two.wait_for_function(f"() => document.querySelector('{NOTE}').value.startsWith('Who')")
    two.locator(NOTE).last.fill("The nights.")
    one.locator(".sb-case [data-do=back]").click()
    kept = one.evaluate(KEPT)
    assert {note["text"] for note in kept["notes"]} == {"Who wasn't heard?", "The nights."}
    assert all(way["linked"] == 0 for way in kept["tries"])
    assert [*path] in [way["path"] for way in kept["tries"]]
    two.locator(".sb-case [data-do=erase]").click()
    two.locator(".sb-case [data-do=erase]").click()
    one.locator(".sb-case [data-do=back]").click()
    assert one.evaluate(KEPT) is None
    one.reload()
    assert one.locator(".sb-case .sb-notice").is_hidden()
    context.close()


def test_after_a_choice_the_address_names_no_earlier_moment(
    chromium: Browser, address: str, case: Case
) -> None:
    path = next(iter(to_each_ending(case)))
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/{page_of(case)}#{case.name}={path[0]}")
    choose(page, path[1])
    assert "=" not in page.url
    page.reload()
    assert page.evaluate("document.querySelector('same-boat-case').path") == [*path[:2]]
    assert page.evaluate(KEPT)["tries"][0]["linked"] == 1
    context.close()
