"""Say it yourself first, on a page of the book: by keyboard alone, in every look, once loaded."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.axe import faults, looks
from tests.browser.conftest import PLACED, Open, settled

BENCH = f"book/{PLACED['one-bench']}.html"
CASE = "same-boat-case"
SAID = "You should all sit down. What is it like on the bench?"


def sound(page: Page) -> None:
    """Find nothing wrong in any look, nothing too wide on the smallest, nor in forced colours."""
    for look in looks(page):
        assert faults(page, CASE) == [], look
        width = page.viewport_size["width"]  # type: ignore[index]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, look
    page.emulate_media(forced_colors="active")
    assert faults(page, CASE) == []
    page.emulate_media(forced_colors="none")


def test_who_says_it_first_sees_no_choice_before_and_finds_the_line_again(open_page: Open) -> None:
    page = open_page(BENCH, apart=True)
    offered = page.locator(".sb-options button").all_inner_texts()
    page.get_by_label("Say it yourself first").focus()
    page.keyboard.press("Space")
    heard = page.locator(".sb-play").aria_snapshot()
    assert not any(words.splitlines()[-1] in heard for words in offered)
    assert page.locator(".sb-play [data-choice]").count() == 0
    sound(page)
    page.locator(CASE).get_by_role("textbox", name="What would you say?").focus()
    page.keyboard.type(SAID)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "sb-ask"
    wanted = page.locator(".sb-ask .sb-wanted")
    assert wanted.inner_text().strip() == f"You wanted to say: “{SAID}”"
    above = "() => document.querySelector('.sb-ask .sb-wanted').getBoundingClientRect().bottom"
    assert page.evaluate(above) <= page.locator(".sb-options").bounding_box()["y"]  # type: ignore[index]
    assert sorted(page.locator(".sb-options button").all_inner_texts()) == sorted(offered)
    sound(page)
    while page.locator(".sb-debrief").is_hidden():
        if page.locator("[data-do=offer]").is_visible():
            page.locator("[data-do=offer]").press("Enter")
        page.locator(".sb-options button").first.press("Enter")
        settled(page)
    first = page.locator(".sb-moves > li").first
    assert SAID in first.locator(".sb-wanted").inner_text()
    assert "“You should” can be heard as advice." in first.locator("small").inner_text()
    assert first.locator("details").get_attribute("open") is not None
    assert first.locator('.sb-move[data-sign^="●"]').is_visible()
    sound(page)
    page.reload()
    assert page.get_by_label("Say it yourself first").is_checked()
    kept = page.evaluate(f"document.querySelector('{CASE}').kept.tries[0].own")
    assert kept == [{"step": 1, "text": SAID}]
    page.goto(f"{page.url.partition('#')[0]}?#one-bench=1&own")
    assert page.evaluate("document.activeElement.className") == "sb-ask"
