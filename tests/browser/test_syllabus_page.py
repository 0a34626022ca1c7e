"""The map and the syllabus lead to every passage and decision; chapters say how long they take."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page

from sameboat.vocabulary import concepts
from tests.browser.axe import WIDE, faults, looks
from tests.browser.conftest import Open
from tests.test_syllabus import plan

PAGE = "book/syllabus.html"
PAGES = [chapter.page for chapter in plan()]
LINKS = "figure.course-map svg:visible a"
FEWEST, MOST = 8, 15  # minutes for a chapter's text; the course aims at 10 to 15
AIM = 10
EDGES = "e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] }"


@cache
def anchors(site: Path, page: str) -> set[str]:
    return {unescape(i) for i in re.findall(r'\bid="([^"]+)"', (site / page).read_text("utf-8"))}


def leads_to(page: Page, links: str) -> list[str]:
    """Return where links lead to, as `page#anchor` inside the book's folder."""
    found = page.locator(links).evaluate_all(
        "all => all.map(a => new URL(a.href.baseVal ?? a.href, document.baseURI))"
        ".map(u => u.pathname.slice(1) + decodeURIComponent(u.hash))"
    )
    return [str(address) for address in found]


def test_what_only_the_syllabus_needs_weighs_on_no_other_page(site: Path) -> None:
    pages = {
        path.name
        for path in site.rglob("*.html")
        if "same-boat-syllabus.css" in path.read_text("utf-8")
    }
    assert pages == {"syllabus.html"}


def test_axe_finds_nothing_on_the_map_and_the_syllabus_opened(open_page: Open) -> None:
    page = open_page(PAGE, **WIDE)  # closed, it is one of the pages that are all looked at
    for box in page.locator("details").all():
        box.evaluate("e => { e.open = true }")
    for look in looks(page):
        page.locator(LINKS).nth(20).focus()
        assert faults(page) == [], look
        width = page.viewport_size["width"]  # type: ignore[index]
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_concept_of_the_map_leads_to_the_passage_that_teaches_it(
    open_page: Open, site: Path
) -> None:
    page = open_page(PAGE, **WIDE)
    for _ in looks(page):
        addresses = leads_to(page, LINKS)
        assert len(addresses) == len(concepts())
        for address in addresses:
            file, _, anchor = address.partition("#")
            assert anchor in anchors(site, file), address


def test_every_link_of_the_syllabus_leads_somewhere(open_page: Open, site: Path) -> None:
    page = open_page(PAGE)
    for address in leads_to(page, ".syllabus-chapter a.internal"):
        file, _, anchor = address.partition("#")
        assert anchor in anchors(site, file), address


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_one_map_is_shown_and_its_words_stay_inside_and_apart(open_page: Open, width: int) -> None:
    page = open_page(PAGE, viewport={"width": width, "height": 800})
    assert page.locator("figure.course-map svg:visible").count() == 1
    boxes = page.locator("figure.course-map svg:visible text").evaluate_all(
        f"all => all.map({EDGES})"
    )
    left, _, right, _ = page.locator("figure.course-map").evaluate(EDGES)
    for number, box in enumerate(boxes):
        assert left <= box[0] < box[2] <= right + 1  # an italic letter leans out of its box
        for other in boxes[number + 1 :]:
            beside = box[2] <= other[0] or other[2] <= box[0]
            # A line's box is taller than its letters.
            assert beside or box[3] <= other[1] + 8 or other[3] <= box[1] + 8


@pytest.mark.parametrize("width", [320, 1280])
def test_a_concept_of_the_map_can_be_hit_with_a_finger(open_page: Open, width: int) -> None:
    page = open_page(PAGE, viewport={"width": width, "height": 800})
    for link in page.locator(LINKS).all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 24
        assert box["width"] >= 24


def test_the_map_is_walked_by_keyboard_in_reading_order_and_shows_where_one_is(
    open_page: Open,
) -> None:
    page = open_page(PAGE, **WIDE)
    order = leads_to(page, LINKS)
    page.locator(LINKS).first.focus()
    walked = []
    for _ in range(4):
        walked.append(page.evaluate("document.activeElement.href.baseVal"))
        page.keyboard.press("Tab")
    assert [address.rpartition("#")[2] for address in walked] == [
        address.rpartition("#")[2] for address in order[:4]
    ]
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"


def test_the_ways_of_a_concept_stand_out_under_the_pointer_and_at_the_focus(
    open_page: Open,
) -> None:
    page = open_page(PAGE, **WIDE)
    lit = "figure.course-map svg:visible .lit:visible"
    assert page.locator(lit).count() == 0
    link = page.locator("figure.course-map svg:visible a[href$='#same-boat']")
    link.focus()
    ways = page.locator("figure.course-map svg:visible path.lit:visible").count()
    assert ways >= 3
    page.locator(LINKS).last.focus()
    link.hover()
    assert page.locator(lit).count() > ways
    faded = "getComputedStyle(document.querySelector('.sb-course-wide .ways')).opacity"
    assert float(page.evaluate(faded)) < 1


def test_what_the_map_draws_is_said_in_words_below_it(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    entry = page.locator("#concept-same-boat + dd")
    builds = entry.locator("dt:has-text('Builds on') + dd a").all_inner_texts()
    label = page.locator("a[href$='#same-boat']").first.get_attribute("aria-label")
    assert label == f"being in the same boat, builds on {', '.join(builds)}"


def test_a_decision_of_the_syllabus_opens_as_that_decision(open_page: Open) -> None:
    page = open_page(PAGE)
    link = page.locator("#concept-back-action + dd a[href*='=']").first
    title, way = link.inner_text(), str(link.get_attribute("href")).partition("=")[2]
    link.click()
    page.locator(".sb-ask:focus").wait_for()
    assert page.locator(".sb-story .sb-scene-title").last.inner_text() == title
    path = page.evaluate("document.querySelector('same-boat-case').path")
    assert ",".join(map(str, path)) == way


def test_without_a_script_a_decision_is_found_in_the_text_of_its_case(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    link = page.locator("#concept-back-action + dd a[href*='=']").first
    title, anchor = link.inner_text(), str(link.get_attribute("href")).partition("#")[2]
    link.click()
    scene = page.locator(f".sb-scene:has([id='{anchor}'])")
    assert scene.locator(".sb-scene-title").inner_text() == title
    assert 0 <= scene.evaluate("e => e.getBoundingClientRect().top") < 300


@pytest.mark.parametrize("chapter", PAGES, ids=lambda page: page.removeprefix("book/"))
def test_a_chapter_can_be_read_in_a_quarter_of_an_hour(
    site: Path, chapter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (site / f"{chapter}.html").read_text(encoding="utf-8")
    told = re.findall(r'</h1>\s*<p class="reading-time">About (\d+) minutes? to read([^<]*)', text)
    assert len(told) == 1, "said once, below the title"
    minutes, played = int(told[0][0]), told[0][1]
    assert FEWEST <= minutes <= MOST
    assert (", and " in played) == ("<same-boat-case" in text)
    if minutes < AIM:
        with capsys.disabled():
            print(f"\n{chapter}: {minutes} minutes to read, and the course aims at {AIM} to {MOST}")


def test_only_chapters_say_how_long_they_take(site: Path) -> None:
    saying = {
        f"book/{path.stem}"
        for path in (site / "book").glob("*.html")
        if 'class="reading-time"' in path.read_text(encoding="utf-8")
    }
    assert saying == set(PAGES)
