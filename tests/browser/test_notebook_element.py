"""An element in a notebook: what it tells its other half in Python, and does when it is told.

The model stands in for anywidget's, so that nothing of Python has to be started.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sameboat.notebook.element import CaseElement, Element, ExerciseElement
from sameboat.parse import parse
from sameboat.play import play
from sameboat.record import as_data, read, write_entries
from tests.browser.conftest import settled
from tests.browser.workshop import BODIES, do, name_of, script
from tests.course import BENCH, LIBRARY

ADDRESS = "http://notebook.test/page"
MODEL = """
class Model {
  #state; #heard = [];
  constructor(state) { this.#state = state; }
  get(name) { return this.#state[name]; }
  on(what, hear) { this.#heard.push([what, hear]); }
  set(name, value) {
    if (JSON.stringify(value) === JSON.stringify(this.#state[name])) return;
    this.#state[name] = value;
    for (const [what, hear] of this.#heard) if (what === `change:${name}`) hear();
  }
  save_changes() { this.saved = structuredClone(this.#state); }
}
window.open_ = async ({ script, css, state }) => {
  const model = new Model(state);
  const el = document.body.appendChild(document.createElement('div'));
  document.head.appendChild(document.createElement('style')).textContent = css;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const { default: widget } = await import(address);
  el.className = 'sb-notebook';
  await widget.render({ model, el });
  window.models = [...(window.models ?? []), model];
};
"""
Show = Callable[..., Page]


@pytest.fixture
def show(chromium: Browser) -> Iterator[Show]:
    """Show elements in a page that holds nothing else; its console may not have complained."""
    trouble: list[str] = []
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url))
    context.route(
        "**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html")
    )

    def shown(*elements: Element) -> Page:
        page.goto(ADDRESS)
        trouble.clear()
        page.add_script_tag(content=MODEL)
        for element in elements:
            state = {
                "html": element.html,
                "kept": element.kept,
                "path": element.path,
                "own": getattr(element, "own", None),
                "asked": None,
            }
            told = {"script": element._esm, "css": element._css, "state": state}
            page.evaluate("(told) => open_(told)", told)
        return page

    yield shown
    context.close()
    assert [each for each in trouble if not each.startswith("blob:")] == []


def bench() -> CaseElement:
    return CaseElement(LIBRARY.case(BENCH, "en"))


def saved(page: Page, which: int = 0) -> dict[str, Any]:
    """Return what a widget's other half in Python has of it."""
    found: dict[str, Any] = page.evaluate(f"models[{which}].saved")
    return found


def test_whether_the_learner_says_it_first_is_a_trait(show: Show) -> None:
    element = bench()
    element.own = True
    page = show(element)
    field, mark = page.locator(".sb-own textarea"), page.locator(".sb-tools input")
    field.fill("What would you do there?")
    assert saved(page)["kept"]["tries"][0]["own"] == [
        {"step": 1, "text": "What would you do there?"}
    ]
    mark.uncheck()
    assert saved(page)["own"] is False
    assert "“What would you do there?”" in page.locator(".sb-ask .sb-wanted").inner_text()
    page.evaluate("models[0].set('own', true)")
    assert field.input_value() == "What would you do there?"
    assert page.evaluate("Object.keys(localStorage)") == []


def choose(page: Page, number: int) -> None:
    page.locator(f".sb-options button[data-choice='{number}']").click()
    settled(page)


def test_each_choice_is_told_to_python_as_a_record_has_it(show: Show) -> None:
    page = show(bench())
    for number in (1, 1, 2):
        choose(page, number)
    assert saved(page)["path"] == [1, 1, 2]
    kept = saved(page)["kept"]
    record, problems = read(write_entries([kept], [], "").encode(), "The page")
    assert not problems
    assert record is not None
    assert record.cases[0].path == (1, 1, 2)
    assert as_data(record.cases[0]) == as_data(record.cases[0]) | {"case": BENCH}


def test_a_step_back_is_told_and_so_is_a_new_start(show: Show) -> None:
    page = show(bench())
    for number in (1, 1):
        choose(page, number)
    page.locator("[data-do=back]").click()
    assert saved(page)["path"] == [1]
    assert saved(page)["kept"]["at"] == 1
    page.locator("[data-do=again]").click()
    assert saved(page)["path"] == []
    assert saved(page)["kept"]["tries"][0]["path"] == [1, 1]


def test_what_python_has_kept_is_where_the_learner_stands(show: Show) -> None:
    first = show(bench())
    for number in (1, 1, 2):
        choose(first, number)
    kept = saved(first)["kept"]
    element = bench()
    element.kept = kept
    page = show(element)
    assert page.locator(".sb-debrief").is_visible()
    page.evaluate("models[0].set('kept', null)")
    assert page.locator(".sb-options button").count() == len(play(element.case).choices)
    page.evaluate("(kept) => models[0].set('kept', kept)", kept)
    assert page.locator(".sb-debrief").is_visible()


def test_what_a_notebook_sends_back_does_not_begin_the_play_again(show: Show) -> None:
    page = show(bench())
    choose(page, 1)
    page.evaluate("document.querySelector('.sb-story').dataset.same = ''")
    page.evaluate("models[0].set('kept', structuredClone(models[0].saved.kept))")
    choose(page, 1)
    assert page.locator(".sb-story[data-same]").count() == 1


def test_a_choice_that_python_asks_for_is_made_once(show: Show) -> None:
    page = show(bench())
    page.evaluate("models[0].set('asked', 2)")
    settled(page)
    assert saved(page)["path"] == [2]
    assert saved(page)["asked"] is None


def test_what_is_erased_is_told(show: Show) -> None:
    page = show(bench())
    choose(page, 1)
    page.locator("[data-do=erase]").click()
    page.locator("[data-do=erase]").click()
    assert saved(page)["kept"] is None
    assert saved(page)["path"] == []


def test_nothing_is_kept_on_the_device_and_the_address_stays(show: Show) -> None:
    page = show(bench())
    choose(page, 1)
    for link in page.locator("a[href^='#']").all():
        link.evaluate("(link) => link.click()")
    assert page.url == ADDRESS
    assert page.evaluate("localStorage.length") == 0
    assert not page.locator(".sb-link").is_visible()


def test_two_cases_stand_in_one_notebook_and_each_tells_its_own(show: Show) -> None:
    page = show(bench(), CaseElement(LIBRARY.case(BENCH, "en")))
    page.locator(".sb-options").nth(1).locator("button[data-choice='2']").click()
    settled(page)
    assert page.evaluate("models[0].saved") is None
    assert saved(page, 1)["path"] == [2]


@pytest.mark.parametrize("kind", BODIES)
def test_every_kind_of_exercise_is_done_and_told(show: Show, kind: str) -> None:
    element = ExerciseElement(parse(script(kind), "en.md", name_of(kind)).exercise)
    page = show(element)
    answers = do(page, kind)
    kept = saved(page)["kept"]
    if kind == "reflect":
        assert kept["answers"][0]["text"] == "Nobody."
    else:
        assert kept["answers"] == answers
    record, problems = read(write_entries([], [kept], "").encode(), "The page")
    assert not problems
    assert record is not None
    assert as_data(record.exercises[0]) == kept
