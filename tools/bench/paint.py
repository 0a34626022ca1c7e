"""From a choice to the next paint, in a long case on a processor slowed four times."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from sameboat.book.served import served
from sameboat.html import render
from sameboat.parse import parse
from tools.bench.long_case import long_case
from tools.bench.measure import Measure
from tools.browsers.chromium import ARGUMENTS, find

__all__ = ["paint"]

SCENES, SLOWED, CHOICES, ROUNDS = 300, 4, 60, 3
# Frames aren't held back for a screen, so the time is that of the work, painting included, and not
# of the wait for the screen's next turn. It has to fit into one frame of a screen: 1/60 s.
FRAMES = ["--disable-gpu-vsync", "--disable-frame-rate-limit"]
# The message arrives after the frame that shows the choice was drawn.
CHOOSE = """() => new Promise((done) => requestAnimationFrame(() => {
  const after = new MessageChannel();
  after.port1.onmessage = () => {
    const button = document.querySelector('[data-choice="1"]');
    const start = performance.now();
    button.click();
    const worked = performance.now() - start;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done([performance.now() - start, worked]);
    requestAnimationFrame(() => port2.postMessage(0));
  };
  after.port2.postMessage(0);
}))"""


# What any page needs here for a frame: one word changes.
PLAIN = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><p>word</p>
<button data-choice="1" onclick="document.querySelector('p').textContent = Math.random()">x</button>
"""


def _page() -> str:
    body = render(parse(long_case(SCENES)).case)
    look = ":root{--sb-ground:#fff;--sb-panel:#eee;--sb-ink:#000;--sb-quiet:#555;--sb-line:#ccc}"
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Bench</title>"
        f"<style>{look}{served('player.css')}</style>{body}<script>{served('player.js')}</script>"
    )


def _measured(browser: Browser, html: str) -> tuple[float, float]:
    """Return the time to the next paint and the script's part of it, in milliseconds.

    Both are medians of the round, of three in one story, that other programs disturbed least.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": 390, "height": 844})
        tab = context.new_page()
        tab.goto(path.as_uri())
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        rounds = [[tab.evaluate(CHOOSE) for _ in range(CHOICES)] for _ in range(ROUNDS)]
        context.close()
    total, worked = min(
        [statistics.median(times) for times in zip(*choices, strict=True)] for choices in rounds
    )
    return total, worked


def paint(playwright: Playwright) -> Iterator[Measure]:
    """Yield the times, and what a choice adds to the frame that any page needs here."""
    browser = playwright.chromium.launch(executable_path=find(), args=[*ARGUMENTS, *FRAMES])
    plain, _ = _measured(browser, PLAIN)
    total, worked = _measured(browser, _page())
    browser.close()
    yield Measure(f"a page that changes one word, processor slowed {SLOWED} times", plain, "ms")
    yield Measure(f"choice to next paint, {SCENES} scenes, likewise, median", total, "ms", 16)
    yield Measure("  of which the player's script and layout", worked, "ms")
    yield Measure("  of which the choice adds to a page that changes one word", total - plain, "ms")
