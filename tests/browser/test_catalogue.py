"""The list of cases and exercises is whole without a script, and narrowed down with one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import PLACED, ROOT, Open

PAGE = "book/use-it-in-your-course.html"
ALL = len(PLACED) + len(list(ROOT.glob("exercises/*/en.md")))


def shown(page: Page) -> list[str]:
    titles = page.locator(".sb-catalogue li:visible > p:first-child > a")
    return [title.strip() for title in titles.all_inner_texts()]


def test_without_a_script_everything_is_there_and_nothing_asks(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    assert len(shown(page)) == ALL
    expect(page.locator(".sb-narrow")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_looked_for_is_left(open_page: Open, width: int) -> None:
    page = open_page(PAGE, viewport={"width": width, "height": 800})
    told = page.locator(".sb-narrow output")
    expect(told).to_have_text(f"{ALL} in the list")
    page.locator("[name=form]").select_option("case")
    expect(told).to_have_text(f"{len(PLACED)} in the list")
    page.locator("[name=concept]").select_option("empowerment-paradox")
    assert "Two in the morning" in shown(page)
    page.get_by_text("Leave out what contains").click()
    page.get_by_label("withdrawal from others").check()
    assert "Two in the morning" not in shown(page)
    assert faults(page) == []
    page.get_by_role("button", name="Show all again").click()
    expect(told).to_have_text(f"{ALL} in the list")
    page.locator("[name=words]").fill("ATTILIO anna")
    assert "Anna and Attilio" in shown(page)
    page.locator("[name=words]").fill("nothing like this")
    expect(told).to_have_text("Nothing in the list is like that.")
    assert shown(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_entry_leads_to_its_place(open_page: Open) -> None:
    page = open_page(PAGE)
    page.locator("[name=minutes]").select_option("3")
    minutes = [
        int(re.search(r"(\d+) minutes?", line)[1])  # type: ignore[index]
        for line in page.locator(".sb-catalogue li:visible > p:first-child").all_inner_texts()
    ]
    assert minutes
    assert max(minutes) <= 3
    page.get_by_role("button", name="Show all again").click()
    page.locator(".sb-catalogue a", has_text="The key to the room").click()
    expect(page).to_have_url(re.compile(r"mutual-self-help-groups.*#the-key-to-the-room$"))
    expect(page.locator("#the-key-to-the-room")).to_be_in_viewport()
