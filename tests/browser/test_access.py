"""Everyone: axe finds nothing in any state; without a script, and on paper, all is there."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sameboat.book.drawing import inline
from sameboat.markdown import plain
from sameboat.model import Case
from tests.browser.axe import LOOKS, WIDE, faults, looks
from tests.browser.conftest import REFUSING, ROOT, Open, choose, page_of
from tests.walks import to_each_ending

TOC = yaml.safe_load((ROOT / "book/_toc.yml").read_text(encoding="utf-8"))
CHAPTERS = [chapter["file"] for part in TOC["parts"] for chapter in part["chapters"]]
PAGES = [*(f"{page}.html" for page in [TOC["root"], *CHAPTERS]), "search.html?q=reciprocity"]
CUT = """() => {
  const words = [...document.querySelectorAll('main .prev-next-area p, main :is(th, td)')];
  return words.filter((part) => part.textContent.trim()).filter((part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    const room = part.closest('a, td, th').getBoundingClientRect();
    const { left, right } = range.getBoundingClientRect();
    const splits = getComputedStyle(part).overflowWrap === 'anywhere';
    return left < room.left - 1 || right > room.right + 1 || (splits && part.closest('.table'));
  }).map((part) => part.textContent);
}"""
"""Titles and cells whose words are cut, or split to fit."""


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_any_page(open_page: Open, path: str) -> None:
    page = open_page(path, **WIDE)
    if path.startswith("search"):
        page.locator("#search-results li a").first.wait_for()
    for look in looks(page):
        assert faults(page) == [], look
        width = page.viewport_size["width"]  # type: ignore[index]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, look
        assert page.evaluate(CUT) == [], look


SPACED = """async (figures) => {
  const sheet = new CSSStyleSheet(); // which a page's policy lets in
  sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important }');
  document.adoptedStyleSheets.push(sheet);
  if (figures) document.querySelector('.bd-article > section').innerHTML = figures;
  await new Promise((done) => setTimeout(done, 100));
  const edge = document.documentElement.clientWidth;
  return [...document.querySelectorAll('figure svg text')].filter((text) => {
    const { left, right } = text.getBoundingClientRect();
    const box = text.ownerSVGElement.getBoundingClientRect();
    const cut = getComputedStyle(text.ownerSVGElement).overflow === 'hidden';
    return left < 0 || right > edge || (cut && (left < box.left || right > box.right));
  }).map((text) => `${text.closest('figure').title}: ${text.textContent}`);
}"""
"""Words of figures that are cut when letters and words stand as far apart as WCAG 1.4.12 asks."""


def test_words_in_every_figure_may_be_spaced_out(open_page: Open) -> None:
    page = open_page("book/glossary.html", viewport={"width": 390, "height": 800})
    figures = [
        f'<figure title="{path.stem}">{inline(path.read_text("utf-8"), path.name, "")}</figure>'
        for path in sorted((ROOT / "book/figures").glob("*.svg"))
    ]
    assert page.evaluate(SPACED, "".join(figures)) == []
    page.goto(page.url.replace("glossary", "syllabus"))  # whose map the book draws
    assert page.evaluate(SPACED, None) == []


def test_axe_finds_nothing_in_any_state_of_play(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), **WIDE)

    def sound(within: str = "same-boat-case") -> None:
        for look in looks(page):
            assert faults(page, within) == [], look

    path = next(iter(to_each_ending(case)))
    for number in path:
        choose(page, number)
        sound()
    for details in page.locator(".sb-play details").all():
        details.evaluate("e => { e.open = true }")
    sound(within="")
    page.locator(".sb-case [data-do=erase]").click()
    sound()
    page.goto(page.url.partition("#")[0] + f"#{case.name}={path[0]}")
    page.locator(".sb-case .sb-notice").wait_for()
    sound()


def test_axe_sees_what_is_wrong_in_one_place_among_many_alike(open_page: Open) -> None:
    page = open_page("book/glossary.html", **WIDE)
    assert faults(page) == []
    page.locator("dd p").last.evaluate(
        "e => { e.style.color = '#eee'; e.style.background = '#fff' }"
    )
    assert any(fault.startswith("color-contrast: <p style=") for fault in faults(page))


def test_axe_finds_nothing_where_nothing_can_be_kept(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), REFUSING)
    choose(page, 1)
    assert faults(page, "same-boat-case") == []


def test_without_a_script_the_whole_case_is_there_in_order(open_page: Open, each: Case) -> None:
    page = open_page(page_of(each), java_script_enabled=False)
    for look in LOOKS:
        page.emulate_media(color_scheme=look["color_scheme"])
        page.set_viewport_size(look["viewport"])
        shown = " ".join(page.locator("same-boat-case").inner_text().split())
        at = -1
        for block in each.every_block():
            words = plain(block.source, block=not hasattr(block, "speaker"))
            found = shown.find(words, max(at, 0))
            assert found > -1, words
            at = found
        for text in each.every_text():
            assert plain(text.source) in shown
    identifiers = page.locator("[id]").evaluate_all("(all) => all.map(({ id }) => id)")
    nexts = "(all) => all.map((link) => link.hash.slice(1))"
    for target in page.locator("same-boat-case .sb-next a").evaluate_all(nexts):
        assert identifiers.count(target) == 1
    assert page.locator(".sb-play, .sb-options").count() == 0


def test_a_script_that_fails_leaves_the_page_as_the_server_made_it(
    open_page: Open, case: Case
) -> None:
    page = open_page(page_of(case), "JSON.parse = () => { throw new SyntaxError() }")
    assert page.locator(".sb-play").count() == 0
    assert page.locator(".sb-scene").last.is_visible()


def test_a_dialog_gives_the_focus_back_to_the_button_that_opened_it(open_page: Open) -> None:
    page = open_page("book/coping-networks.html", viewport={"width": 390, "height": 800})
    for name in ("Contents of the book", "On this page", "Search"):
        button = page.get_by_role("button", name=name, exact=True)
        button.focus()
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="hidden")
        assert button.evaluate("(button) => document.activeElement === button"), name


def test_on_paper_a_case_is_whole_and_every_feedback_leads_to_a_passage_of_the_book(
    open_page: Open, site: Path, each: Case
) -> None:
    page = open_page(page_of(each))
    choose(page, 1)
    page.emulate_media(media="print")
    assert not page.locator(".sb-play").is_visible()
    hidden = "(all) => all.filter((one) => !one.checkVisibility()).length"
    assert page.locator(".sb-scene").evaluate_all(hidden) == 0
    assert page.locator(".sb-choices > li").evaluate_all(hidden) == 0
    choices = sum(len(scene.choices) for scene in each.scenes)
    links = page.locator(".sb-scene .sb-more a").evaluate_all(
        "all => all.map((a) => new URL(a.href)).map((u) => [u.pathname, u.hash])"
    )
    assert len(links) >= choices
    for path, anchor in sorted({tuple(link) for link in links}):
        there = (site / path.lstrip("/")).read_text(encoding="utf-8")
        assert there.count(f'id="{anchor[1:]}"') == 1, (path, anchor)


def test_the_search_finds_what_is_said_in_a_case_and_marks_it_once(open_page: Open) -> None:
    page = open_page("search.html?q=nightdress")
    page.locator("#search-results li a").first.wait_for()
    assert "Coping networks" in page.locator("#search-results").inner_text()
    page.locator("#search-results li a").first.click()
    page.locator(".highlighted").first.wait_for(state="attached")
    page.reload()
    assert page.locator(".highlighted, script[src*=highlight]").count() == 0
