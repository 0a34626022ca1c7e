"""A browser that is ended, or killed at a random moment, and started again on the same profile.

Whoever ends it finds everything. After a kill no browser promises that, because each writes to
the disk in its own time: Firefox writes within five seconds; Chromium five seconds after a site's
first change, and from then on once a minute (both measured). So much is there, nothing that was
once found is lost, and whatever is there is whole: the learner's steps in their order, up to one.
"""

from __future__ import annotations

import time
from math import inf
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from sameboat.book.served import served
from sameboat.course.reading import read
from sameboat.html import render
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.conftest import ROOT
from tests.browser.workshop import BODIES, name_of
from tests.browser.workshop import page_of as exercises
from tests.browsers.chromium import Chromium
from tests.browsers.conftest import Again
from tests.browsers.driver import Driver, until
from tests.browsers.process import end
from tests.browsers.test_walks import ANSWERS, DOING, FOCUS, MADE, PATH, PLAYING, SAID
from tests.walks import to_each_ending

CASE = read(ROOT / "cases" / "anna-and-attilio" / "en.md").case
WAY = max(to_each_ending(CASE), key=len)
HOSTS = [f"#exercise-{name_of(kind)}" for kind in BODIES]


@pytest.fixture(scope="module")
def both(address: str, site: Path) -> str:
    """Return the address of a page with a case and exercises, and nothing else that keeps."""
    player = f"<style>{served('player.css')}</style>{render(CASE)}"
    page = exercises(list(BODIES)).replace("</h1>", f"</h1>{player}")
    script = f"<script>{served('player.js')}</script>"
    (site / "both.html").write_text(page + script, encoding="utf-8")
    return f"{address}/both.html"


def at(driver: Driver, address: str) -> Driver:
    driver.open(address)
    until(driver, PLAYING)
    return driver


def chosen(driver: Driver, number: int, steps: int) -> None:
    driver.click(f".sb-options button[data-choice='{number}']")
    until(driver, MADE, steps)


def test_whoever_ends_the_browser_finds_everything(again: Again, both: str) -> None:
    driver = at(again(), both)
    for steps, number in enumerate(WAY, start=1):
        chosen(driver, number, steps)
    for kind, host in zip(BODIES, HOSTS, strict=True):
        for where, keys in DOING[kind]:
            driver.ask(FOCUS, f"{host} {where}")
            driver.press(*keys)
    kept = [until(driver, ANSWERS, host) for host in HOSTS]
    driver.quit()

    driver = at(again(), both)
    assert driver.ask(PATH) == list(WAY)
    assert driver.ask(SAID) == list(lines(play(CASE, WAY)))
    assert [until(driver, ANSWERS, host) for host in HOSTS] == kept
    driver.quit()


SEED = 1
LIVES = 3
LIFE = (2.0, 14.0)  # seconds
LAG = 10.0  # five, and a busy machine's share
WORDS = "So the dog came alone. What did the neighbours say? Who was there on the Thursday after?"
# How much is chosen and written after each of the learner's steps: a choice every eight letters.
BOTH = {(min(done // 8, len(WAY)), n + 1) for n in range(len(WORDS)) for done in (n, n + 1)}
STATES = [(0, 0), *sorted(BOTH)]
ROOM = "same-boat-exercise[data-kind=give-back]"
AT_ITS_END = (
    "(room) => { const t = document.querySelector(room); t.selectionStart = t.value.length }"
)
WRITTEN = "(room) => document.querySelector(room).kept?.answers.text ?? ''"


def found(driver: Driver) -> int:
    """Return after which of the steps what is kept is what is there."""
    path, text = driver.ask(PATH), driver.ask(WRITTEN, ROOM)
    assert tuple(path) == WAY[: len(path)]
    assert text == WORDS[: len(text)]
    assert driver.ask("(room) => document.querySelector(room).value", f"{ROOM} textarea") == text
    return STATES.index((len(path), len(text)))


def go(driver: Driver, step: int) -> None:
    """Go one step, and come back when the page has kept it."""
    choices, letters = STATES[step]
    if choices > STATES[step - 1][0]:
        chosen(driver, WAY[choices - 1], choices)
    else:
        driver.ask(FOCUS, f"{ROOM} textarea")
        driver.ask(AT_ITS_END, f"{ROOM} textarea")
        driver.press(WORDS[letters - 1])
        until(driver, f"(room, text) => ({WRITTEN})(room) === text", ROOM, WORDS[:letters])


def live(driver: Driver, begun: int, seconds: float) -> tuple[list[tuple[float, int]], float]:
    """Go on until the browser is killed; return when each step was kept, and when that was."""
    kept = [(-inf, begun)]
    killed: list[float] = []

    def kill() -> None:
        killed.append(time.monotonic())
        end(driver.process)

    clock = Timer(seconds, kill)
    clock.start()
    try:
        for step in range(begun + 1, len(STATES)):
            go(driver, step)
            kept.append((time.monotonic(), step))
            time.sleep(0.1)
    except Exception:  # each driver has its own word for a browser that is gone
        if not killed:
            raise
    finally:
        clock.join()
    driver.kill()
    return kept, killed[0]


def test_what_had_its_time_is_there_after_a_kill(again: Again, both: str) -> None:
    chance = Random(SEED)
    driver = at(again(), both)
    step = found(driver)
    assert step == 0
    for seconds in [chance.uniform(*LIFE) for _ in range(LIVES)]:
        kept, died = live(driver, step, seconds)
        old = [step for when, step in kept if when <= died - LAG]
        promised = old[:2] if isinstance(driver, Chromium) else old
        driver = at(again(), both)
        step = found(driver)
        assert promised[-1] <= step <= kept[-1][1] + 1
    assert step > 0
    driver.quit()
