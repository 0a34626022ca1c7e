"""A SCORM package's whole life on a platform: begun, left, gone on with, ended, cut off."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from sameboat.package.bundle import Bundle
from sameboat.package.scorm import scorm
from tests.browser.axe import faults
from tests.browser.package.conftest import choose
from tests.browser.package.lms import Lms
from tests.browser.workshop import BODIES, name_of


@pytest.fixture
def placed(lms: Lms, bundles: dict[str, Bundle]) -> Lms:
    """Return the platform with every package in it."""
    for name, bundle in bundles.items():
        lms.take(name, scorm(bundle, count=name == "week"))
    return lms


def launched(page: Page, address: str) -> FrameLocator:
    """Open a package, and return what is inside of its frame once it is ready."""
    page.goto(address)
    inside = page.frame_locator("iframe")
    inside.locator("[data-playing]").first.wait_for()
    return inside


def leave(lms: Lms, page: Page, learner: str = "ada") -> None:
    """Leave a package, and wait until the platform has what was sent last."""
    before = lms.left[learner]
    page.goto("about:blank")
    until = time.monotonic() + 10
    while lms.left[learner] == before:
        assert time.monotonic() < until, "the platform wasn't told that the learner left"
        time.sleep(0.02)


def answers(lms: Lms, learner: str = "ada") -> dict[str, str]:
    """Return what stands in the rows of a learner's report that hold something."""
    rows = lms.attempts[learner].get("interactions", {}).values()
    return {row["id"]: row["student_response"] for row in rows if row["student_response"]}


def core(lms: Lms, learner: str = "ada") -> dict[str, Any]:
    found: dict[str, Any] = lms.attempts[learner]["core"]
    return found


def sent(page: Page, name: str, number: int = 1) -> None:
    """Wait until the platform was asked something so often."""
    page.wait_for_function(
        "([name, number]) => asked.filter(([one]) => one === name).length >= number",
        arg=[name, number],
    )


def told(inside: FrameLocator, name: str) -> None:
    expect(inside.locator("main")).to_have_attribute("data-told", name)


def test_every_row_is_announced_before_anything_is_chosen(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    launched(page, placed.launch("case"))
    sent(page, "LMSCommit", 2)
    asked = page.evaluate("() => asked")
    assert asked[:4] == [
        ["LMSInitialize", "", "true"],
        ["LMSSetValue", "cmi.core.lesson_status", "incomplete", "true"],
        ["LMSSetValue", "cmi.core.exit", "suspend", "true"],
        ["LMSCommit", "", "true"],
    ]
    rows = list(placed.attempts["ada"]["interactions"].values())
    ids = [row["id"] for row in rows]
    assert ids[:4] == [
        "1-Whose-walk-first", "1-Whose-walk-now", "2-The-bad-back-first", "2-The-bad-back-now",
    ]  # fmt: skip
    assert {row["type"] for row in rows} == {"fill-in"}
    assert all(re.fullmatch(r"[!-~]{1,255}", one) for one in ids)
    assert len(set(ids)) == len(ids)
    assert answers(placed) == {}


def test_a_life(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("case"))
    choose(inside, 1)
    sent(page, "LMSCommit", 3)
    first = answers(placed)
    assert list(first) == ["1-Whose-walk-first", "1-Whose-walk-now"]
    assert first["1-Whose-walk-now"].startswith("“At night you listen to whether it’s going")
    leave(placed, page)  # left at once, and gone on with
    assert core(placed)["exit"] == "suspend"
    assert core(placed)["lesson_status"] == "incomplete"
    inside = launched(page, placed.launch("case"))
    expect(inside.locator(".sb-story > div")).to_have_count(2)
    sent(page, "LMSCommit", 2)
    assert answers(placed) == first  # what is announced anew is never emptied
    assert '"1"' in placed.attempts["ada"]["suspend_data"]
    while inside.locator(".sb-options button").count():
        choose(inside, 1)
    page.wait_for_function(
        "() => asked.some(([, name, value]) => name?.endsWith('status') && value === 'completed')"
    )
    sent(page, "LMSCommit", 4)
    ended = answers(placed)
    assert core(placed)["lesson_status"] == "completed"
    assert core(placed)["score"]["raw"] == ""  # nobody asked for points
    assert first.items() <= ended.items()
    inside.locator("[data-do=retry]").first.click()
    choose(inside, 2)
    leave(placed, page)  # before it was sent by itself
    again = answers(placed)
    assert again["1-Whose-walk-first"] == ended["1-Whose-walk-first"]
    assert again["1-Whose-walk-now"].startswith("Try 2: ")
    assert core(placed)["lesson_status"] == "completed"
    assert len(placed.attempts["ada"]["suspend_data"]) <= 4096
    inside = launched(page, placed.launch("case"))
    leave(placed, page)
    assert answers(placed) == again  # opened and left, nothing changes
    assert {row["result"] for row in placed.attempts["ada"]["interactions"].values()} == {
        "neutral",
        "",
    }


def test_what_is_written_has_rows_of_its_own(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("case"))
    inside.get_by_label("Say it yourself first").check()
    inside.locator(".sb-own textarea").fill("Shall we walk,\nall of us? " + "And on. " * 60)
    inside.locator("[data-do=offer]").click()
    choose(inside, 1)
    leave(placed, page)
    found = answers(placed)["1-Whose-walk-own-line"]
    assert found.startswith("Shall we walk, / all of us? And on.")
    assert found.endswith(" …")
    assert len(found) == 255
    inside = launched(page, placed.launch("case"))
    expect(inside.get_by_label("Say it yourself first")).to_be_checked()


STRICT = {
    "id": r"[!-~]{1,255}",
    "type": "fill-in",
    "student_response": r".{0,255}",
    "result": "neutral",
    "time": r"[0-2]\d:[0-5]\d:[0-5]\d",
    "lesson_status": "incomplete|completed",
    "exit": "suspend",
    "suspend_data": r"[^\0]{0,4096}",
    "raw": r"\d{1,3}",
    "min": "0",
    "max": "100",
    "session_time": r"\d{4}:\d\d:\d\d\.00",
}
"""What a strict platform takes; what comes in rows has no lines, and letters count as UTF-16."""


def test_a_strict_platform_takes_every_value(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("week"))
    inside.get_by_label("Say it yourself first").check()
    inside.locator(".sb-own textarea").fill("Walk?\r\n\t😀" + "😀 “so” \u2028 \u0007" * 60)
    inside.locator("[data-do=offer]").click()
    choose(inside, 1)
    inside.locator("same-boat-exercise input").first.check()
    page.wait_for_function("() => asked.some(([, , value]) => value === '50')")
    for name, *values, said in page.evaluate("() => asked"):
        assert said == "true"
        if name != "LMSSetValue":
            continue
        where, value = values
        letters = "".join("xx" if ord(letter) > 0xFFFF else letter for letter in value)
        assert re.fullmatch(STRICT[where.rpartition(".")[2]], letters), (where, value)


def test_what_is_erased_is_erased_on_the_platform_too(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    choose(launched(page, placed.launch("case")), 1)
    leave(placed, page)
    inside = launched(page, placed.launch("case"))
    for _ in range(2):
        inside.locator("[data-do=erase]").click()
    leave(placed, page)
    assert answers(placed) == {}
    inside = launched(page, placed.launch("case"))
    expect(inside.locator(".sb-story > div")).to_have_count(1)


def test_a_lost_platform_is_played_on_without(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("case"))
    choose(inside, 1)
    sent(page, "LMSCommit", 3)
    placed.down = True
    choose(inside, 1)
    told(inside, "lost")
    expect(inside.locator(".pk-told")).to_be_in_viewport()
    assert "2-The-bad-back-first" not in answers(placed)
    choose(inside, 1)
    placed.down = False
    inside.locator("[data-do=back]").click()  # or whatever else is done next, or ten seconds
    told(inside, "back")
    assert "2-The-bad-back-first" in answers(placed)
    page.evaluate("() => { window.mute = true }")  # its frame was taken away
    choose(inside, 2)
    told(inside, "lost")
    page.evaluate("() => { window.mute = false; frames[0].dispatchEvent(new Event('online')) }")
    told(inside, "back")
    assert any(words.startswith("Try 2: ") for words in answers(placed).values())


def test_a_case_with_an_exercise_is_complete_when_both_are_done(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("week"))
    sent(page, "LMSCommit", 3)
    assert core(placed)["score"] == {"raw": "0", "min": "0", "max": "100"}
    while inside.locator(".sb-options button").count():
        choose(inside, 1)
    page.wait_for_function("() => asked.some(([, , value]) => value === '50')")
    assert core(placed)["lesson_status"] == "incomplete"
    inside.locator("same-boat-exercise input").first.check()
    leave(placed, page)  # at once
    assert core(placed)["score"]["raw"] == "100"
    assert core(placed)["lesson_status"] == "completed"
    names = [name for name in answers(placed) if name.startswith("as-it-stands.")]
    assert names == ["as-it-stands.answer"]


def test_exercises_alone_are_complete_when_all_are_answered(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("every-kind"))
    for kind in BODIES:
        assert not placed.attempts or core(placed)["lesson_status"] == "incomplete"
        host = inside.locator(f"#exercise-{name_of(kind)}")
        before = page.evaluate("() => asked.filter(([name]) => name === 'LMSCommit').length")
        if kind.startswith("choose"):
            host.locator("input").first.check()
        elif kind in ("sort", "match"):
            host.locator("select").first.select_option(index=1)
        elif kind == "order":
            host.locator(".sb-moving button").nth(1).click()
        elif kind == "draw the network":
            host.locator("[data-person='2']").press("Enter")
            host.locator("[data-person='1']").press("Enter")
        else:
            host.locator("textarea").fill(f"Words for {kind}.")
        sent(page, "LMSCommit", before + 1)
    leave(placed, page)
    assert core(placed)["lesson_status"] == "completed"
    found = answers(placed)
    assert found["plan-openly.text"] == "Words for plan openly."
    assert found["draw-the-network.ties"] == "Attilio → Anna (helps)"
    inside = launched(page, placed.launch("every-kind"))
    expect(inside.locator("#exercise-give-back textarea")).to_have_value("Words for give back.")
    leave(placed, page)
    assert answers(placed) == found


def test_an_italian_case_speaks_italian(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("chiave"))
    expect(inside.locator(".pk-goes")).to_contain_text("piattaforma del tuo corso")
    sent(page, "LMSCommit", 2)
    ids = [row["id"] for row in placed.attempts["ada"]["interactions"].values()]
    assert ids[0].endswith("-prima")
    assert ids[1].endswith("-ora")
    placed.down = True
    choose(inside, 1)
    told(inside, "lost")
    expect(inside.locator(".pk-told")).to_contain_text("non risponde")


def test_the_newer_of_two_windows_has_it(placed: Lms, device: BrowserContext) -> None:
    page, other = device.new_page(), device.new_page()
    inside = launched(page, placed.launch("case"))
    choose(inside, 1)
    sent(page, "LMSCommit", 3)
    there = launched(other, placed.launch("case"))
    told(inside, "elsewhere")
    choose(there, 2)
    sent(other, "LMSCommit", 3)
    choose(inside, 1)
    page.goto("about:blank")
    leave(placed, other)
    again = launched(page, placed.launch("case"))
    expect(again.locator(".sb-story > div")).to_have_count(3)
    expect(again.locator(".sb-story > div:nth-child(3)")).to_contain_text(
        answers(placed)["2-The-bad-back-first"][1:40]
    )


def test_two_learners_on_one_computer_never_meet(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("case"))
    choose(inside, 1)
    inside = launched(page, placed.launch("case", "bea"))
    expect(inside.locator(".sb-story > div")).to_have_count(1)
    page.goto(placed.address + "/package/case/index.html")
    page.locator("[data-playing]").wait_for()
    assert (
        page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []
    )


def test_a_window_of_its_own_finds_the_platform_behind_it(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    launched(page, placed.launch("chiave"))
    with page.expect_popup() as opened:
        page.evaluate("() => { open('/package/case/index.html') }")
    popup = opened.value
    popup.locator("[data-playing]").wait_for()
    choose(popup, 1)
    page.wait_for_function("() => asked.some(([, , value]) => value?.startsWith('“At night'))")


def test_a_platform_may_come_late(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    page.add_init_script(
        """if (top === self) {
          let api;
          window.looked = 0;
          Object.defineProperty(window, 'API', {
            get: () => (frames.length && (looked += 1) < 4 ? null : api),
            set: (value) => { api = value },
          });
        }"""
    )
    inside = launched(page, placed.launch("case"))
    told(inside, "")
    sent(page, "LMSCommit", 2)
    assert page.evaluate("() => looked") >= 4


def test_without_a_platform_it_is_said_and_played(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(placed.address + "/package/case/index.html")
    expect(page.locator("main")).to_have_attribute("data-told", "alone")
    choose(page, 1)
    expect(page.locator(".pk-told")).to_contain_text("nothing is recorded")
    expect(page.locator(".pk-goes")).to_be_hidden()


def test_what_a_mute_platform_keeps_is_never_written_over(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    choose(launched(page, placed.launch("case")), 1)
    leave(placed, page)
    before = json.dumps(placed.attempts["ada"])
    page.add_init_script("window.mute = true")
    inside = launched(page, placed.launch("case"))
    told(inside, "closed")
    page.evaluate("() => { window.mute = false }")
    choose(inside, 2)
    page.evaluate("() => { frames[0].dispatchEvent(new Event('online')) }")
    page.goto("about:blank")
    assert json.dumps(placed.attempts["ada"]) == before


def test_a_page_that_can_t_be_played_leaves_what_the_platform_keeps(
    placed: Lms, device: BrowserContext
) -> None:
    page = device.new_page()
    choose(launched(page, placed.launch("case")), 1)
    leave(placed, page)
    before = json.dumps(placed.attempts["ada"])
    files = placed.files["case"]
    files["index.html"] = files["index.html"].replace(b"<template>", b"<div>")
    page.goto(placed.launch("case"))
    told(page.frame_locator("iframe"), "closed")
    page.goto("about:blank")
    assert json.dumps(placed.attempts["ada"]) == before


@pytest.mark.parametrize("mode", ["browse", "review"])
def test_what_is_only_looked_at_leaves_nothing(
    placed: Lms, device: BrowserContext, mode: str
) -> None:
    page = device.new_page()
    launched(page, placed.launch("case"))
    choose(page.frame_locator("iframe"), 1)
    leave(placed, page)
    before = json.dumps(placed.attempts["ada"]["interactions"])
    inside = launched(page, placed.launch("case", mode=mode))
    expect(inside.locator(".sb-story > div")).to_have_count(2)
    told(inside, "review")
    choose(inside, 1)
    leave(placed, page)
    assert json.dumps(placed.attempts["ada"]["interactions"]) == before


@pytest.mark.parametrize(
    "text",
    ["nonsense", "[1,2]", '{"p":{"one-bench":{"n":[5]}}}', "</script><img src=x onerror=alert(1)>"],
)
def test_what_was_kept_may_be_damaged(placed: Lms, device: BrowserContext, text: str) -> None:
    page = device.new_page()
    placed.attempts["ada"] = {"core": {}, "suspend_data": text}
    inside = launched(page, placed.launch("case"))
    told(inside, "damaged")
    choose(inside, 1)
    leave(placed, page)
    launched(page, placed.launch("case"))
    expect(page.frame_locator("iframe").locator(".sb-story > div")).to_have_count(2)


def test_little_room_is_said(placed: Lms, device: BrowserContext) -> None:
    page = device.new_page()
    inside = launched(page, placed.launch("every-kind"))
    inside.locator("#exercise-reflect textarea").fill("Nobody warms mine. " * 300)
    told(inside, "short_texts")
    expect(inside.locator(".pk-told")).to_contain_text("copy them")
    leave(placed, page)
    assert len(placed.attempts["ada"]["suspend_data"]) <= 4096
    inside = launched(page, placed.launch("every-kind"))
    expect(inside.locator("#exercise-reflect textarea")).to_have_value(re.compile("^Nobody.* …$"))


@pytest.mark.parametrize("name", ["week", "every-kind"])
def test_axe_finds_nothing(placed: Lms, device: BrowserContext, name: str) -> None:
    page = device.new_page()
    page.goto(placed.address + f"/package/{name}/index.html")
    page.locator("[data-playing]").first.wait_for()
    assert faults(page) == []
    if page.locator(".sb-options button").count():
        choose(page, 1)
    assert faults(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
