"""What pages weigh: everything a browser transfers for them, gzipped as a server would."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import partial

from playwright.sync_api import Browser, Response

from sameboat.book.served import served
from tools.bench.measure import Measure

__all__ = ["weight"]

PACKED = ("font/", "image/png", "image/jpeg", "application/zip")
PAGES = {
    "a page without case or exercise, everything transferred": ("teaching-guide", None),
    "a chapter with a vignette, everything transferred": ("the-empowerment-paradox", 130_000),
    "a chapter with Anna and Attilio, everything transferred": ("coping-networks", 130_000),
    "a chapter with the caregivers' group, everything transferred": (
        "the-relational-guide",
        130_000,
    ),
}


def _size(response: Response) -> int:
    body = response.body()
    if response.headers.get("content-type", "").startswith(PACKED):
        return len(body)
    return len(gzip.compress(body, 9))


FIVE = "mutual-self-help-groups"
"""A chapter with five exercises."""
EXERCISE = re.compile(r"<same-boat-exercise.*?</same-boat-exercise>", re.DOTALL)


def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def _exercises(browser: Browser, address: str) -> Iterator[Measure]:
    """Yield what exercises add to a page: script and style once, and their own words."""
    shared = sum(_packed(served(name)) for name in ("exercise.js", "exercise.css"))
    yield Measure("script and style of all kinds of exercises as served", shared, "B", 10_000)
    context = browser.new_context()
    page = context.request.get(f"{address}/book/{FIVE}.html").text()
    context.close()
    bare, found = EXERCISE.subn("", page)
    added = shared + _packed(page) - _packed(bare)
    yield Measure(f"what {found} exercises add to a chapter, with these", added, "B")


def weight(browser: Browser, address: str) -> Iterator[Measure]:
    """Yield the sizes, in bytes."""
    player = sum(_packed(served(name)) for name in ("player.js", "player.css"))
    yield Measure("script and style of the player as served", player, "B", 9_000)
    yield Measure(
        "script of the record as served", _packed(served("record-opening-later.js")), "B", 6_000
    )
    yield from _exercises(browser, address)
    for name, (page, budget) in PAGES.items():
        context = browser.new_context(viewport={"width": 390, "height": 844})
        tab = context.new_page()
        answers: list[Response] = []
        tab.on("response", partial(list.append, answers))
        tab.goto(f"{address}/book/{page}.html", wait_until="networkidle")
        yield Measure(name, sum(map(_size, answers)), "B", budget)
        context.close()
