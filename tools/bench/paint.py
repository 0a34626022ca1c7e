"""The work from a choice to the next paint, in a long case, against a page that changes one word.

It is reckoned for a processor four times slower than this one.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

from sameboat.book.served import served
from sameboat.html import render
from sameboat.parse import parse
from tools import nodejs
from tools.bench.inkjs import inkjs_page
from tools.bench.long_case import long_case
from tools.bench.measure import Measure
from tools.bench.work import work
from tools.browsers.chromium import ARGUMENTS, find

__all__ = ["paint"]

SCENES, SLOWED, CHOICES, ROUNDS = 300, 4, 40, 3

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


def paint(playwright: Playwright) -> Iterator[Measure]:
    """Yield the work, whole and by kind; what a choice adds has to fit into one frame, 1/60 s."""
    browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
    totals = []
    pages = {"a page that changes one word": PLAIN, f"a choice in {SCENES} scenes": _page()}
    try:
        pages[f"the same {SCENES} scenes in inkjs"] = inkjs_page(SCENES)
    except nodejs.MissingError as problem:
        print(f"Not measured: inkjs. Missing: {problem}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.html"
        for name, html in pages.items():
            path.write_text(html, encoding="utf-8")
            # The round that other programs disturbed least: they push what it needs out of reach.
            rounds = [work(browser, path, CHOICES) for _ in range(ROUNDS)]
            found = min(rounds, key=lambda kinds: sum(kinds.values()))
            totals.append(SLOWED * sum(found.values()))
            yield Measure(f"{name}: work to its paint, slowed {SLOWED} times", totals[-1], "ms")
            for kind in ("script", "style", "layout", "paint"):
                yield Measure(f"  of which {kind}", SLOWED * found[kind], "ms")
    browser.close()
    plain, total = totals[:2]
    yield Measure("a choice adds to a page that changes one word", total - plain, "ms", 16)
