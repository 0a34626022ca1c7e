"""A chapter on paper: what was covered is there, what was written is whole, all can be found."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.bound.conftest import letters
from tests.browser.conftest import Open

CHAPTERS = ("mutual-self-help-groups", "coping-networks", "learning-with-experts-by-experience")
"""Between them they have exercises of every kind."""
WORDS = """() => [...document.querySelectorAll(
  'main .sb-line, .sb-place, .sb-also, .sb-fit, .sb-ties td')]
  .filter((line) => !line.closest('.sb-play')).map((line) => line.textContent)"""
LINES = [f"Line {number} of forty is mine." for number in range(1, 41)]
LIGATURES = """() => [...new Set([...document.querySelectorAll('article *')]
  .map((one) => getComputedStyle(one).fontVariantLigatures))]"""


def printed(page: Page) -> str:
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return letters("".join(sheet.get_textpage().get_text_range() for sheet in document))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_all_that_a_chapter_says_and_a_learner_wrote_is_on_paper(
    open_page: Open, chapter: str
) -> None:
    page = open_page(f"book/{chapter}.html")
    fields = page.locator("same-boat-exercise textarea")
    for number in range(fields.count()):
        fields.nth(number).fill("\n".join(f"{number}: {line}" for line in LINES))
    sheets = printed(page)
    words = page.evaluate(WORDS)
    assert len(words) > 100
    assert [line for line in words if letters(line) not in sheets] == []
    for number in range(fields.count()):
        assert [line for line in LINES if letters(f"{number}: {line}") not in sheets] == []


def test_no_letters_are_joined_on_paper(open_page: Open) -> None:
    page = open_page("book/coping-networks.html")
    page.emulate_media(media="print")
    assert page.evaluate(LIGATURES) == ["none"]
