"""Playing a case in the page: the same transcript as Python's, by keyboard, at every ending."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.network import network, sentence
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.conftest import PLACED, ROOT, Open, choose, page_of, settled
from tests.transcripts import transcripts
from tests.walks import to_each_ending

READ = """() => [...document.querySelectorAll(':is(.sb-intro, .sb-story) .sb-line')].map((line) =>
  (line.matches('.sb-scene-title') ? '## ' : '') + line.textContent.replace(/\\s+/g, ' ').trim())"""
TABLE = """() => [...document.querySelectorAll('.sb-table tbody tr')].map((row) =>
  [...row.cells].map((cell) => cell.textContent))"""

CLIPPED = """() => {
  const found = [];
  for (let part = document.activeElement; (part = part.parentElement) !== document.body;) {
    const { overflowX, contentVisibility, contain } = getComputedStyle(part);
    const cut = [overflowX, contentVisibility, contain].join() !== 'visible,visible,none';
    if (cut) found.push(part.className);
  }
  return found;
}"""
"""What would cut the ring around that which has the focus."""


def said(page: Page) -> list[str]:
    found: list[str] = page.evaluate(READ)
    return [line for line in found if line]


@pytest.mark.parametrize("name", PLACED)
def test_every_ending_is_reached_with_the_transcript_all_players_are_held_to(
    open_page: Open, name: str
) -> None:
    case = read(ROOT / "cases" / name / "en.md").case
    page = open_page(page_of(case))
    for path, expected in transcripts(case.name):
        for number in path:
            choose(page, number)
        assert said(page) == expected
        assert page.locator(".sb-debrief").is_visible()
        assert page.locator(".sb-debrief .sb-moves > li").count() == len(path)
        page.locator(".sb-case [data-do=again]").click()


def test_after_each_choice_the_drawing_says_what_python_says(open_page: Open, each: Case) -> None:
    path = max(to_each_ending(each), key=len)
    page = open_page(page_of(each))
    for step in range(1, len(path) + 1):
        choose(page, path[step - 1])
        transcript = play(each, path[:step])
        assert page.locator(".sb-sentence").inner_text() == sentence(transcript)
        page.locator(".sb-table summary").click()
        figures = network(each, transcript.entries)
        names = {"you": "You"}
        expected = sorted(
            [names.get(one, one), names.get(two, two), str(count)]
            for one, two, count in figures.ties
        )
        page.wait_for_function(f"() => ({TABLE})().length === {len(expected)}")
        assert sorted(page.evaluate(TABLE)) == expected
        page.locator(".sb-table summary").click()


def test_a_case_is_played_by_keyboard_alone(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    page.locator(".sb-case .sb-title").evaluate("e => { e.tabIndex = -1; e.focus() }")
    heard = set()
    for _ in range(20):
        if page.locator(".sb-debrief").is_visible():
            break
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.dataset.choice"):
                break
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.activeElement.className === 'sb-reaction'")
        where = page.evaluate("[document.activeElement.className, document.activeElement.role]")
        assert where == ["sb-reaction", "group"]
        assert page.evaluate(CLIPPED) == []
        settled(page)
        heard.add(page.locator(".sb-case .sb-hear").inner_text())
    assert page.locator(".sb-debrief").is_visible()
    assert len(heard) == len(page.evaluate("document.querySelector('same-boat-case').path"))
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.do") == "retry":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "sb-ask"


def test_choices_come_in_an_order_that_is_not_always_the_same(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    orders = set()
    for _ in range(12):
        buttons = page.locator(".sb-options button")
        orders.add(tuple(b.get_attribute("data-choice") for b in buttons.all()))
        if len(orders) > 1:
            return
        page.reload()
    raise AssertionError(orders)


def test_a_learner_goes_back_and_tries_again_from_any_decision(open_page: Open, case: Case) -> None:
    path = next(iter(to_each_ending(case)))
    page = open_page(page_of(case))
    for number in path:
        choose(page, number)
    page.locator(".sb-case [data-do=back]").click()
    assert said(page) == list(lines(play(case, path[:-1])))
    choose(page, path[-1])
    page.locator(".sb-case [data-do=retry]").nth(2).click()
    assert said(page) == list(lines(play(case, path[:2])))
    page.locator(".sb-case [data-do=again]").click()
    assert said(page) == list(lines(play(case, ())))


def test_the_debrief_shows_every_alternative_and_where_it_leads(
    open_page: Open, each: Case
) -> None:
    path = next(iter(to_each_ending(each)))
    page = open_page(page_of(each))
    for number in path:
        choose(page, number)
    shown = page.locator(".sb-moves details li").count()
    assert shown == sum(len(stood.offered) - 1 for stood in play(each, path).stood)
    made = [plain(choice.said.source) for _, choice in play(each, path).taken]
    assert page.locator(".sb-moves > li > .sb-chosen").all_text_contents() == made
    for led in page.locator(".sb-led").all_text_contents():
        assert "{" not in led
        assert len(led.split()) > 3


def test_nothing_in_play_is_wider_than_the_page(open_page: Open, each: Case) -> None:
    page = open_page(page_of(each), viewport={"width": 320, "height": 800})
    for number in next(iter(to_each_ending(each))):
        choose(page, number)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for width in (390, 1280):  # all that was said stands there by now
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_that_listens_can_hold_a_choice_back(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    page.evaluate("addEventListener('sameboat:choose', (event) => event.preventDefault())")
    choose(page, 1)
    assert page.evaluate("document.querySelector('same-boat-case').path") == []


def test_less_motion_means_none(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), reduced_motion="reduce")
    choose(page, 1)
    style = "getComputedStyle(document.querySelector('.sb-network line')).animationName"
    assert page.evaluate(style) == "none"
