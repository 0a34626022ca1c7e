"""Names as people have them, in the page: long, many, and from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from sameboat.book.look import sheet
from sameboat.book.served import served
from sameboat.html import render
from sameboat.html.exercise import render_exercise
from sameboat.model import Case
from sameboat.naming import bare, isolated
from sameboat.network import sentence
from sameboat.paper.case import sheets
from sameboat.paper.exercise import handout
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.conftest import ROOT, choose
from tests.browser.test_play import READ
from tests.names import drawn, named

SIZES = (320, 390, 1280)
LONG = named("long-and-many")
RIGHT_TO_LEFT = named("right-to-left")
HTML = (
    "<!doctype html><html lang='en'><meta charset='utf-8'><title>Names</title>"
    "<meta name='viewport' content='width=device-width'>"
    f"<style>body{{background:var(--sb-ground);color:var(--sb-ink)}}{sheet(ROOT)}"
    f"{served('player.css')}{served('exercise.css')}</style><main>{{script}}</main>"
    f"<script>{served('player.js')}</script><script>{served('exercise.js')}</script>"
    f"<script>{served('record.js')}</script></html>"
)
NAMES = """(root) => [...root.querySelectorAll('text')].map((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return { left, top, right, bottom, size: parseFloat(getComputedStyle(text).fontSize) };
})"""
"""Where the names of a drawing stand on the screen."""
WIDE = """() => [...document.querySelectorAll('main :not(.sb-hear, svg *)')]
  .filter((part) => part.clientWidth && part.scrollWidth > part.clientWidth + 1)
  .map((part) => part.className)"""
"""What is wider than the room it has."""


@pytest.fixture
def shown(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", SIZES)
def test_fourteen_people_with_long_names_fit(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    shown.set_content(HTML.replace("{script}", render(LONG)))
    choose(shown, 1)
    shown.locator(".sb-table summary").click()
    fits(shown, width, shown.locator(".sb-network svg"))


@pytest.mark.parametrize("width", SIZES)
def test_a_drawn_network_of_fourteen_fits(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    shown.set_content(HTML.replace("{script}", render_exercise(drawn())))
    shown.locator("input").first.fill("Bartholomew-Featherstonehaugh Chidi-Okon")
    shown.locator("form button").first.click()
    for one, two in ((1, 2), (3, 9), (13, 5), (0, 7)):
        shown.locator(f"[data-person='{one}']").click()
        shown.locator(f"[data-person='{two}']").click()
    assert shown.locator(".sb-drawn li").count() == 15 + 4
    shown.locator("summary").first.click()
    fits(shown, width, shown.locator(".sb-editor svg"))


@pytest.mark.parametrize("width", [320, 660])
def test_sheets_of_paper_are_as_wide_as_they_are(shown: Page, width: int) -> None:
    """Hold sheets to a phone's width, and to A4's between its margins."""
    shown.set_viewport_size({"width": width, "height": 900})
    for sheet_of_paper in (sheets(LONG), handout(drawn())):
        shown.emulate_media(media="print" if width > 400 else "screen")
        shown.set_content(sheet_of_paper)
        assert shown.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("case", "name"), [(LONG, LONG.people[1].name), (RIGHT_TO_LEFT, "ליאה")])
def test_the_record_that_is_kept_as_a_page_fits(
    shown: Page, tmp_path: Path, case: Case, name: str
) -> None:
    shown.set_content(HTML.replace("{script}", render(case)))
    choose(shown, 1)
    with shown.expect_download() as kept:
        shown.locator("[data-file=page]").click()
    kept.value.save_as(tmp_path / "record.html")
    shown.set_viewport_size({"width": 320, "height": 800})
    shown.set_content((tmp_path / "record.html").read_text(encoding="utf-8"))
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    assert isolated(name) in shown.locator("body").inner_text()


def fits(shown: Page, width: int, svg: Locator) -> None:
    """Hold a page to its width, and the names in a drawing to its edges and apart."""
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.evaluate(WIDE) == []
    box = svg.bounding_box()
    across = float(str(svg.get_attribute("viewBox")).split()[2])
    assert box is not None
    names = svg.evaluate(NAMES)
    assert len(names) == 15
    for i, one in enumerate(names):
        assert box["x"] <= one["left"] <= one["right"] <= box["x"] + box["width"]
        assert box["y"] <= one["top"] <= one["bottom"] <= box["y"] + box["height"]
        assert one["size"] * box["width"] / across >= 10.5
        for two in names[1:i]:
            apart = one["left"] >= two["right"] or two["left"] >= one["right"]
            assert apart or one["top"] >= two["bottom"] - 3 or two["top"] >= one["bottom"] - 3


@pytest.mark.parametrize("name", ["marks", "right-to-left"])
def test_what_is_played_is_the_transcript(shown: Page, name: str) -> None:
    case = named(name)
    shown.set_content(HTML.replace("{script}", render(case)))
    choose(shown, 1)
    assert shown.locator("same-boat-case").evaluate(READ) == list(lines(play(case, (1,))))
    assert shown.locator(".sb-sentence").inner_text() == sentence(play(case, (1,)))
    labels = shown.locator("svg text").all_text_contents()
    people = [person.name.replace(" ", "") for person in case.people]  # a new line is no space
    assert [bare(label).replace(" ", "") for label in labels] == ["You", *people]


def test_the_sentence_pairs_those_who_spoke(shown: Page) -> None:
    shown.set_content(HTML.replace("{script}", render(RIGHT_TO_LEFT)))
    choose(shown, 1)
    told = shown.locator(".sb-sentence")
    assert told.inner_text() == sentence(play(RIGHT_TO_LEFT, (1,)))
    # On the screen: the first pair's one stands left of its other, as an English sentence says.
    places = told.evaluate(
        """(sentence, names) => names.map((name) => {
          const words = sentence.firstChild;
          const range = document.createRange();
          range.setStart(words, words.data.indexOf(name));
          range.setEnd(words, words.data.indexOf(name) + name.length);
          return range.getBoundingClientRect().left;
        })""",
        [isolated(person.name) for person in RIGHT_TO_LEFT.people[:2]],
    )
    assert places == sorted(places)
    said = shown.locator(".sb-said", has_text="لا أعرف!").first
    assert said.evaluate("(said) => getComputedStyle(said).unicodeBidi") == "plaintext"
