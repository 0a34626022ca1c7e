"""From a choice to the next paint, in a long case on a processor slowed four times."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

from sameboat.book.served import served
from sameboat.html import render
from sameboat.parse import parse
from tests.browser.chromium import ARGUMENTS, find
from tools.bench.long_case import long_case
from tools.bench.measure import Measure

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


def paint(playwright: Playwright) -> Iterator[Measure]:
    """Yield the median, in milliseconds."""
    browser = playwright.chromium.launch(executable_path=find(), args=[*ARGUMENTS, *FRAMES])
    body = render(parse(long_case(SCENES)).case)
    look = ":root{--sb-ground:#fff;--sb-panel:#eee;--sb-ink:#000;--sb-quiet:#555;--sb-line:#ccc}"
    page = (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Bench</title>"
        f"<style>{look}{served('player.css')}</style>{body}<script>{served('player.js')}</script>"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.html"
        path.write_text(page, encoding="utf-8")
        context = browser.new_context(viewport={"width": 390, "height": 844})
        tab = context.new_page()
        tab.goto(path.as_uri())
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        rounds = [[tab.evaluate(CHOOSE) for _ in range(CHOICES)] for _ in range(ROUNDS)]
        context.close()
    browser.close()
    # Of three rounds in one story, the one that other programs disturbed least.
    total, worked = min(
        [statistics.median(times) for times in zip(*choices, strict=True)] for choices in rounds
    )
    name = f"choice to next paint, {SCENES} scenes, processor slowed {SLOWED} times, "
    yield Measure(f"{name}median", total, "ms", 16)
    yield Measure("  of which the player's own work, median", worked, "ms")
