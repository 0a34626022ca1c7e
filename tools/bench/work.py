"""What a press makes a browser do until its next frame is handed over, from its own trace.

In comes a page with a button; out comes the work of its main thread by kind, in milliseconds of the
processor's time: other programs don't count into it, and waiting doesn't.
"""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

__all__ = ["work"]

KINDS = {
    "EventDispatch": "script", "FunctionCall": "script", "FireAnimationFrame": "script",
    "TimerFire": "script", "UpdateLayoutTree": "style", "Layout": "layout",
    "PrePaint": "paint", "Paint": "paint", "Layerize": "paint", "Commit": "paint",
}  # fmt: skip
LAST = "Commit"  # the frame goes from the page to the screen
MARK = "pressed"
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"]
# What follows a frame, such as moving the focus, is over before the next press.
PRESS = f"""() => new Promise((done) => requestAnimationFrame(() => {{
  performance.mark('{MARK}');
  document.querySelector('[data-choice="1"]').click();
  setTimeout(done, 60);
}}))"""

Event = Mapping[str, Any]


def work(browser: Browser, page: Path, times: int) -> dict[str, float]:
    """Return the median of each kind, of so many presses in one story."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(page.as_uri())
    browser.start_tracing(page=tab, categories=CATEGORIES)
    for _ in range(times):
        tab.evaluate(PRESS)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    context.close()
    found = [*_frames(events)]
    return {kind: statistics.median(frame[kind] for frame in found) for kind in {*KINDS.values()}}


def _frames(events: Iterable[Event]) -> Iterator[Counter[str]]:
    """Yield what was done between each press and the frame that shows it."""
    ordered = sorted(events, key=lambda event: (event.get("ts", 0), -event.get("dur", 0)))
    counted: Counter[str] | None = None
    thread, around = None, list[Event]()
    for event in ordered:
        if event["name"] == MARK:
            thread, counted, around = (event["pid"], event["tid"]), Counter[str](), []
        elif counted is None or event["name"] not in KINDS or event["ph"] != "X":
            continue
        elif (event["pid"], event["tid"]) == thread:
            while around and around[-1]["ts"] + around[-1]["dur"] <= event["ts"]:
                around.pop()
            spent = event.get("tdur", 0) / 1000
            counted[KINDS[event["name"]]] += spent
            if around:  # what is done inside something else counts once
                counted[KINDS[around[-1]["name"]]] -= spent
            around.append(event)
            if event["name"] == LAST:
                yield counted
                counted = None
