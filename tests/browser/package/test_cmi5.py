"""A cmi5 package's whole life: launched, left, gone on with, ended, tried again, cut off."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from sameboat.package.bundle import Bundle
from sameboat.package.cmi5 import cmi5
from tests.browser.axe import faults
from tests.browser.package.conftest import choose
from tests.browser.package.lrs import VERBS, Lrs
from tests.package.npm import run

VALIDATED = """
const validation = require('@learninglocker/xapi-validation');
const statements = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
const found = statements.flatMap((one) => validation.default(one));
console.log(JSON.stringify(found.map(String)));
"""


@pytest.fixture
def placed(bundles: dict[str, Bundle], tmp_path: Path) -> Iterator[Lrs]:
    """Return the LMS with every package in it; afterwards nothing that was said may be wrong."""
    lrs = Lrs()
    for name, bundle in bundles.items():
        lrs.take(name, cmi5(bundle))
    yield lrs
    lrs.close()
    assert lrs.wrong == []
    file = tmp_path / "statements.json"
    file.write_text(json.dumps(lrs.statements), encoding="utf-8")
    assert json.loads(run("node", "-e", VALIDATED, str(file))) == []


def eventually(so: Callable[[], object], page: Page) -> None:
    """Wait until something is so, while the page goes on."""
    until = time.monotonic() + 10
    while not so():
        assert time.monotonic() < until, "it never was so"
        page.wait_for_timeout(30)


def launched(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator("[data-playing]").first.wait_for()
    return page


def leave(lrs: Lrs, page: Page) -> None:
    """Leave a package, and wait until the store has what was sent last."""
    before = lrs.verbs().count("terminated")
    states = lrs.asked.count("PUT /xapi/activities/state")
    page.goto(f"{lrs.pages}/home")
    eventually(lambda: lrs.verbs().count("terminated") > before, page)
    eventually(lambda: lrs.asked.count("PUT /xapi/activities/state") > states, page)


def told(page: Page, name: str) -> None:
    expect(page.locator("main")).to_have_attribute("data-told", name)


def state(lrs: Lrs) -> dict[str, Any]:
    found: dict[str, Any] = next(
        kept for (_, _, _, name), kept in lrs.states.items() if name == "same-boat"
    )
    return found


def test_a_life(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    eventually(lambda: placed.verbs() == ["initialized"], page)
    assert placed.asked[:1] == [f"POST /fetch/{next(iter(placed.sessions))}"]
    assert "GET /xapi/agents/profile" in placed.asked
    choose(page, 1)
    eventually(lambda: placed.verbs() == ["initialized", "answered"], page)
    said = placed.statements[-1]
    assert said["object"]["definition"]["name"] == {"en": "Whose walk"}
    assert said["object"]["id"].endswith("/activities/case/1-Whose-walk")
    assert said["result"]["response"].startswith("“At night you listen")
    assert said["result"]["extensions"] == {"urn:x-same-boat:try": 1}
    leave(placed, page)
    page = launched(page, placed.launch("case"))
    expect(page.locator(".sb-story > div")).to_have_count(2)
    while page.locator(".sb-options button").count():
        choose(page, 1)
    eventually(lambda: "completed" in placed.verbs(), page)
    page.locator("[data-do=retry]").first.click()
    choose(page, 2)
    leave(placed, page)
    page = launched(page, placed.launch("case"))
    while page.locator(".sb-options button").count():
        choose(page, 1)
    leave(placed, page)
    verbs = placed.verbs()
    assert verbs.count("completed") == 1
    assert verbs.count("initialized") == verbs.count("terminated") == 3
    answered = [one for one in placed.statements if one["verb"]["id"] == f"{VERBS}answered"]
    tries = [one["result"]["extensions"]["urn:x-same-boat:try"] for one in answered]
    assert tries == sorted(tries)
    assert tries.count(1) == 3
    assert {one["object"]["id"] for one in answered[:3]} & {answered[3]["object"]["id"]}
    kept = state(placed)["parts"]["one-bench"]["kept"]
    assert len(kept["tries"]) == 2


def test_what_is_written_is_said_when_it_is_whole(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("every-kind"))
    field = page.locator("#exercise-give-back textarea")
    field.press_sequentially("Cold, ", delay=5)
    eventually(lambda: "Cold, " in json.dumps(placed.states[list(placed.states)[-1]]), page)
    field.press_sequentially("you say.\nYes.", delay=5)
    page.locator("#exercise-sort select").first.press("ArrowDown")
    eventually(lambda: placed.verbs().count("answered") == 2, page)
    leave(placed, page)
    responses = [
        one["result"]["response"]
        for one in placed.statements
        if one["verb"]["id"] == f"{VERBS}answered"
    ]
    assert sorted(responses) == ["Cold, you say.\nYes.", "Warm"]
    page = launched(page, placed.launch("every-kind"))
    expect(page.locator("#exercise-give-back textarea")).to_have_value("Cold, you say.\nYes.")
    page.locator("#exercise-reflect textarea").fill("Left at once.")
    leave(placed, page)
    assert placed.verbs().count("answered") == 3


def test_what_is_erased_stays_said(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    choose(page, 1)
    for _ in range(2):
        page.locator("[data-do=erase]").click()
    told(page, "stays")
    choose(page, 1)  # the same again, and said again
    eventually(lambda: placed.verbs().count("answered") == 2, page)
    leave(placed, page)
    assert len(state(placed)["parts"]["one-bench"]["kept"]["tries"]) == 1


def test_a_lost_store_is_played_on_without(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    eventually(lambda: placed.verbs() == ["initialized"], page)
    placed.down = True
    choose(page, 1)
    told(page, "lost")
    expect(page.locator(".pk-told")).to_be_in_viewport()
    choose(page, 1)
    placed.down = False
    page.evaluate("() => dispatchEvent(new Event('online'))")
    told(page, "back")
    assert placed.verbs() == ["initialized", "answered", "answered"]
    device.set_offline(True)
    choose(page, 1)
    told(page, "lost")
    device.set_offline(False)
    eventually(lambda: "completed" in placed.verbs(), page)
    told(page, "back")


def test_a_statement_that_arrived_unheard_isn_t_said_twice(
    placed: Lrs, device: BrowserContext
) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    eventually(lambda: placed.verbs() == ["initialized"], page)
    heard = placed._said
    placed._said = lambda *given: (503, b"") if heard(*given) else (500, b"")  # type: ignore[assignment]
    choose(page, 1)
    told(page, "lost")
    choose(page, 1)
    placed._said = heard  # type: ignore[method-assign]
    page.evaluate("() => dispatchEvent(new Event('online'))")
    told(page, "back")
    assert placed.verbs() == ["initialized", "answered", "answered"]


def test_what_was_on_its_way_as_the_page_was_left_is_said_at_the_next_visit(
    placed: Lrs, device: BrowserContext
) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    eventually(lambda: placed.verbs() == ["initialized"], page)
    heard, ended = placed._said, threading.Event()

    def slow(statements: list[dict[str, Any]], token: str) -> tuple[int, Any]:
        if statements[-1]["verb"]["id"] == f"{VERBS}answered":
            ended.wait(10)
        answer = heard(statements, token)
        if statements[-1]["verb"]["id"] == f"{VERBS}terminated":
            ended.set()
        return answer

    placed._said = slow  # type: ignore[method-assign]
    asked = placed.asked.count("POST /xapi/statements")
    choose(page, 1)
    eventually(lambda: placed.asked.count("POST /xapi/statements") > asked, page)
    leave(placed, page)
    eventually(lambda: placed.late, page)
    assert placed.verbs() == ["initialized", "terminated"]
    page = launched(page, placed.launch("case"))
    eventually(lambda: placed.verbs()[2:] == ["initialized", "answered"], page)
    assert [placed.statements[-1]["id"]] == placed.late
    leave(placed, page)
    assert state(placed)["unheard"] == []


def test_a_session_that_is_over_is_said(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    eventually(lambda: placed.verbs() == ["initialized"], page)
    placed.closed = True
    choose(page, 1)
    told(page, "closed")
    choose(page, 1)
    assert page.locator(".sb-story > div").count() == 3


def test_a_page_that_is_loaded_anew_is_told_to_be_opened_again(
    placed: Lrs, device: BrowserContext
) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    choose(page, 1)
    page.reload()
    page.locator("[data-playing]").first.wait_for()
    told(page, "closed")
    choose(page, 2)
    eventually(lambda: placed.verbs()[-1] == "terminated", page)
    again = launched(device.new_page(), placed.launch("case"))
    expect(again.locator(".sb-story > div")).to_have_count(2)
    leave(placed, again)


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_what_is_only_looked_at_leaves_nothing(
    placed: Lrs, device: BrowserContext, mode: str
) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    choose(page, 1)
    leave(placed, page)
    before = json.dumps(state(placed))
    page = launched(page, placed.launch("case", mode=mode))
    told(page, "review")
    expect(page.locator(".sb-story > div")).to_have_count(2)
    choose(page, 1)
    page.goto(f"{placed.pages}/home")
    eventually(lambda: placed.verbs()[-2:] == ["initialized", "terminated"], page)
    assert json.dumps(state(placed)) == before


def test_the_way_back_ends_the_visit(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("chiave"))
    page.get_by_role("button", name="Torna alla piattaforma del corso").click()
    page.get_by_text("Back in the LMS").wait_for()
    eventually(lambda: placed.verbs() == ["initialized", "terminated"], page)


def test_the_newer_of_two_windows_has_it(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    choose(page, 1)
    eventually(lambda: placed.verbs().count("answered") == 1, page)
    other = launched(device.new_page(), placed.launch("case"))
    told(page, "elsewhere")
    choose(page, 1)  # the store would refuse it: this session is abandoned
    choose(other, 2)
    leave(placed, other)
    page.close()
    assert placed.verbs().count("answered") == 2
    assert placed.late == []


def test_two_learners_on_one_computer_never_meet(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("case"))
    choose(page, 1)
    leave(placed, page)
    page = launched(page, placed.launch("case", "bea"))
    expect(page.locator(".sb-story > div")).to_have_count(1)
    assert (
        page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []
    )
    leave(placed, page)


@pytest.mark.parametrize(
    "query", ["", "?endpoint=javascript:alert(1)&fetch=x&registration=1&activityId=2&actor={}"]
)
def test_without_a_launch_it_is_said_and_played(
    placed: Lrs, device: BrowserContext, query: str
) -> None:
    page = launched(device.new_page(), f"{placed.pages}/package/case/index.html{query}")
    told(page, "alone")
    choose(page, 1)


@pytest.mark.parametrize(
    ("kept", "notice"),
    [
        ("text", "damaged"),
        ([], "damaged"),
        ({"parts": {"one-bench": {"kept": {"tries": [{"path": [1, "x"]}], "at": 9}}}}, ""),
        ({"parts": {"one-bench": {"kept": [1]}}, "written": 7}, ""),
    ],
)
def test_a_state_may_be_damaged(
    placed: Lrs, device: BrowserContext, kept: object, notice: str
) -> None:
    address = placed.launch("case")
    key = next(iter(placed.states))
    placed.states[(*key[:3], "same-boat")] = kept
    page = launched(device.new_page(), address)
    told(page, notice)
    choose(page, 1)
    leave(placed, page)
    assert state(placed)["format"] == 1


def test_axe_finds_nothing(placed: Lrs, device: BrowserContext) -> None:
    page = launched(device.new_page(), placed.launch("week"))
    choose(page, 1)
    placed.down = True
    choose(page, 1)
    told(page, "lost")
    assert faults(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    placed.down = False
    leave(placed, page)
