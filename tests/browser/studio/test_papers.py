"""What co-authors print fits the sheet, and what they fill in is on it."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page

from sameboat.studio.papers import PAPERS, address
from sameboat.vocabulary import languages
from tests.bound.conftest import letters
from tests.browser.axe import faults
from tests.browser.conftest import Open

PRINTED = [address(name, code) for name in PAPERS if PAPERS[name] == "html" for code in languages()]
NARROW = {"viewport": {"width": 320, "height": 700}}


def sheets(page: Page) -> list[str]:
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert {tuple(round(side / 72 * 25.4) for side in sheet.get_size()) for sheet in document} == {
        (210, 297)
    }
    return [letters(sheet.get_textpage().get_text_range()) for sheet in document]


@pytest.mark.parametrize("paper", PRINTED)
def test_a_paper_is_one_page_of_a4_and_reads_well_on_the_smallest_phone(
    open_page: Open, paper: str
) -> None:
    page = open_page(f"studio/{paper}")
    assert len(sheets(page)) == 1
    assert faults(page) == []
    page = open_page(f"studio/{paper}", **NARROW)
    assert faults(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    button = page.locator("button")
    assert button.is_visible()


def test_what_is_written_into_the_agreement_is_printed_and_kept_nowhere(open_page: Open) -> None:
    page = open_page(f"studio/{address('agreement', 'en')}")
    page.get_by_role("textbox", name="hours").fill("six hours, in two evenings")
    page.get_by_role("textbox", name="Name 1", exact=True).fill("Rosa")
    (sheet,) = sheets(page)
    assert letters("for about six hours, in two evenings") in sheet
    assert letters("Rosa") in sheet
    page.reload()
    assert page.get_by_role("textbox", name="hours").inner_text().strip() == ""


def test_a_chapter_leads_to_the_studio_and_to_every_paper(open_page: Open) -> None:
    page = open_page("book/writing-a-case.html")
    way = page.locator(".sb-way-in")
    links = way.locator("a").evaluate_all("(all) => all.map((one) => one.href)")
    assert [link for link in links if not page.request.get(link).ok] == []
    assert len(links) == len(languages()) * (1 + len(PAPERS))
    with page.expect_download() as found:
        way.get_by_role("link", name="A small case as a document").click()
    assert found.value.suggested_filename == "a-case-to-write-over.docx"
    way.get_by_role("link", name="Write a case", exact=True).click()
    page.wait_for_function("() => location.pathname.endsWith('/studio/index.html')")
