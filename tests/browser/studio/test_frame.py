"""The studio's frame: its tour, its bar, its tabs, and whoever has no script, no room, no mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults, looks
from tests.browser.studio.conftest import Studio


@pytest.mark.parametrize("name", ["index", "it"])
def test_the_tour_has_five_sentences_and_can_be_left(studio: Studio, name: str) -> None:
    page = studio(name)
    tour = page.locator(".st-tour")
    said = []
    while tour.is_visible():
        said.append(tour.locator("p").inner_text())
        tour.locator("button").first.click()
    assert len(said) == len(set(said)) == 5
    page.reload()
    page.wait_for_function("() => window.studio")
    expect(tour).to_be_hidden()
    page.locator("[data-do=more]").click()
    page.locator("[data-do=tour]").click()
    expect(tour.locator("p")).to_be_focused()
    tour.locator("button").last.press("Enter")
    expect(tour).to_be_hidden()
    assert page.evaluate("() => document.activeElement.closest('.st-bar') !== null")


@pytest.mark.parametrize("name", ["index", "it"])
def test_somebody_begins_with_an_empty_page_or_with_the_example(studio: Studio, name: str) -> None:
    page = studio(name)
    example = page.evaluate("() => studio.data.starter")
    page.locator(".st-tour [data-do=empty]").click()
    page.wait_for_function("() => studio.manuscript.text === studio.data.empty.text")
    page.wait_for_function("() => studio.findings.current")
    assert page.evaluate("() => studio.findings.problems.length")
    for wanted, text in (("example", example), ("empty", None)):
        page.locator("[data-do=more]").click()
        page.locator(".st-menu [data-do=shelf]").click()
        page.locator(f"dialog[open] [data-do={wanted}]").click()
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.wait_for_function(
            "(text) => studio.manuscript.text === (text ?? studio.data.empty.text)", arg=text
        )


def test_every_dialog_gives_the_focus_back(studio: Studio) -> None:
    page = studio()
    names = page.evaluate("() => [...document.querySelectorAll('.st-menu [data-do]')].map("
                          "(button) => button.dataset.do)")  # fmt: skip
    for name in names:
        if name == "tour":
            continue
        page.locator("[data-do=more]").focus()
        page.keyboard.press("Enter")
        page.locator(f".st-menu [data-do={name}]").press("Enter")
        expect(page.locator("dialog[open]")).to_have_count(1)
        assert faults(page) == [], name
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        assert page.evaluate("() => document.activeElement.dataset.do") == "more", name


def test_undoing_knows_one_history_for_all_fields(studio: Studio) -> None:
    page = studio()
    page.evaluate("() => window.studio.manuscript.set(window.studio.manuscript.text + 'x', 'test')")
    page.locator("[role=tab]").first.focus()
    page.keyboard.press("Control+z")
    assert not page.evaluate("() => window.studio.manuscript.text").endswith("x")
    page.keyboard.press("Control+Shift+Z")
    assert page.evaluate("() => window.studio.manuscript.text").endswith("x")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(studio: Studio, width: int) -> None:
    page = studio(viewport={"width": width, "height": 700})
    sides = page.locator("main > [role=tablist] [role=tab]")
    for side in ("write", "beside"):
        if sides.first.is_visible():
            sides.and_(page.locator(f"[data-tab={side}]")).click()
        for tab in page.locator(f".st-{side} > [role=tablist] [role=tab]").all():
            tab.click()
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.evaluate("() => scrollTo(0, 0)")
    for look in looks(page):
        assert faults(page) == [], look


def test_arrow_keys_go_from_tab_to_tab(studio: Studio) -> None:
    page = studio()
    tabs = page.locator(".st-write > [role=tablist] [role=tab]")
    tabs.first.focus()
    page.keyboard.press("ArrowLeft")
    expect(tabs.last).to_be_focused()
    expect(tabs.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(tabs.first).to_be_focused()


def test_without_a_script_the_page_says_what_to_do(chromium: Browser, place: str) -> None:
    page: Page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{place}/studio/index.html")
    assert "JavaScript" in page.locator("main").inner_text()
    assert page.locator("main a").count()
    page.context.close()
