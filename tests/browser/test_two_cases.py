"""Several cases on one page don't disturb each other."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from sameboat.book.served import served
from sameboat.course.reading import read
from sameboat.html import render
from tests.browser.conftest import CASES, ROOT

SAID = "[...document.querySelectorAll('same-boat-case')].map((e) => e.path)"


def test_each_case_has_a_path_of_its_own(chromium: Browser, tmp_path: Path) -> None:
    cases = [read(ROOT / "cases" / name / "en.md").case for name in CASES]
    body = "\n".join(render(case) for case in cases)
    (tmp_path / "page.html").write_text(
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>Two</title>"
        f"<style>{served('player.css')}</style>{body}<script>{served('player.js')}</script>",
        encoding="utf-8",
    )
    page = chromium.new_context(reduced_motion="reduce").new_page()
    page.goto((tmp_path / "page.html").as_uri())
    one, two = (page.locator("same-boat-case").nth(i) for i in (0, 1))
    one.locator("[data-choice='2']").click()
    assert page.evaluate(SAID) == [[2], []]
    two.locator("[data-choice='1']").click()
    two.locator("[data-choice='1']").click()
    assert page.evaluate(SAID) == [[2], [1, 1]]
    one.locator("[data-do=again]").click()
    assert page.evaluate(SAID) == [[], [1, 1]]
    page.evaluate(f"location.hash = '{cases[0].name}=1'")
    page.wait_for_function(f"() => ({SAID})[0].length === 1")
    assert page.evaluate(SAID) == [[1], [1, 1]]
    identifiers = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(identifiers) == len(set(identifiers))
    page.context.close()
