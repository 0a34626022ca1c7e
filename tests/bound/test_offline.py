"""The offline page asks for nothing, leads nowhere outside but where it says so, and plays."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import faults

LOOKS = [("light", 390), ("dark", 1280)]


@pytest.fixture
def file(offline: str, tmp_path: Path) -> Path:
    path = tmp_path / "same-boat.html"
    path.write_text(offline, encoding="utf-8")
    return path


def opened(browser: Browser, file: Path, **options: object) -> Page:
    tab = browser.new_context(reduced_motion="reduce", **options).new_page()  # type: ignore[arg-type]
    trouble: list[str] = []
    tab.on("request", lambda request: trouble.append(request.url))
    tab.on("console", lambda message: trouble.append(message.text))
    tab.on("pageerror", lambda error: trouble.append(str(error)))
    tab.goto(file.as_uri())
    assert [line for line in trouble if not line.startswith(("data:", file.as_uri()))] == []
    return tab


def test_no_element_and_no_style_asks_for_anything(page: Element, offline: str) -> None:
    for element in page.iter():
        assert not str(element.get("src", "data:")).partition("data:")[0], element.attrib
        if element.tag == "link":
            assert str(element.get("href")).startswith("data:")
    assert set(re.findall(r"url\(\s*[\"']?([a-z]+|#)", offline)) <= {"data", "#"}
    assert "@import" not in offline


def test_every_id_stands_once_and_every_link_leads_to_one(page: Element) -> None:
    times = Counter(e.get("id") for e in page.iter() if e.get("id"))
    assert [name for name, count in times.items() if count > 1] == []
    links = [e.get("href", "") for e in page.iter() if str(e.tag).endswith("a") and e.get("href")]
    assert [a for a in links if not a.startswith(("#", "https://", "http://"))] == []
    assert [a for a in links if a.startswith("#") and a[1:] not in times] == []


def test_every_drawing_is_described(page: Element) -> None:
    for element in page.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag == "svg" and element.get("aria-hidden") != "true":
            assert len(element.get("aria-label", "")) > 10, element.attrib
        assert tag != "img" or element.get("alt")


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_it_can_be_read_and_axe_finds_nothing(
    chromium: Browser, file: Path, scheme: str, width: int
) -> None:
    tab = opened(chromium, file, color_scheme=scheme, viewport={"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    # The chapters are alike, and each has been looked at as a page: one of them stands for all.
    tab.evaluate("[...document.querySelectorAll('main > article')].slice(2).map((e) => e.remove())")
    assert faults(tab) == []
    tab.context.close()


def test_everything_that_can_be_played_plays(chromium: Browser, file: Path) -> None:
    tab = opened(chromium, file)
    for name in ("same-boat-case", "same-boat-exercise"):
        assert tab.evaluate(f"!document.querySelector('{name}') || !!customElements.get('{name}')")
    assert tab.locator("same-boat-case .sb-play").count() == tab.locator("same-boat-case").count()
    tab.context.close()


def test_a_case_plays_and_a_link_opens_its_moment(chromium: Browser, file: Path) -> None:
    tab = opened(chromium, file)
    case = tab.locator("#anna-and-attilio")
    assert not case.locator(".sb-number").first.is_visible()
    case.locator("[data-choice='1']").click()
    case.locator(".sb-feedback:visible").first.wait_for()
    tab.locator("#chapter--syllabus a[href='#the-caregivers-group=']").first.click()
    assert tab.locator("#the-caregivers-group .sb-ask").is_visible()
    tab.context.close()


def test_without_a_script_each_choice_has_its_number(chromium: Browser, file: Path) -> None:
    tab = opened(chromium, file, java_script_enabled=False)
    numbers = tab.locator("#anna-and-attilio .sb-number")
    assert numbers.nth(0).inner_text() == "1"
    assert numbers.nth(1).inner_text() == "1.1"
    assert all(number.is_visible() for number in numbers.all())
    tab.context.close()


def test_it_loads_nothing_and_runs_only_what_it_brought(offline: str) -> None:
    # The first: the script that makes a record's page has the policy of that page in it.
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', offline)
    assert found
    policy = found[1]
    assert found.start() < offline.index("<title>")
    assert policy.startswith(
        "default-src 'none'; img-src data:; font-src data:; script-src 'sha256-"
    )
    assert "'self'" not in policy
    assert "unsafe" not in policy
