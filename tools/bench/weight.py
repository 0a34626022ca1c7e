"""What pages weigh: everything a browser transfers for them, gzipped as a server would."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

from playwright.sync_api import Browser, Response

from sameboat.book.served import served
from tools.bench.measure import Measure

__all__ = ["weight"]

PACKED = ("font/", "image/png", "image/jpeg", "application/zip")
PAGES = {
    "a chapter without a case, everything transferred": ("the-empowerment-paradox", None),
    "a chapter with Anna and Attilio, everything transferred": ("coping-networks", 200_000),
    "a chapter with the caregivers' group, everything transferred": (
        "the-relational-guide",
        200_000,
    ),
}


def _size(response: Response) -> int:
    body = response.body()
    if response.headers.get("content-type", "").startswith(PACKED):
        return len(body)
    return len(gzip.compress(body, 9))


def weight(browser: Browser, address: str) -> Iterator[Measure]:
    """Yield the sizes, in bytes."""
    player = sum(len(gzip.compress(served(n).encode(), 9)) for n in ("player.js", "player.css"))
    yield Measure("script and style of the player as served", player, "B", 8_000)
    for name, (page, budget) in PAGES.items():
        context = browser.new_context(viewport={"width": 390, "height": 844})
        tab = context.new_page()
        answers: list[Response] = []
        tab.on("response", lambda answer, answers=answers: answers.append(answer))  # type: ignore[misc]
        tab.goto(f"{address}/book/{page}.html", wait_until="networkidle")
        yield Measure(name, sum(map(_size, answers)), "B", budget)
        context.close()
