"""The walks: a case played to an ending, exercises done, and both found again, in each browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.conftest import CASES, ROOT, page_of
from tests.browser.workshop import BODIES, name_of
from tests.browser.workshop import page_of as exercises
from tests.browsers.driver import Driver, until
from tests.walks import to_each_ending

SAID = """() => [...document.querySelectorAll(':is(.sb-intro, .sb-story) .sb-line')].map((line) =>
  (line.matches('.sb-scene-title') ? '## ' : '') + line.textContent.replace(/\\s+/g, ' ').trim())
  .filter(Boolean)"""
PATH = "() => document.querySelector('same-boat-case').path"
MADE = """(steps) => document.querySelector('same-boat-case').path.length === steps
  && !document.querySelector('.sb-play[aria-busy]')"""
ABOVE = """() => {
  const title = document.querySelector('.sb-case .sb-title');
  title.tabIndex = -1;
  title.focus();
}"""
PLAYING = "() => !!document.querySelector('same-boat-case .sb-play')"


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return read(ROOT / "cases" / request.param / "en.md").case


def opened(driver: Driver, address: str, case: Case) -> None:
    driver.open(f"{address}/{page_of(case)}")
    until(driver, PLAYING)


def test_a_case_is_played_by_pointer_and_found_again(
    driver: Driver, address: str, case: Case
) -> None:
    path = max(to_each_ending(case), key=len)
    opened(driver, address, case)
    for step, number in enumerate(path, start=1):
        driver.click(f".sb-options button[data-choice='{number}']")
        until(driver, MADE, step)
        assert driver.ask(SAID) == list(lines(play(case, path[:step])))
    assert driver.ask("() => document.querySelectorAll('.sb-moves > li').length") == len(path)
    opened(driver, address, case)
    assert driver.ask(PATH) == list(path)
    assert driver.ask(SAID) == list(lines(play(case, path)))


def test_a_case_is_played_by_keyboard_alone(driver: Driver, address: str, case: Case) -> None:
    opened(driver, address, case)
    driver.ask(
        "() => { const t = document.querySelector('.sb-title'); t.tabIndex = -1; t.focus() }"
    )
    for step in range(1, 20):
        for _ in range(20):
            driver.press("Tab")
            if driver.ask("() => !!document.activeElement.dataset.choice"):
                break
        driver.press("Enter")
        until(driver, MADE, step)
        until(driver, "() => document.activeElement.className === 'sb-reaction'")
        if driver.ask("() => !!document.querySelector('.sb-debrief')?.checkVisibility()"):
            break
    path = tuple(driver.ask(PATH))
    assert play(case, path).ended
    assert driver.ask(SAID) == list(lines(play(case, path)))


DOING = {
    "choose one": [("input", ["Space"]), (".sb-look", ["Enter"])],
    "choose several": [("input", ["Space"]), (".sb-look", ["Enter"])],
    "sort": [("select", ["ArrowDown"]), (".sb-look", ["Enter"])],
    "match": [("select", ["ArrowDown"]), (".sb-look", ["Enter"])],
    "order": [(".sb-moving button:nth-of-type(2)", ["Enter"]), (".sb-look", ["Enter"])],
    "give back": [("textarea", [*"Warm?"]), (".sb-look", ["Enter"])],
    "draw the network": [("[data-person='2']", ["Enter"]), ("[data-person='1']", ["Space"])],
    "plan openly": [("textarea", [*"Coffee."])],
    "reflect": [("textarea", [*"Nobody."])],
}
"""Where to stand in each kind of exercise, and what to press there."""
FOCUS = "(selector) => document.querySelector(selector).focus()"
ANSWERS = "(host) => document.querySelector(host).kept?.answers ?? null"


@pytest.mark.parametrize("kind", BODIES)
def test_an_exercise_is_done_by_keyboard_and_found_again(
    driver: Driver, address: str, site: Path, kind: str
) -> None:
    name, host = f"{name_of(kind)}.html", f"#exercise-{name_of(kind)}"
    (site / name).write_text(exercises([kind]), encoding="utf-8")
    driver.open(f"{address}/{name}")
    before = driver.ask(ANSWERS, host)
    for where, keys in DOING[kind]:
        driver.ask(FOCUS, f"{host} {where}")
        driver.press(*keys)
    kept = until(driver, ANSWERS, host)
    assert kept != before
    driver.open(f"{address}/{name}")
    assert until(driver, ANSWERS, host) == kept


RECORD = """() => JSON.stringify({
  format: 'same-boat-record/2', kept: new Date().toISOString(), exercises: [],
  cases: [document.querySelector('same-boat-case').kept],
})"""
OPEN = "(text) => document.querySelector('same-boat-case same-boat-record').take(text)"
TRIES = "() => document.querySelector('same-boat-case').kept.tries.map((one) => one.path)"
AS_PAGE = """async () => {
  let made = null;
  URL.createObjectURL = (blob) => { made = blob; return '#'; };
  document.querySelector('same-boat-case [data-file=page]').click();
  return made.text();
}"""


def test_a_record_is_opened_beside_what_was_there_and_kept_as_a_page(
    driver: Driver, address: str
) -> None:
    case = read(ROOT / "cases/anna-and-attilio/en.md").case
    records = []
    for number in (1, 2):
        driver.ask("() => localStorage.clear()")
        opened(driver, address, case)
        driver.click(f".sb-options button[data-choice='{number}']")
        until(driver, MADE, 1)
        records.append(driver.ask(RECORD))
    driver.ask(OPEN, records[0])
    told = until(driver, "() => document.querySelector('.sb-told').innerText")
    assert sorted(driver.ask(TRIES)) == [[1], [2]]
    assert "beside all that was here" in told
    page = driver.ask(AS_PAGE)
    assert plain(case.scenes[0].choices[number - 1].said.source) in page
