"""What the book lets people take along is there, small enough, and works where it is taken."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sameboat.package.formats import FORMATS
from tests.browser.axe import faults
from tests.browser.conftest import PLACED, Open

MOST = 120_000
FAR = 0.2
"""How far the number of pages that is said may be from the true one."""
ALONG = re.compile(r'href="[./]*(packages/[^"?]+)')
PRINTED = ("anna-and-attilio", "where-does-it-stop", "mutual-self-help-groups", "network-work")


def test_every_case_and_every_set_of_exercises_can_be_taken_along(site: Path) -> None:
    linked = {
        found
        for page in (site / "book").glob("*.html")
        for found in ALONG.findall(page.read_text(encoding="utf-8"))
    }
    there = {f"packages/{path.name}" for path in (site / "packages").iterdir()}
    assert linked == there
    for name in PLACED:
        endings = {file.removeprefix(f"packages/{name}") for file in there if f"/{name}." in file}
        assert endings == {form.ending for name, form in FORMATS.items() if name != "moodle"}


def test_one_file_is_small(site: Path) -> None:
    for path in (site / "packages").glob("*.html"):
        assert len(gzip.compress(path.read_bytes(), 9)) <= MOST, path.name


@pytest.mark.parametrize("name", ["one-bench", "coping-networks"])
def test_one_file_works_from_a_disk(site: Path, chromium: Browser, name: str) -> None:
    context = chromium.new_context(offline=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text))
    page.goto((site / "packages" / f"{name}.html").as_uri())
    expect(page.locator("[data-playing]").first).to_be_visible()
    assert faults(page) == []
    if name == "one-bench":
        page.locator(".sb-options button").first.click()
        expect(page.locator(".sb-move:visible").first).to_be_visible()
    else:
        assert page.locator("same-boat-exercise").count() == 6
    assert trouble == []
    context.close()


@pytest.mark.parametrize("name", PRINTED)
def test_the_pages_that_are_said_are_about_right(site: Path, chromium: Browser, name: str) -> None:
    page = chromium.new_page()
    page.goto((site / "packages" / f"{name}.paper.html").as_uri())
    printed = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
    page.close()
    said = [
        int(found)
        for place in (site / "book").glob("*.html")
        for found in re.findall(
            rf"{name}\.paper\.html[^>]*>To print, about (\d+) pages", place.read_text("utf-8")
        )
    ]
    assert len(said) == 1
    assert abs(said[0] - printed) <= max(1, printed * FAR)


def test_the_list_opens_below_a_case(open_page: Open) -> None:
    page = open_page("book/coping-networks.html", viewport={"width": 390, "height": 844})
    page.get_by_text("Take this case with you").click()
    expect(page.get_by_role("link", name="SCORM package").first).to_be_visible()
    assert faults(page) == []
