"""What only Firefox does otherwise: motion, a storage that is refused, and paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from sameboat.course.reading import read
from tests.browser.conftest import CASES, ROOT, page_of
from tests.browser.test_places import BELOW, LAST, STILL, TOP, WHERE
from tests.browsers.driver import until
from tests.browsers.firefox import Firefox
from tests.browsers.test_walks import MADE, PLAYING
from tests.walks import to_each_ending

MOVING = {"ui.prefersReducedMotion": 0}
REFUSING = {"network.cookie.cookieBehavior": 2}
"""What makes a Firefox refuse to keep anything."""
FOCUSED = "(button) => document.activeElement === document.querySelector(button)"
RARE = """() => [...document.fonts].some((face) => face.status === 'loaded'
  && /^U\\+A3\\b/i.test(face.unicodeRange))"""
"""Whether the rarer letters of the typeface are there."""
WRITE = """(text) => {
  const field = document.querySelector('.sb-room textarea');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}"""


@pytest.fixture
def firefox(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Firefox]:
    """Return a Firefox with some settings, and a phone's window."""
    browser = Firefox(tmp_path / "firefox", **request.param)
    browser.size(390, 800)
    yield browser
    browser.kill()


def place(firefox: Firefox, selector: str) -> int:
    firefox.ask(STILL)
    found: int = firefox.ask(WHERE, selector)
    return found


@pytest.mark.parametrize("firefox", [MOVING], indirect=True, ids=["moving"])
@pytest.mark.parametrize("name", CASES)
def test_the_place_that_was_asked_for_comes_to_the_top(
    firefox: Firefox, address: str, name: str
) -> None:
    case = read(ROOT / "cases" / name / "en.md").case
    path = max(to_each_ending(case), key=len)
    page = f"{address}/{page_of(case)}"
    for width in (390, 1280):
        firefox.size(width, 800)
        firefox.open(page)
        firefox.ask("() => localStorage.clear()")
        firefox.open(page)
        until(firefox, PLAYING)
        for step, number in enumerate(path, start=1):
            firefox.click(f".sb-options button[data-choice='{number}']")
            until(firefox, MADE, step)
            assert place(firefox, ".sb-story .sb-choice") in TOP
        firefox.click(".sb-moves > li:nth-child(3) [data-do=retry]")
        assert place(firefox, ".sb-case .sb-ask") in TOP
        link = f"#{name}={','.join(map(str, path[:3]))}"
        firefox.ask("(link) => { location.hash = link }", f"{link},{path[3]}")
        assert place(firefox, ".sb-case .sb-ask") in TOP
        firefox.click(".sb-case [data-do=own]")
        assert place(firefox, ".sb-case .sb-ask") in TOP
        firefox.open("about:blank")
        firefox.open(page + link)
        assert place(firefox, ".sb-case .sb-ask") in TOP
        last = firefox.ask(LAST)
        firefox.open("about:blank")
        firefox.open(f"{page}#{last}")
        assert place(firefox, f"#{last}") in BELOW


@pytest.mark.parametrize("firefox", [REFUSING], indirect=True, ids=["refusing"])
def test_where_nothing_is_kept_the_frame_of_the_book_works(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}/book/coping-networks.html")
    until(firefox, PLAYING)
    for button, dialog in (
        (".primary-toggle", "#pst-primary-sidebar-modal"),
        (".secondary-toggle", "#pst-secondary-sidebar-modal"),
        (".search-button__button", "#pst-search-dialog"),
    ):
        firefox.ask("(it) => document.querySelector(it).click()", button)
        assert firefox.ask("(it) => document.querySelector(it).open", dialog)
        firefox.ask("(it) => document.querySelector(it).close()", dialog)
    firefox.click(".sb-options button[data-choice='1']")
    until(firefox, MADE, 1)
    assert "nothing be kept" in firefox.ask("() => document.querySelector('.sb-notice').innerText")


@pytest.mark.parametrize("firefox", [{}], indirect=True, ids=["paper"])
def test_paper_can_be_searched_and_holds_what_was_written(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}/book/mutual-self-help-groups.html")
    until(firefox, "() => !!document.querySelector('.sb-room textarea')")
    written = [f"Line {number} was written." for number in range(1, 31)]
    firefox.ask(WRITE, "\n".join(written))
    sheets = pypdfium2.PdfDocument(base64.b64decode(firefox.printed()))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    assert text.count("definition") > 5
    assert "\ufffd" not in text
    assert [line for line in written if line not in text] == []


@pytest.mark.parametrize("firefox", [{}], indirect=True, ids=["still"])
def test_a_dialog_gives_the_focus_back_and_a_letter_that_is_rare_is_fetched(
    firefox: Firefox, address: str
) -> None:
    firefox.open(f"{address}/book/coping-networks.html")
    for name in ("Contents of the book", "On this page", "Search"):
        button = f".bd-header-article button[aria-label='{name}']"
        firefox.ask("(button) => document.querySelector(button).focus()", button)
        firefox.press("Enter")
        until(firefox, "() => !!document.querySelector('dialog[open]')")
        firefox.press("Escape")
        until(firefox, "() => !document.querySelector('dialog[open]')")
        assert firefox.ask(FOCUSED, button), name
    assert not firefox.ask(RARE), "a chapter without them fetches none"
    firefox.open(f"{address}/book/references.html")
    until(firefox, RARE)
