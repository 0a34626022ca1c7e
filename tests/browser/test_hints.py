"""What a term means is shown beside it: by pointer, by keyboard, by touch; closing is easy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import WIDE, faults, looks
from tests.browser.conftest import Open

PAGE = "book/coping-networks.html"
TERM = "a.hint[href*='glossary.html#term-']"
WORK = "a.hint[href*='references.html#']"
FOCUSED = "document.activeElement.getAttribute('href')"
EDGES = "e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] }"
TOUCH = {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}}


def hint(page: Page) -> Locator:
    return page.locator(".sb-hint")


def at_rest(page: Page) -> None:
    page.wait_for_timeout(500)  # longer than the hint waits for the pointer to come back


def test_the_pointer_shows_a_definition_that_it_can_travel_into(open_page: Open) -> None:
    page = open_page(PAGE, viewport={"width": 1280, "height": 900})
    term = page.locator(TERM).first
    term.hover()
    expect(hint(page)).to_contain_text("People worried about a common life problem")
    hint(page).hover()
    at_rest(page)
    expect(hint(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(hint(page)).to_have_count(0)


def test_the_keyboard_shows_a_definition_and_escape_closes_it_where_it_is(open_page: Open) -> None:
    page = open_page(PAGE)
    term = page.locator(TERM).first
    term.focus()
    expect(hint(page)).to_be_visible()
    at_rest(page)
    expect(hint(page)).to_be_visible()
    described = term.get_attribute("aria-describedby")
    assert "common life problem" in page.locator(f"[role=tooltip][id='{described}']").inner_text()
    assert not hint(page).locator("a").is_visible(), "a keyboard follows the link itself"
    page.keyboard.press("Escape")
    expect(hint(page)).to_have_count(0)
    assert page.evaluate(FOCUSED) == term.get_attribute("href")
    assert term.get_attribute("aria-describedby") is None


def test_leaving_the_term_closes_its_definition(open_page: Open) -> None:
    page = open_page(PAGE)
    page.locator(TERM).first.focus()
    expect(hint(page)).to_be_visible()
    page.locator("footer a").first.focus()
    expect(hint(page)).to_have_count(0)


def test_a_pointer_that_only_passes_by_leaves_the_definition_at_the_focus(open_page: Open) -> None:
    page = open_page(PAGE, viewport={"width": 1280, "height": 900})
    page.keyboard.press("Tab")
    term = page.locator(TERM).first
    term.focus()
    box = page.locator(WORK).first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.move(5, 5)
    at_rest(page)
    expect(hint(page)).to_contain_text("common life problem")


def test_escape_closes_what_the_pointer_shows(open_page: Open) -> None:
    page = open_page(PAGE, viewport={"width": 1280, "height": 900})
    page.locator(TERM).first.hover()
    expect(hint(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(hint(page)).to_have_count(0)


def test_the_first_tap_shows_and_a_link_or_a_second_tap_leads_on(open_page: Open) -> None:
    page = open_page(PAGE, **TOUCH)
    term = page.locator(TERM).first
    term.tap()
    expect(hint(page)).to_be_visible()
    assert page.url.endswith(PAGE)
    link = hint(page).get_by_role("link", name="In the glossary")
    assert link.bounding_box()["height"] >= 24  # type: ignore[index]
    page.touchscreen.tap(200, 20)
    expect(hint(page)).to_have_count(0)
    term.tap()
    link.tap()
    page.wait_for_url("**/glossary.html#term-coping-network")
    page.go_back()
    page.locator(TERM).first.tap()
    page.locator(TERM).first.tap()
    page.wait_for_url("**/glossary.html#term-coping-network")


def test_a_tapped_definition_stands_right_behind_its_term(open_page: Open) -> None:
    page = open_page(PAGE, **TOUCH)
    page.locator(TERM).first.tap()
    assert page.locator(f"{TERM} + .sb-hint").count() == 1


OUTSIDE = """() => [...document.querySelectorAll('a.hint')].filter((link) => {
  link.focus();
  const hint = document.querySelector('.sb-hint').getBoundingClientRect();
  const line = link.getClientRects()[0];
  const inside = hint.left >= 0 && hint.left < hint.right && hint.right <= innerWidth;
  const near = Math.abs(hint.top - line.bottom) < 2 || Math.abs(hint.bottom - line.top) < 2;
  return !inside || !near || document.documentElement.scrollWidth > innerWidth;
}).map((link) => link.textContent)"""
"""Terms whose definition leaves the window or their line when they have the focus."""


def test_every_hint_stays_inside_the_window(open_page: Open) -> None:
    page = open_page(PAGE)
    assert page.locator("a.hint").count() > 20
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OUTSIDE) == []


def test_italian_words_of_a_definition_say_that_they_are_italian(open_page: Open) -> None:
    page = open_page(PAGE)
    page.locator(TERM).first.focus()
    assert hint(page).locator("[lang=it]").inner_text() == "rete di fronteggiamento"


def test_a_citation_shows_the_work(open_page: Open) -> None:
    page = open_page(PAGE)
    page.locator(WORK).first.focus()
    expect(hint(page)).to_contain_text("Folgheraiter")
    assert page.locator(WORK).first.get_attribute("title") is None


@pytest.mark.parametrize("touch", [False, True], ids=["focus", "touch"])
def test_axe_finds_nothing_while_a_definition_is_shown(open_page: Open, touch: bool) -> None:
    page = open_page(PAGE, has_touch=touch, **WIDE)
    term = page.locator(TERM).first
    for look in looks(page):
        page.keyboard.press("Escape")
        page.evaluate("document.activeElement.blur()")
        expect(hint(page)).to_have_count(0)
        term.tap() if touch else term.focus()
        expect(hint(page)).to_be_visible()
        assert hint(page).locator("a").is_visible() == touch
        assert faults(page, "p:has(.sb-hint)") == [], look


def test_without_a_script_a_term_is_a_plain_link(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    page.locator(TERM).first.click()
    assert page.url.endswith("glossary.html#term-coping-network")


def test_a_page_carries_the_definitions_it_uses_and_no_others(site: Path) -> None:
    for path in sorted((site / "book").glob("*.html")):
        text = path.read_text(encoding="utf-8")
        used = set(re.findall(r'<a class="[^"]*\bhint\b[^"]*" href="([^"]*#term-[^"]*)"', text))
        assert set(re.findall(r'<span data-for="([^"]*)">', text)) == used, path.name


def test_definitions_leave_out_where_they_lead_on_to_and_whom_they_cite(site: Path) -> None:
    for path in sorted((site / "book").glob("*.html")):
        told = re.findall(
            r'<span data-for="[^"]*"><b>[^<]+</b> (.*)</span>', path.read_text("utf-8")
        )
        for words in told:
            assert "See " not in words, words
            assert " ." not in words, words
            assert words.endswith((".", ".)", "”")), words


def test_the_glossary_marks_every_word_it_calls_italian(site: Path) -> None:
    text = (site / "book" / "glossary.html").read_text(encoding="utf-8")
    called = re.findall(r"In\s+Italian,\s+(<em[^>]*>)", text)
    assert len(called) > 40
    assert set(called) == {'<em lang="it">'}
