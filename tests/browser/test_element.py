"""The elements' contract with the page around them: a keep, events, coming late, coming twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sameboat.book.served import served
from sameboat.course.reading import read
from sameboat.html import render
from sameboat.html.exercise import render_exercise
from sameboat.parse import parse
from tests.browser.axe import faults as unreachable
from tests.browser.conftest import CASES, ROOT, settled
from tests.browser.workshop import name_of, script
from tests.schema import faults

CASE = render(read(ROOT / "cases" / CASES[0] / "en.md").case)
KINDS = ("choose one", "order", "draw the network")
EXERCISES = "".join(
    render_exercise(parse(script(kind), "en.md", name_of(kind)).exercise) for kind in KINDS
)
LISTEN = """window.heard = [];
for (const what of ['choose', 'chosen', 'kept']) {
  addEventListener('sameboat:' + what, ({ detail }) => heard.push([what, structuredClone(detail)]));
}"""
Opened = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Open an empty page that has the scripts, and put some HTML into it."""
    trouble: list[str] = []
    context = chromium.new_context(reduced_motion="reduce")

    def open_page(html: str, before: str = "") -> Page:
        path = tmp_path / "page.html"
        styles = served("player.css") + served("exercise.css")
        path.write_text(
            "<!doctype html><html lang='en'><meta charset='utf-8'><title>House</title>"
            f"<style>{styles}</style><main><h1>A house</h1></main>"
            f"<script>{served('player.js')}</script><script>{served('exercise.js')}</script>"
            f"<script>{served('record.js')}</script>",
            encoding="utf-8",
        )
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(path.as_uri())
        page.evaluate(LISTEN)
        page.evaluate(
            """([html, before]) => {
              const inner = document.createElement('div');
              inner.innerHTML = html;
              new Function('all', before)([...inner.children]);
              document.querySelector('main').append(...inner.children);
            }""",
            [html, before],
        )
        return page

    yield open_page
    context.close()
    assert trouble == []


def heard(page: Page) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = page.evaluate("heard.splice(0)")
    return found


HAND = """window.keep = { entry: {}, refused: false,
  take() { return this.entry }, put(value) { this.entry = value }, clear() { this.entry = {} } };
for (const element of all) element.keep = keep;"""


def test_a_case_keeps_in_what_is_handed_in(opened: Opened) -> None:
    page = opened(CASE, HAND)
    page.evaluate("document.querySelector('same-boat-case').choose(2)")
    settled(page)
    assert page.evaluate("localStorage.length") == 0
    entry = page.evaluate("keep.entry")
    assert faults(entry, "played") == []
    assert [one["path"] for one in entry["tries"]] == [[2]]
    assert page.evaluate("document.querySelector('same-boat-case').kept") == entry
    detail = {"case": CASES[0], "path": [2]}
    kept = {"case": CASES[0], "kept": entry}
    assert heard(page) == [["choose", detail], ["kept", kept], ["chosen", detail]]
    erase = page.locator("[data-do=erase]")
    erase.click()
    erase.click()
    assert page.evaluate("keep.entry") == {}
    assert heard(page) == [["kept", {"case": CASES[0], "kept": None}]]


def test_an_exercise_keeps_in_what_is_handed_in_and_tells_the_page(opened: Opened) -> None:
    page = opened(EXERCISES, HAND)
    page.evaluate("document.querySelector('#exercise-choose-one').choose([2])")
    entry = page.evaluate("keep.entry")
    assert faults(entry, "answered") == []
    assert entry["answers"] == [2]
    assert page.get_by_role("radio", name="Two").is_checked()
    detail = {"exercise": "choose-one", "answers": [2]}
    kept = {"exercise": "choose-one", "kept": entry}
    assert heard(page) == [["choose", detail], ["kept", kept], ["chosen", detail]]
    page.get_by_role("radio", name="Three").check()
    assert [what for what, _ in heard(page)] == ["choose", "kept", "chosen"]
    assert page.evaluate("localStorage.length") == 0


def test_an_answer_that_is_held_back_changes_nothing(opened: Opened) -> None:
    page = opened(EXERCISES)
    page.get_by_role("radio", name="Two").check()
    page.evaluate("addEventListener('sameboat:choose', (event) => event.preventDefault())")
    page.get_by_role("radio", name="One").click()
    assert page.get_by_role("radio", name="Two").is_checked()
    page.evaluate("document.querySelector('#exercise-choose-one').choose([3])")
    assert page.evaluate("document.querySelector('#exercise-choose-one').kept.answers") == [2]
    page.locator("[data-person='1']").click()
    page.locator("[data-person='2']").click()
    assert page.locator("svg line").count() == 0


def test_an_element_can_be_told_to_keep_nothing(opened: Opened) -> None:
    page = opened(CASE + EXERCISES, "for (const element of all) element.dataset.keep = 'none'")
    page.evaluate("document.querySelector('same-boat-case').choose(1)")
    settled(page)
    page.evaluate("document.querySelector('#exercise-choose-one').choose([1])")
    assert page.evaluate("localStorage.length") == 0
    assert page.locator(".sb-notice:visible").count() == 0
    assert page.evaluate("document.querySelector('same-boat-case').kept.tries.length") == 1


def test_nobody_outside_can_change_a_record(opened: Opened) -> None:
    page = opened(CASE + EXERCISES)
    page.evaluate("document.querySelector('same-boat-case').choose(1)")
    settled(page)
    page.evaluate(
        "document.querySelector('#exercise-draw-the-network').choose({people: [{name: 'Eva'}]})"
    )
    spoil = """(name) => {
      const element = document.querySelector(name);
      const before = JSON.stringify(element.kept);
      element.kept.tries?.[0].path.push(9);
      element.kept.answers?.people.pop();
      element.path?.push(9);
      return JSON.stringify(element.kept) === before;
    }"""
    assert page.evaluate(spoil, "same-boat-case")
    assert page.evaluate(spoil, "#exercise-draw-the-network")
    assert page.evaluate("document.querySelector('same-boat-case').path") == [1]


def test_the_same_script_can_stand_on_a_page_twice(opened: Opened) -> None:
    page = opened(
        (CASE + EXERCISES) * 2, "for (const element of all) element.dataset.keep = 'none'"
    )
    for number in (0, 1):
        page.evaluate("(i) => document.querySelectorAll('same-boat-case')[i].choose(2)", number)
        settled(page)
    page.get_by_role("radio", name="Two").first.check()
    page.get_by_role("radio", name="One").nth(1).check()
    assert page.get_by_role("radio", name="Two").first.is_checked()
    made = "(selector) => [...document.querySelectorAll(selector)].map((one) => one.id)"
    own = page.evaluate(made, ".sb-play [id], same-boat-exercise [id]")
    assert len(own) == len(set(own)) > 4
    missing = """[...document.querySelectorAll('[aria-labelledby]')]
      .filter((one) => !document.getElementById(one.getAttribute('aria-labelledby')))
      .map((one) => one.outerHTML)"""
    assert page.evaluate(missing) == []
    assert [fault for fault in unreachable(page) if "duplicate" not in fault] == []


def test_an_element_that_is_moved_goes_on(opened: Opened) -> None:
    page = opened(CASE + EXERCISES)
    page.evaluate("document.querySelector('same-boat-case').choose(1)")
    settled(page)
    page.get_by_role("radio", name="Two").check()
    page.evaluate(
        "document.querySelector('main').append(...document.querySelectorAll('main > [id]'))"
    )
    assert page.evaluate("document.querySelector('same-boat-case').path") == [1]
    assert page.locator(".sb-play").count() == 1
    assert page.get_by_role("radio", name="Two").is_checked()
    page.evaluate(f"location.hash = '{CASES[0]}=2,1'")
    page.wait_for_function("() => document.querySelector('same-boat-case').path.length === 2")
    gone = page.evaluate_handle("document.querySelector('same-boat-case')")
    page.evaluate("(element) => element.remove()", gone)
    page.evaluate(f"location.hash = '{CASES[0]}=1'")
    assert page.evaluate("(element) => element.path", gone) == [2, 1]


def test_what_a_browser_translates_changes_nothing_that_is_kept(opened: Opened) -> None:
    exercise = parse(script("reflect"), "en.md", "reflect").exercise
    page = opened(render_exercise(exercise) + CASE)
    page.evaluate(
        "document.querySelectorAll('.sb-reflect').forEach((one) => one.append(' tradotto'))"
    )
    page.locator("textarea").first.fill("Nobody.")
    page.evaluate(
        "document.querySelectorAll('label > span').forEach((one) => (one.textContent = 'Chi?'))"
    )
    page.locator("textarea").first.fill("Somebody.")
    note = {"place": "0.0.1", "question": "Who warms yours?", "text": "Somebody."}
    assert page.evaluate("document.querySelector('same-boat-exercise').kept.answers") == [note]
    assert json.loads(page.evaluate("localStorage['sameboat:exercise:reflect']"))["answers"] == [
        note
    ]
